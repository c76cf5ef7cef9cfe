import type { Span } from "../text/span.ts";
import { overlaps } from "../text/span.ts";

/** SILENT: read to the end and nothing on the claim. SO_FAR: nothing on the claim yet, and sentences still open. */
export type Silence = "SILENT" | "SO_FAR";

/** How far an article has been read: a sentence is settled once it is claimed, opinion, or not checkable. */
export interface Coverage {
  readonly settled: number;
  readonly total: number;
}

/** A sentence is settled when a passage touches it or an editor has marked it. */
export function coverageOf(sentences: readonly Span[], passages: readonly Span[], marks: readonly Span[]): Coverage {
  const settling = [...passages, ...marks];
  const settled = sentences.filter((sentence) => settling.some((span) => overlaps(sentence, span))).length;
  return { settled, total: sentences.length };
}

/** An outlet that says nothing on a claim is silent only once its whole article is settled. */
export function silenceOf(coverage: Coverage): Silence {
  return coverage.total > 0 && coverage.settled === coverage.total ? "SILENT" : "SO_FAR";
}
