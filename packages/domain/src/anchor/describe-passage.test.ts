import fc from "fast-check";
import { expect, test } from "vitest";
import { findTextFault } from "../text/canonical-text.ts";
import { describePassage } from "./describe-passage.ts";

/** A text and two offsets anywhere in and around it. */
const selectionIn = fc.tuple(
  fc.string({
    unit: fc.oneof(fc.constantFrom("😀", " ", "\n", "a"), fc.string({ unit: "binary", minLength: 1, maxLength: 1 })),
    maxLength: 120,
  }),
  fc.integer({ min: -2, max: 130 }),
  fc.integer({ min: -2, max: 130 }),
);

test("a passage is described by its words and the words around it", () => {
  const text = `${"before ".repeat(10)}the exact words${" after".repeat(10)}`;
  const start = text.indexOf("the exact");
  expect(describePassage(text, { start, end: start + 15 })).toEqual({
    start,
    end: start + 15,
    exact: "the exact words",
    prefix: text.slice(start - 32, start),
    suffix: text.slice(start + 15, start + 47),
  });
});

test("at the edges of a text the surroundings are as short as they are", () => {
  expect(describePassage("all of it", { start: 0, end: 9 })).toEqual({
    start: 0,
    end: 9,
    exact: "all of it",
    prefix: "",
    suffix: "",
  });
});

test("white space that was selected along with the words is left out", () => {
  expect(describePassage("one \n two  three", { start: 3, end: 11 })).toMatchObject({ start: 6, end: 9, exact: "two" });
});

test.each([" ", "\n\n", "\u00A0\t"])("a selection of nothing but white space (%j) is refused", (blank) => {
  expect(describePassage(`one${blank}two`, { start: 3, end: 3 + blank.length })).toEqual({ fault: "EMPTY" });
});

test.each([
  [-1, 2],
  [0, 10],
  [2, 2],
  [3, 2],
])("a selection from %i to %i of nine characters is out of range", (start, end) => {
  expect(describePassage("the words", { start, end })).toEqual({ fault: "OUT_OF_RANGE" });
});

test("a selection that cuts a character in two is refused, at either end", () => {
  expect(describePassage("a😀b", { start: 2, end: 4 })).toEqual({ fault: "SPLITS_A_CHARACTER" });
  expect(describePassage("a😀b", { start: 0, end: 2 })).toEqual({ fault: "SPLITS_A_CHARACTER" });
  expect(describePassage("a😀b", { start: 1, end: 3 })).toMatchObject({ exact: "😀" });
});

test("the text between a passage's offsets is always exactly its words", () => {
  fc.assert(
    fc.property(selectionIn, ([text, start, end]) => {
      const passage = describePassage(text, { start, end });
      if ("fault" in passage) return;
      expect(text.slice(passage.start, passage.end)).toBe(passage.exact);
      expect(text.slice(passage.start - passage.prefix.length, passage.start)).toBe(passage.prefix);
      expect(text.slice(passage.end, passage.end + passage.suffix.length)).toBe(passage.suffix);
      expect(passage.exact).not.toBe("");
      expect(passage.exact).toBe(passage.exact.trim());
      expect(passage.start >= start && passage.end <= end).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("neither the words nor their surroundings ever hold half a character", () => {
  fc.assert(
    fc.property(selectionIn, ([text, start, end]) => {
      const passage = describePassage(text, { start, end });
      if ("fault" in passage) return;
      for (const words of [passage.exact, passage.prefix, passage.suffix])
        expect(findTextFault(words.replaceAll("\0", ""))).toBeNull();
    }),
    { numRuns: 500 },
  );
});

test("surroundings that would end within a character stop before it", () => {
  const emojis = "😀".repeat(20);
  const text = `${emojis}a X b${emojis}`;
  expect(describePassage(text, { start: 42, end: 43 })).toMatchObject({
    exact: "X",
    prefix: `${"😀".repeat(15)}a `,
    suffix: ` b${"😀".repeat(15)}`,
  });
  expect(describePassage(`${emojis}aX b${emojis}`, { start: 41, end: 42 })).toMatchObject({
    exact: "X",
    prefix: `${"😀".repeat(15)}a`,
  });
  expect(describePassage(`${emojis}a Xb${emojis}`, { start: 42, end: 43 })).toMatchObject({
    exact: "X",
    suffix: `b${"😀".repeat(15)}`,
  });
});

test("a selection within the text that holds a word and cuts no character is always described", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("😀", "a", "é", " "), { minLength: 1, maxLength: 80 }),
      fc.nat(),
      fc.nat(),
      (points, a, b) => {
        const [from, to] = [a % points.length, b % points.length].sort((x, y) => x - y) as [number, number];
        const [before, chosen] = [points.slice(0, from).join(""), points.slice(from, to + 1).join("")];
        const answer = describePassage(points.join(""), { start: before.length, end: before.length + chosen.length });
        expect(answer).toMatchObject(chosen.trim() === "" ? { fault: "EMPTY" } : { exact: chosen.trim() });
      },
    ),
  );
});
