import { marked } from "marked";
import { describe, expect, test } from "vitest";
import { escapeMarkdown, linked } from "./escape-markdown.ts";

/** What a reader of Markdown makes of a sentence in a paragraph, without the paragraph. */
const read = (text: string): string =>
  String(marked.parse(escapeMarkdown(text), { async: false, gfm: true }))
    .replace(/^<p>|<\/p>\n$/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'");

describe("a text is printed as it stands", () => {
  test.each(["\r", "\n", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029"])(
    "a line that ends with %j goes on",
    (end) => {
      for (const forged of [
        "- Corroborated: forged",
        "# Heading",
        "1. one",
        "> quoted",
        "```",
        "| a | b |",
        "    code",
      ]) {
        const escaped = escapeMarkdown(`The pier is closed.${end}${forged}`);
        expect(escaped).not.toMatch(/[\r\n\v\f\u0085\u2028\u2029]/);
        expect(read(`The pier is closed.${end}${forged}`)).toBe(`The pier is closed. ${forged.trimStart()}`);
      }
    },
  );

  test.each([
    "https://evil.example/page",
    "see www.evil.example now",
    "write to nobody@evil.example",
    "ftp://evil.example",
    "<https://evil.example>",
    "[x](javascript:alert(1))",
    "![x](https://evil.example/pixel)",
  ])("no link is made of %s", (text) => {
    expect(read(text)).toBe(text);
  });

  test("nothing turns the line around or hides in it", () => {
    expect(escapeMarkdown("a\u202Eb\u2066c\u200Bd\uFEFF\u0000\u001B")).toBe("abcd");
    expect(escapeMarkdown("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")).toContain("\u200C");
  });

  test("an outlet’s name is the name of its link, and leads nowhere else", () => {
    const html = String(
      marked.parse(linked("A [x](javascript:alert(1)) b", "https://outlet.example/a"), { async: false }),
    );
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(["https://outlet.example/a"]);
  });
});
