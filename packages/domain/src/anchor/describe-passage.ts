import type { Span } from "../text/span.ts";

/** How many UTF-16 units of the surroundings a passage remembers on each side. */
const CONTEXT = 32;

/**
 * A place in a capture, described so that it can be found again.
 * `text.slice(start, end) === exact` holds for the capture it was made on, always.
 */
export interface PassageDescription extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Why a selection cannot become a passage. */
export type PassageFault = "EMPTY" | "OUT_OF_RANGE" | "SPLITS_A_CHARACTER";

/**
 * Describes the words a person selected (the shape of the W3C Web Annotation TextQuoteSelector).
 * Outer white space is left out of the passage; a selection that cuts a surrogate pair is refused.
 */
export function describePassage(text: string, selection: Span): PassageDescription | { fault: PassageFault } {
  if (selection.start < 0 || selection.end > text.length || selection.start >= selection.end) {
    return { fault: "OUT_OF_RANGE" };
  }
  const selected = text.slice(selection.start, selection.end);
  if (selected.trim() === "") return { fault: "EMPTY" };
  const start = selection.start + (selected.length - selected.trimStart().length);
  const end = selection.start + selected.trimEnd().length;
  if (splitsCharacter(text, start) || splitsCharacter(text, end)) return { fault: "SPLITS_A_CHARACTER" };
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(contextStart(text, start), start),
    suffix: text.slice(end, contextEnd(text, end)),
  };
}

function splitsCharacter(text: string, offset: number): boolean {
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
}

function contextStart(text: string, start: number): number {
  const from = Math.max(0, start - CONTEXT);
  return splitsCharacter(text, from) ? from + 1 : from;
}

function contextEnd(text: string, end: number): number {
  const to = Math.min(text.length, end + CONTEXT);
  return splitsCharacter(text, to) ? to - 1 : to;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
