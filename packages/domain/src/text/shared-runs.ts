import { quotations } from "./quotation.ts";
import type { Span } from "./span.ts";
import { wordsOf, type Word } from "./words.ts";

/** Words that stand in both texts, in the same order and unbroken. Offsets are UTF-16, end exclusive. */
export interface SharedRun {
  readonly inFirst: Span;
  readonly inSecond: Span;
  readonly words: number;
}

/** How much two texts have in common. */
export interface NearCopy {
  /** The share of each text's words that stand in shared runs: 0 to 1. */
  readonly ofFirst: number;
  readonly ofSecond: number;
  /** Longest first. */
  readonly runs: readonly SharedRun[];
}

/** Runs shorter than this are how everybody writes: "a senior official said on Tuesday". */
const SHORTEST_RUN = 12;
/** Five words in a row make a fingerprint, and one of every eight such is kept: Schleimer, Wilkerson and Aiken, "Winnowing", 2003. */
const GRAM = 5;
const WINDOW = 8;

/** A wire story of two paragraphs has this many words; less in common says nothing. */
const FEWEST_WORDS = 50;
const LARGELY = 0.6;

/** Whether one text is largely the other's: wire copy, or a story taken over. */
export function isLargelyTheSame({ ofFirst, ofSecond, runs }: NearCopy): boolean {
  return Math.max(ofFirst, ofSecond) >= LARGELY && runs.reduce((sum, { words }) => sum + words, 0) >= FEWEST_WORDS;
}

/** The fingerprints that winnowing keeps of a text: what two texts share can be told from them before they are read. */
export function fingerprintsOf(text: string): ReadonlySet<number> {
  const words = wordsOf(text);
  return new Set([...winnowed(words)].map((at) => hashOf(gramAt(words, at))));
}

/** Whether two texts are worth holding against each other word for word: no run is shared without a fingerprint. */
export function mayShareRuns(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const fingerprint of few) if (many.has(fingerprint)) return true;
  return false;
}

/**
 * The runs that two texts share outside quotation marks: that both print what somebody said makes neither a copy. A run
 * ends where either text opens a quotation.
 */
export function sharedWording(first: string, second: string): readonly SharedRun[] {
  return nearCopy(withoutQuotations(first, "\u02ac"), withoutQuotations(second, "\u02ad")).runs;
}

/** The inside of each outermost quotation becomes one word that stands nowhere else; every offset stays as it is. */
function withoutQuotations(text: string, letter: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { inner } of quotations(text)) {
    if (inner.start < from) continue;
    pieces.push(text.slice(from, inner.start), letter.repeat(inner.end - inner.start));
    from = inner.end;
  }
  return pieces.join("") + text.slice(from);
}

/**
 * Finds what two texts share word for word (case, quotation marks and spacing aside). Fingerprints say where to look,
 * and each find is grown to both sides as far as the words agree, so that every shared run of twelve words is found.
 * The longest run at a place is taken and reading goes on behind it, and of a gram that stands everywhere only the first
 * places are looked at: the time grows with the length of the texts, whatever they say.
 */
export function nearCopy(first: string, second: string): NearCopy {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  const places = placesOf(b);
  const runs: Run[] = [];
  let [at, free] = [0, 0];
  while (at + GRAM <= a.length) {
    const found = (places.get(gramAt(a, at)) ?? []).map((other) => grown(a, b, { at, other, notBefore: free }));
    const run = found.reduce((best, each) => (each.length > best.length ? each : best), NO_RUN);
    if (run.length < SHORTEST_RUN) at++;
    else {
      runs.push(run);
      free = run.a + run.length;
      // The words behind a run may begin another one before its end, where the other text goes on differently.
      at = Math.max(at + 1, free - GRAM + 1);
    }
  }
  const kept = apart(runs.sort((x, y) => y.length - x.length || x.a - y.a));
  const shared = kept.reduce((sum, { length }) => sum + length, 0);
  return {
    ofFirst: a.length === 0 ? 0 : shared / a.length,
    ofSecond: b.length === 0 ? 0 : shared / b.length,
    runs: kept.map((run) => ({
      inFirst: spanOf(a, run.a, run.length),
      inSecond: spanOf(b, run.b, run.length),
      words: run.length,
    })),
  };
}

/** Places of one gram that are looked at. */
const MOST_PLACES = 16;

/** Where the kept grams of a text stand, in order. */
function placesOf(words: readonly Word[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const at of winnowed(words)) {
    const gram = gramAt(words, at);
    const known = places.get(gram);
    if (!known) places.set(gram, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  return places;
}

const gramAt = (words: readonly Word[], at: number): string =>
  words
    .slice(at, at + GRAM)
    .map(({ word }) => word)
    .join(" ");

/** The smallest fingerprint of every window, the rightmost where several are: no run of GRAM + WINDOW - 1 words is missed. */
function winnowed(words: readonly Word[]): Set<number> {
  const hashes = Array.from({ length: Math.max(0, words.length - GRAM + 1) }, (_, at) => hashOf(gramAt(words, at)));
  const kept = new Set<number>();
  for (let from = 0; from < Math.max(1, hashes.length - WINDOW + 1); from++) {
    let smallest = from;
    for (let at = from; at < Math.min(from + WINDOW, hashes.length); at++)
      if ((hashes[at] ?? 0) <= (hashes[smallest] ?? 0)) smallest = at;
    if (hashes.length > 0) kept.add(smallest);
  }
  return kept;
}

/** FNV-1a, 32 bit. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The run around two places where a gram agrees; it does not reach before `notBefore` in the first text. */
function grown(
  a: readonly Word[],
  b: readonly Word[],
  { at, other, notBefore }: { readonly at: number; readonly other: number; readonly notBefore: number },
): Run {
  let [before, length] = [0, GRAM];
  const mayGoBack = (): boolean => at - before > notBefore && other > before;
  while (mayGoBack() && a[at - before - 1]?.word === b[other - before - 1]?.word) before++;
  while (at + length < a.length && a[at + length]?.word === b[other + length]?.word) length++;
  return { a: at - before, b: other - before, length: before + length };
}

interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

const NO_RUN: Run = { a: 0, b: 0, length: 0 };

/** Longest first; a word counts once on each side, so that of runs which overlap the shorter is cut. */
function apart(runs: readonly Run[]): Run[] {
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  const kept: Run[] = [];
  for (const run of runs) {
    const rest = longestUnused(run, usedA, usedB);
    if (rest.length < SHORTEST_RUN) continue;
    for (let step = 0; step < rest.length; step++) {
      usedA.add(rest.a + step);
      usedB.add(rest.b + step);
    }
    kept.push(rest);
  }
  return kept.sort((x, y) => y.length - x.length || x.a - y.a);
}

function longestUnused(run: Run, usedA: ReadonlySet<number>, usedB: ReadonlySet<number>): Run {
  let best: Run = { ...run, length: 0 };
  let from = 0;
  for (let step = 0; step <= run.length; step++) {
    const isFree = step < run.length && !usedA.has(run.a + step) && !usedB.has(run.b + step);
    if (isFree) continue;
    if (step - from > best.length) best = { a: run.a + from, b: run.b + from, length: step - from };
    from = step + 1;
  }
  return best;
}

function spanOf(words: readonly Word[], from: number, length: number): Span {
  return { start: words[from]?.start ?? 0, end: words[from + length - 1]?.end ?? 0 };
}
