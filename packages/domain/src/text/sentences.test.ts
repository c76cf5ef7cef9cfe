import fc from "fast-check";
import { expect, test } from "vitest";
import { findTextFault } from "./canonical-text.ts";
import { sentences } from "./sentences.ts";

const wordsOf = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["U.S. officials met Mr. Lavrov on Monday.", "Nobody said more."],
  ["It was the first U.S. Senate vote this year.", "It failed."],
  ["Sen. Marco A. Rubio spoke.", "He left at once."],
  ["Gen. Smith and Dr. Jones flew to St. Petersburg.", "They came back."],
  ["The pact, No. 12 on the list, was signed on Jan. 5.", "Both sides said so."],
])("an abbreviation does not end a sentence: %s", (first, second) => {
  expect(wordsOf(`${first} ${second}`)).toEqual([first, second]);
});

test("a sentence that ends on an abbreviation ends where the next one plainly starts", () => {
  expect(wordsOf("He flew to the U.S. The talks began.")).toEqual(["He flew to the U.S.", "The talks began."]);
});

test("a quotation stays with the words that say who said it", () => {
  expect(wordsOf("“Will they talk?” he asked. “We will see.”")).toEqual([
    "“Will they talk?” he asked.",
    "“We will see.”",
  ]);
});

test("a closing quotation mark belongs to its sentence", () => {
  expect(wordsOf("He said “we met.” Then he left.")).toEqual(["He said “we met.”", "Then he left."]);
});

test("questions, exclamations and ellipses end sentences too", () => {
  expect(wordsOf("Who asked? Nobody knows! Nothing came of it.")).toEqual([
    "Who asked?",
    "Nobody knows!",
    "Nothing came of it.",
  ]);
});

test("no sentence runs from one block into the next, with or without a full stop", () => {
  expect(wordsOf("A headline without a stop\n\nThe first sentence.\n\nThe second.")).toEqual([
    "A headline without a stop",
    "The first sentence.",
    "The second.",
  ]);
});

test("a long paragraph is parted into all of its sentences", () => {
  const each = Array.from({ length: 12 }, (_, index) => `The board met for the ${index + 1}th time.`);
  expect(wordsOf(each.join(" "))).toEqual(each);
});

test("an empty text has no sentence", () => {
  expect(sentences("")).toEqual([]);
  expect(sentences(" \n\n\t")).toEqual([]);
});

const prose = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      " ",
      ". ",
      "U.S. ",
      "Mr. ",
      "\n",
      "\n\n",
      "“",
      ".” ",
      "? ",
      "! ",
      "The ",
      "he ",
      "\u00A0",
      "\uFEFF",
      "😀",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
});

test("in any text the spans are non-empty, trimmed, in order, without overlap and within one line", () => {
  fc.assert(
    fc.property(prose, (text) => {
      let last = 0;
      for (const { start, end } of sentences(text)) {
        const words = text.slice(start, end);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(words).toBe(words.trim());
        expect(words).not.toContain("\n");
        last = end;
      }
    }),
  );
});

test("in any text the spans leave out nothing but white space", () => {
  fc.assert(
    fc.property(prose, (text) => {
      let rest = "";
      let at = 0;
      for (const { start, end } of sentences(text)) {
        rest += text.slice(at, start);
        at = end;
      }
      expect((rest + text.slice(at)).trim()).toBe("");
    }),
  );
});

test("a boundary never falls within a character", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("😀", ". ", "A", "é", " "), maxLength: 40 }), (text) => {
      for (const { start, end } of sentences(text)) expect(findTextFault(text.slice(start, end))).toBeNull();
    }),
  );
});
