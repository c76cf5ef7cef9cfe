import type { Span } from "../text/span.ts";

/** SILENT: read to the end and nothing on the claim. SO_FAR: nothing on the claim yet, and sentences still open. */
export type Silence = "SILENT" | "SO_FAR";

/** How far an article has been read: a sentence is settled once it is claimed, opinion, or not checkable. */
export interface Coverage {
  readonly settled: number;
  readonly total: number;
}

/** A sentence is settled when a passage touches it or an editor has marked it. Sentences are in order and apart. */
export function coverageOf(sentences: readonly Span[], passages: readonly Span[], marks: readonly Span[]): Coverage {
  const settled = new Set([...passages, ...marks].flatMap((span) => touchedBy(span, sentences)));
  return { settled: settled.size, total: sentences.length };
}

/** Numbers of the sentences that a span touches, from 0. */
export function touchedBy(span: Span, sentences: readonly Span[]): number[] {
  const first = firstEndingAfter(span.start, sentences);
  const touched: number[] = [];
  for (let at = first; at < sentences.length && (sentences[at]?.start ?? 0) < span.end; at++) touched.push(at);
  return touched;
}

function firstEndingAfter(offset: number, sentences: readonly Span[]): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** An outlet that says nothing on a claim is silent only once its whole article is settled. */
export function silenceOf(coverage: Coverage): Silence {
  return coverage.total > 0 && coverage.settled === coverage.total ? "SILENT" : "SO_FAR";
}
