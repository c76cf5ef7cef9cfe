import { expect, test } from "vitest";
import { readMarkdown } from "./read-markdown.ts";

const texts = (markdown: string): string[] => readMarkdown(markdown).lines.map((line) => line.text);

test("the marks of markdown do not become anybody's words", () => {
  expect(
    texts(
      "# Pier to *close*\n\nThe **old** [pier](https://courier.example) `closed`.\n\n> “No,” she said.\n\n- One\n- Two",
    ),
  ).toEqual(["Pier to close", "The old pier closed.", "“No,” she said.", "One", "Two"]);
});

test("lines of one paragraph are one line, and a blank line parts two", () => {
  expect(texts("The pier\nwill close.\n\nFerries go on.")).toEqual(["The pier will close.", "Ferries go on."]);
});

test("quotation marks and dashes stay as they were typed", () => {
  expect(texts("“We’ll see” -- he said... 'maybe' \"not\"")).toEqual(["“We’ll see” -- he said... 'maybe' \"not\""]);
});

test("pages within markdown are read as pages: their scripts never become text", () => {
  expect(texts("Before.\n\n<script>secret()</script>\n\n<div>Inside.</div>\n\nAfter.")).toEqual([
    "Before.",
    "Inside.",
    "After.",
  ]);
});

test("an address that stands alone is kept", () => {
  expect(texts("https://courier.example/pier")).toEqual(["https://courier.example/pier"]);
});

test("a text without marks is its lines, and an empty one has none", () => {
  expect(texts("Plain words.")).toEqual(["Plain words."]);
  expect(texts("")).toEqual([]);
});
