import fc from "fast-check";
import { expect, test } from "vitest";
import { describePassage, type PassageDescription } from "./describe-passage.ts";
import { resolveExact } from "./resolve-exact.ts";

function passageOf(text: string, words: string, from = 0): PassageDescription {
  const start = text.indexOf(words, from);
  const passage = describePassage(text, { start, end: start + words.length });
  if ("fault" in passage) throw new Error(passage.fault);
  return passage;
}

test("on the text it was described on, every passage stands where it was", () => {
  const repetitive = fc.string({ unit: fc.constantFrom("a", "b", " ", "😀", "\n"), minLength: 1, maxLength: 90 });
  fc.assert(
    fc.property(fc.oneof(repetitive, fc.string({ unit: "binary", minLength: 1 })), fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % text.length, (b % text.length) + 1];
      const passage = describePassage(text, { start, end });
      if ("fault" in passage) return;
      expect(resolveExact(text, passage)).toEqual({ kind: "PLACED", span: { start: passage.start, end: passage.end } });
    }),
    { numRuns: 500 },
  );
});

const STORY = "Moscow said the talks were useful and would go on next week in Geneva. Washington said nothing.";

test("the same words in the same surroundings are found again further down", () => {
  const passage = passageOf(STORY, "useful");
  const longer = `A new first paragraph.\n\n${STORY}`;
  expect(resolveExact(longer, passage)).toEqual({
    kind: "PLACED",
    span: { start: passage.start + 24, end: passage.end + 24 },
  });
});

test("among several places with the same words the surroundings decide", () => {
  const text =
    "Moscow called the first round useful. Nobody in the capital was surprised by it. Washington called the second round useful. Everybody was.";
  const second = passageOf(text, "useful", 60);
  const moved = `Updated.\n\n${text}`;
  expect(resolveExact(moved, second)).toEqual({
    kind: "PLACED",
    span: { start: second.start + 10, end: second.end + 10 },
  });
});

test("two equal places are never guessed between", () => {
  const passage = passageOf(STORY, "useful");
  expect(resolveExact(`Updated. ${STORY}\n\n${STORY}`, { ...passage, start: 0, end: 6 })).toEqual({
    kind: "AMBIGUOUS",
  });
});

test("words that are gone are missing", () => {
  expect(resolveExact(STORY.replace("useful", "constructive"), passageOf(STORY, "useful"))).toEqual({
    kind: "MISSING",
  });
});

test("the same words in other surroundings are not taken for the passage", () => {
  const passage = passageOf(STORY, "useful");
  expect(resolveExact("Critics said nothing useful had come of it.", passage).kind).not.toBe("PLACED");
});

test("a passage whose surroundings changed is not placed, even at its old offset", () => {
  expect(resolveExact(STORY.replace("and would", "but could"), passageOf(STORY, "useful")).kind).not.toBe("PLACED");
});

test("a place that overlaps another counts as a place of its own", () => {
  expect(resolveExact("aaa", { start: 9, end: 11, exact: "aa", prefix: "", suffix: "" })).toEqual({
    kind: "AMBIGUOUS",
  });
});

test("a resolved span always holds the exact words", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "b", " "), maxLength: 40 }),
      fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 3 }),
      fc.nat(40),
      (text, exact, start) => {
        const answer = resolveExact(text, { start, end: start + exact.length, exact, prefix: "", suffix: "" });
        if (answer.kind === "PLACED") expect(text.slice(answer.span.start, answer.span.end)).toBe(exact);
        else expect(answer.kind === "MISSING").toBe(!text.includes(exact));
      },
    ),
  );
});

test("a description without words resolves nowhere, and at once", () => {
  expect(resolveExact("some text", { start: 50, end: 50, exact: "", prefix: "", suffix: "x" }).kind).toBe("MISSING");
});
