import fc from "fast-check";
import { expect, test } from "vitest";
import { readText } from "./read-text.ts";

const texts = (text: string): string[] => readText(text).map((line) => line.text);

test("every line with words in it is a line, whatever the line end", () => {
  expect(texts("One\r\nTwo\rThree\n\n \t\nFour\u2028Five\u2029Six")).toEqual([
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
  ]);
});

test("a line keeps its words, quotes and inner spaces, and loses its outer ones", () => {
  expect(texts("  “We’ll  see” — <b>he</b> said \u200B…  ")).toEqual(["“We’ll  see” — <b>he</b> said \u200B…"]);
});

test("plain text puts nothing aside by itself", () => {
  expect(readText("Menu\nSubscribe").every((line) => line.left === null)).toBe(true);
});

test("no line is empty or holds a line end, and no word is lost", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("word", "“q”", " ", "\n", "\r\n", "\u2028", "é"), { maxLength: 40 }),
      (parts) => {
        const lines = texts(parts.join(""));
        for (const line of lines) expect(line).toMatch(/^\S(?:[^\n\r\u2028]*\S)?$/);
        expect(lines.join("").replace(/\s/g, "")).toBe(parts.join("").replace(/\s/g, ""));
      },
    ),
  );
});
