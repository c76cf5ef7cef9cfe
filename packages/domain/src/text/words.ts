import type { Span } from "./span.ts";

/** A run of letters and digits in a text, in lower case. */
export interface Word extends Span {
  readonly word: string;
}

/** The words of a stretch of a text, in its order; offsets count in the whole text. */
export function wordsOf(text: string, from = 0, to = text.length): Word[] {
  return [...text.slice(from, to).matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: from + index,
    end: from + index + word.length,
  }));
}
