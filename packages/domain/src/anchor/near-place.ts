import type { Span } from "../text/span.ts";
import { wordsOf, type Word } from "../text/words.ts";
import { alignWords } from "./align-words.ts";
import type { QuoteInContext } from "./find-folded.ts";

/** Where a changed quote may stand now. */
export interface NearPlace extends Span {
  /** The share of the quote's letters and digits that stand there unchanged and in order: 0 to 1. */
  readonly likeness: number;
  /** The same of its surroundings. */
  readonly surroundings: number;
}

/** The quote's best place within a stretch of the text, or null where nothing of it stands. */
export function nearPlace(text: string, stretch: Span, quote: QuoteInContext): NearPlace | null {
  const before = wordsOf(quote.prefix);
  const inside = wordsOf(quote.exact);
  const after = wordsOf(quote.suffix);
  // A remembered surrounding may begin or end in the middle of a word.
  if (!/^\s/.test(quote.prefix)) before.shift();
  if (!/\s$/.test(quote.suffix)) after.pop();
  if (inside.length === 0) return null;
  const words = wordsOf(text, stretch.start, stretch.end);
  const pattern = [...before, ...inside, ...after];
  const counterparts = alignWords(pattern, words);
  const range = { first: before.length, last: before.length + inside.length - 1 };
  const isSame = (index: number): boolean => words[counterparts[index] ?? -1]?.word === pattern[index]?.word;
  const span = spanOf({ counterparts, words, range, isSame });
  if (!span) return null;
  const share = (from: number, to: number): number => unchangedShare(pattern, words, counterparts, from, to);
  const likeness = share(range.first, range.last);
  const around = lettersIn([...before, ...after]);
  const surroundings =
    around === 0
      ? 0
      : (share(0, range.first - 1) * lettersIn(before) + share(range.last + 1, pattern.length - 1) * lettersIn(after)) /
        around;
  return { ...withSigns(text, span, quote.exact), likeness, surroundings };
}

interface Alignment {
  readonly counterparts: Int32Array;
  readonly words: readonly Word[];
  readonly range: { readonly first: number; readonly last: number };
  /** Whether a word of the pattern stands unchanged. */
  readonly isSame: (index: number) => boolean;
}

/** From the first to the last counterpart; where an end changed, it reaches up to the surroundings that stayed. */
function spanOf({ counterparts, words, range, isSame }: Alignment): Span | null {
  const inside = counterparts.slice(range.first, range.last + 1).filter((each) => each !== -1);
  if (inside.length === 0) return null;
  let [first, last] = [inside[0] ?? 0, inside.at(-1) ?? 0];
  const [left, right] = [counterparts[range.first - 1] ?? -1, counterparts[range.last + 1] ?? -1];
  if (left !== -1 && !isSame(range.first)) first = Math.min(first, left + 1);
  if (right !== -1 && !isSame(range.last)) last = Math.max(last, right - 1);
  const [start, end] = [words[first]?.start, words[last]?.end];
  return start === undefined || end === undefined ? null : { start, end };
}

function unchangedShare(
  pattern: readonly Word[],
  words: readonly Word[],
  counterparts: Int32Array,
  from: number,
  to: number,
): number {
  const part = pattern.slice(from, to + 1);
  const same = part.filter(({ word }, index) => words[counterparts[from + index] ?? -1]?.word === word);
  return part.length === 0 ? 0 : lettersIn(same) / lettersIn(part);
}

const lettersIn = (words: readonly Word[]): number => words.reduce((sum, { word }) => sum + word.length, 0);

/** Quotation marks and full stops at the ends of the quote belong to it where they still stand. */
function withSigns(text: string, { start, end }: Span, exact: string): Span {
  const [leading, trailing] = [
    /^[^\p{L}\p{N}]*/u.exec(exact)?.[0].length ?? 0,
    /[^\p{L}\p{N}]*$/u.exec(exact)?.[0].length ?? 0,
  ];
  const isSign = (at: number): boolean => /[^\p{L}\p{N}\s\uD800-\uDFFF]/u.test(text.charAt(at));
  let [from, to] = [start, end];
  while (from > 0 && start - from < leading && isSign(from - 1)) from--;
  while (to < text.length && to - end < trailing && isSign(to)) to++;
  return { start: from, end: to };
}
