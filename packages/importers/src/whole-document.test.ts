import { expect, test } from "vitest";
import type { RawLine } from "./article-draft.ts";
import { wholeDocument } from "./whole-document.ts";

const STORY =
  "The harbour board voted on Tuesday to close the old ferry pier, two members of it said, and gave no reason for it.";
const ENDING = STORY.replace("Tuesday", "Monday");
const lines = (...texts: readonly string[]): RawLine[] =>
  texts.map((text) => ({ text, left: null, kind: "PARAGRAPH" }));
const judged = (given: readonly RawLine[], before: string | null = null): [string, string | null, boolean][] =>
  wholeDocument(given, before).map(({ text, left, isStory = false }) => [text, left, isStory]);

test("from the first line that reports, short lines and headings belong to the story", () => {
  expect(judged(lines("Pier to close", STORY, "No reason", "“We’ll see,” he said.", ENDING, "Ida Voss"))).toEqual([
    ["Pier to close", null, false],
    [STORY, null, true],
    ["No reason", null, true],
    ["“We’ll see,” he said.", null, true],
    [ENDING, null, true],
    ["Ida Voss", null, true],
  ]);
});

test("lines ahead of the story are left for the reason that is given, and one with a reason keeps its own", () => {
  const given = lines("From: Larkhaven Courier", "Menu", STORY).map((line) =>
    line.text === "Menu" ? { ...line, left: "menu" } : line,
  );
  expect(judged(given, "before the story")).toEqual([
    ["From: Larkhaven Courier", "before the story", false],
    ["Menu", "menu", false],
    [STORY, null, true],
  ]);
});

test("what sells or steers within the story is left out, and the story goes on behind it", () => {
  expect(judged(lines(STORY, "Subscribe to our newsletter", "Related stories", ENDING))).toEqual([
    [STORY, null, true],
    ["Subscribe to our newsletter", "subscription offer", false],
    ["Related stories", "related links", false],
    [ENDING, null, true],
  ]);
});

test("what follows the first line that sells at the end is after the story", () => {
  expect(judged(lines(STORY, "Ida Voss", "Unsubscribe", "12 Quay Street, Larkhaven"))).toEqual([
    [STORY, null, true],
    ["Ida Voss", null, true],
    ["Unsubscribe", "newsletter", false],
    ["12 Quay Street, Larkhaven", "after the story", false],
  ]);
});

test("a document in which nothing reports is left as it is", () => {
  const given = lines("Pier to close", "Subscribe to our newsletter");
  expect(wholeDocument(given, "before the story")).toEqual(given);
});

test("a line in capitals is a heading of a document, and no link as in a page", () => {
  expect(judged(lines(STORY, "WHAT THE BOARD SAID", ENDING))[1]).toEqual(["WHAT THE BOARD SAID", null, true]);
});
