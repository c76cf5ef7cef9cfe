import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toWholeWords } from "./whole-words.ts";

const TEXT = "at a critical juncture in the war, the U.S. official’s well-known 25-year-old café said.";
const grown = (part: string): string => {
  const start = TEXT.indexOf(part);
  const span = toWholeWords(TEXT, { start, end: start + part.length });
  return TEXT.slice(span.start, span.end);
};

describe("a selection that cuts words", () => {
  test.each([
    ["tical juncture in the w", "critical juncture in the war"],
    ["juncture", "juncture"],
    [" juncture ", " juncture "],
    ["the war,", "the war,"],
    ["offici", "official’s"],
    ["nown", "well-known"],
    ["year", "25-year-old"],
    ["caf", "café"],
  ])("%j grows to %j", (part, whole) => {
    expect(grown(part)).toBe(whole);
  });

  test("never shrinks, stays within the text and, grown once, grows no further", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.nat(60), fc.nat(60), (text, one, other) => {
        const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)];
        const span = toWholeWords(text, { start, end });
        expect(span.start).toBeLessThanOrEqual(start);
        expect(span.end).toBeGreaterThanOrEqual(end);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(toWholeWords(text, span)).toEqual(span);
      }),
    );
  });
});
