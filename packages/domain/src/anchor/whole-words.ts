import type { Span } from "../text/span.ts";

/**
 * A selection grown to the edges of the words that it cuts, as a person means it who let go a letter too early. White
 * space and punctuation at its ends are left as they were selected. Offsets are UTF-16 units of `text`.
 */
export function toWholeWords(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - LONGEST_WORD), start);
  const after = text.slice(end, end + LONGEST_WORD);
  const cutsFirst = isWordAt(text, start, "forwards") && isWordAt(text, start, "backwards");
  const cutsLast = isWordAt(text, end, "forwards") && isWordAt(text, end, "backwards");
  return {
    start: cutsFirst ? start - (WORD_END.exec(before)?.[0].length ?? 0) : start,
    end: cutsLast ? end + (WORD_START.exec(after)?.[0].length ?? 0) : end,
  };
}

/** A word that never ends is not looked through. UTF-16 units. */
const LONGEST_WORD = 100;

/** Letters, their marks and digits, also joined by an apostrophe or a hyphen. */
const WORD = String.raw`[\p{L}\p{M}\p{N}]+(?:['’\-][\p{L}\p{M}\p{N}]+)*`;
const WORD_START = new RegExp(String.raw`^(?:['’\-](?=[\p{L}\p{N}]))?${WORD}`, "u");
const WORD_END = new RegExp(String.raw`${WORD}(?:['’\-])?$`, "u");

function isWordAt(text: string, offset: number, direction: "forwards" | "backwards"): boolean {
  const side = direction === "forwards" ? text.slice(offset, offset + 3) : text.slice(Math.max(0, offset - 3), offset);
  return (
    direction === "forwards" ? /^(?:['’-](?=[\p{L}\p{N}]))?[\p{L}\p{M}\p{N}]/u : /[\p{L}\p{M}\p{N}]['’-]?$/u
  ).test(side);
}
