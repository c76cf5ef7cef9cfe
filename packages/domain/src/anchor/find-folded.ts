import type { Span } from "../text/span.ts";
import { agreeBackward, agreeForward } from "./folded-match.ts";

/** What a passage remembers of itself: its words, and up to 32 UTF-16 units on each side. */
export interface QuoteInContext {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A place that carries the same words, typesetting aside, and how much of the remembered surroundings stands there. */
export interface FoldedPlace extends Span {
  /** UTF-16 units of prefix and suffix that agree, and whether all of them do. */
  readonly context: number;
  readonly fits: boolean;
}

/** Every place with the words of the quote, in the order of the text. */
export function findFolded(text: string, quote: QuoteInContext): FoldedPlace[] {
  const key = keyWord(quote.exact);
  if (!key) return [];
  const places: FoldedPlace[] = [];
  for (let at = text.indexOf(key.word); at !== -1; at = text.indexOf(key.word, at + 1)) {
    const before = agreeBackward(text, at, quote.exact, key.offset);
    if (before.units < key.offset) continue;
    const rest = quote.exact.length - key.offset;
    const after = agreeForward(text, at, quote.exact, key.offset);
    if (after.units === rest) places.push(placeWith(text, { start: before.at, end: after.at }, quote));
  }
  return places;
}

function placeWith(text: string, { start, end }: Span, { prefix, suffix }: QuoteInContext): FoldedPlace {
  const before = agreeBackward(text, start, prefix, prefix.length).units;
  const after = agreeForward(text, end, suffix, 0).units;
  const fits = lacksOnlySpace(prefix.slice(0, prefix.length - before)) && lacksOnlySpace(suffix.slice(after));
  return { start, end, context: before + after, fits };
}

const lacksOnlySpace = (rest: string): boolean => rest.trim() === "";

/** The longest run of letters and digits: no folding touches it, so every place of the quote carries it as it is. */
function keyWord(exact: string): { word: string; offset: number } | null {
  let longest: { word: string; offset: number } | null = null;
  for (const { 0: word, index } of exact.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!longest || word.length > longest.word.length) longest = { word, offset: index };
  }
  // A quote of signs alone is looked for as it stands.
  return longest ?? (exact === "" ? null : { word: exact, offset: 0 });
}
