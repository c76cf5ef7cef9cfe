import type { ComposedBriefing } from "@second-source/domain/briefing/briefing";
import { describe, expect, it } from "vitest";
import { sampleBriefing } from "../testing/sample-briefing.ts";
import { renderMarkdown } from "./render-markdown.ts";

const MARKDOWN = renderMarkdown(sampleBriefing);
const lines = MARKDOWN.split("\n");

/** Where a briefing holds words that a person wrote, or that stood in somebody's page. */
const WRITTEN = new Set([
  "deskName",
  "storyTitle",
  "headline",
  "text",
  "flags",
  "name",
  "rest",
  "remarks",
  "quote",
  "attribution",
  "outletName",
  "byline",
  "wording",
  "justification",
  "proposedBy",
  "approvedBy",
]);

/** A briefing in which all of them are the same words. */
function withWords<T>(value: T, words: string, isWritten = false): T {
  if (typeof value === "string") return (isWritten ? words : value) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => withWords(each, words, isWritten)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withWords(inner, words, WRITTEN.has(key))]),
  ) as T;
}

/** All markup of a text that is not escaped, and its lines: what a reader of Markdown acts upon. */
const skeleton = (markdown: string): string =>
  markdown
    .replace(/&(?!#?\w+;)/gu, "")
    .replace(/\\[!-/:-@[-`{-~]/gu, "")
    .replace(/[^\n\r|*_`[\]<>#~^$\\&]/gu, "");
const HARMLESS = skeleton(renderMarkdown(withWords(sampleBriefing, "words")));

describe("the briefing as Markdown", () => {
  it("prints the headline, every sentence with its verdict, and each leg on a line of its own", () => {
    expect(lines[0]).toBe("# A brief encounter, and one voice on who asked for it");
    expect(lines[2]).toBe("Foreign desk · Edition 2 · 21 Nov 2026");
    expect(MARKDOWN).toContain(
      "- **Single source**: They spoke “at Blinken’s request”, according to the Russian foreign ministry.[^11]",
    );
    expect(lines).toContain(
      "  - \\[B\\] Per **the Russian foreign ministry** (Maria Zakharova, via CNN, on record; via Interfax; directly; via Coastwire).",
    );
    expect(lines).toContain("  - \\[G\\] Denied by **Paul Whelan**, in Washington Examiner.");
    expect(lines).toContain("  “at Blinken’s request” is Tribune News Service’s own wording.");
  });

  it("keeps several claims of one sentence apart, each with its number and what stands beside its verdict", () => {
    expect(lines).toContain("  **Single source** (unnamed), claim 7:");
    expect(lines).toContain("  **Attributed** (one party’s word: Russia), claim 8:");
  });

  it("marks exceptions, and lists them with their people", () => {
    expect(MARKDOWN).toContain("- **Corroborated †**: Blinken said:");
    expect(lines).toContain(
      "- † Claim 6: It is his own statement of his own position, on air. (proposed by Priya Raman, approved by Jonas Lindqvist)",
    );
  });

  it("has a row for each claim and for each text, with as many cells as its head", () => {
    const tables = MARKDOWN.split(/\n\n/u).filter((block) => block.startsWith("|"));
    const sizes = tables.map((table) => table.split("\n").map((row) => row.replace(/\\\|/gu, "").split("|").length));
    expect(sizes.map((rows) => rows.length)).toEqual([
      sampleBriefing.matrix.length + 2,
      sampleBriefing.texts.length + 2,
    ]);
    for (const rows of sizes) expect(new Set(rows).size).toBe(1);
  });

  it("prints each headline and each hash once, in the table at the end", () => {
    for (const { headline, captureSha256 } of sampleBriefing.texts) {
      if (headline !== null) expect(MARKDOWN.split(headline).length - 1, headline).toBe(1);
      expect(MARKDOWN.split(captureSha256).length - 1).toBe(1);
    }
  });

  it("has a footnote for each note, and a reference to each", () => {
    for (const { number, quote } of sampleBriefing.notes) {
      expect(MARKDOWN.split(`[^${number}]: `).length - 1).toBe(1);
      expect(MARKDOWN.split(`[^${number}]`).length - 1).toBeGreaterThanOrEqual(2);
      expect(lines.find((line) => line.startsWith(`[^${number}]: `))).toContain(quote.replaceAll(/[[\]]/gu, "\\$&"));
    }
  });

  it("says Draft of a draft, and that a sentence with no claim is unverified", () => {
    const finding = { sentenceId: "s", text: "Nobody knows.", claims: [], remarks: [], noteNumbers: [] };
    const draft = renderMarkdown({ ...sampleBriefing, edition: null, findings: [finding] });
    expect(draft).toContain("Foreign desk · Draft · 21 Nov 2026");
    expect(draft).toContain("- **Unverified**: Nobody knows.");
  });

  it("prints a row that was counted by other rules without a count", () => {
    const matrix = sampleBriefing.matrix.slice(0, 1).map((row) => ({ ...row, evidence: null }));
    expect(renderMarkdown({ ...sampleBriefing, matrix })).toContain("|  | Corroborated |");
  });

  it("tells the marks of origins apart without colour", () => {
    const marks = (["NAMED", "INFERRED", "WITHDRAWN", "OWN", "UNKNOWN"] as const).map(
      (style) =>
        ({ letter: style === "OWN" ? "WE" : style === "UNKNOWN" ? "?" : "A", slot: "A", style, name: "Name" }) as const,
    );
    expect(renderMarkdown({ ...sampleBriefing, origins: marks })).toContain(
      "\\[A\\] Name · \\[A?\\] Name, inferred · \\[-A-\\] Name, withdrawn · (WE) Name · \\[?\\] Name",
    );
  });
});

describe("nothing that somebody wrote is read as markup", () => {
  it.each([
    "*bold* _it_ **bold** __bold__ ~~gone~~ ~sub~ ^sup^ `code` ``co`de`` $x^2$ $$y$$",
    "[link](https://evil.example) ![picture](https://evil.example/p.png) [ref][1] [^1] [^1]: note [[wiki]]",
    "<script>alert(1)</script> <b>bold</b> <https://evil.example> <!-- comment --> <img src=x onerror=alert(1)>",
    "a | b | c || d \\| e \\\\| f \\",
    "\\*not bold\\* \\[no link\\](x) \\\\*bold*\\\\",
    "&lt;b&gt; &#60;b&#62; &#x3c;b&#x3e; &amp;lt; & co.",
    "\\`code` and \\<b> and \\&lt;",
  ])("%s", (words) => {
    expect(skeleton(renderMarkdown(withWords(sampleBriefing, words))) === HARMLESS).toBe(true);
  });

  it.each([
    ["a heading", "one\n# two\n## three"],
    ["an underlined heading", "one\n===\ntwo\n---"],
    ["a list", "one\n- two\n+ three\n* four\n1. five\n2) six"],
    ["a quotation", "one\n> two"],
    ["a table", "one\n| a | b |\n| --- | --- |"],
    ["a block of code", "one\n```\ntwo\n```\n    three\n~~~"],
    ["a footnote", "one\n\n[^1]: another note\n[x]: https://evil.example"],
    ["a page", "one\n<div>\n\n</div>\n"],
    ["a line of an old computer", "one\r# two\r\r- three"],
    ["a line of Windows", "one\r\n# two\r\n\r\n- three"],
  ])("words over several lines begin no block of their own: %s", (_, words) => {
    const markdown = renderMarkdown(withWords(sampleBriefing, words));
    expect(skeleton(markdown) === HARMLESS).toBe(true);
  });

  it.each(["# one", "- one", "+ one", "* one", "1. one", "23) one", "> one", "=== one", "--- one", "``` one", "| one"])(
    "words that begin like a block are words: %s",
    (words) => {
      const markdown = renderMarkdown(withWords(sampleBriefing, words));
      expect(skeleton(markdown) === HARMLESS).toBe(true);
      expect(markdown.split("\n").filter((line) => line.trimStart().startsWith(words))).toEqual([]);
    },
  );
});

describe("an address", () => {
  const addressed = (url: string): string => {
    const briefing: ComposedBriefing = {
      ...sampleBriefing,
      texts: sampleBriefing.texts.map((text) => ({ ...text, url })),
      notes: sampleBriefing.notes.map((note) => ({ ...note, url })),
    };
    return renderMarkdown(briefing);
  };
  /** In pointed brackets only what ends them, a cell or a line can do harm, and a backtick that pairs with one outside. */
  const around = (markdown: string): string =>
    skeleton(markdown.replace(/(?<=\]\(<)[^<>\n]*(?=>\))/gu, (inside) => inside.replace(/[^|`\r\\]/gu, "")));
  const plain = around(addressed("https://outlet.example/story"));

  it.each([
    "https://outlet.example/a>)[x](https://evil.example",
    "https://outlet.example/<b>",
    "https://outlet.example/a b\tc\nd",
    "https://outlet.example/a\\",
    "https://outlet.example/a|b",
    "https://outlet.example/`a`",
    "https://outlet.example/a\r\r# b",
  ])("stays within its pointed brackets: %j", (url) => {
    expect(around(addressed(url)) === plain).toBe(true);
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "JavaScript:alert(1)"])(
    "that is no page of the web is no link: %s",
    (url) => {
      expect(addressed(url).includes("](<")).toBe(false);
    },
  );
});

it("gives the same text for the same briefing", () => {
  expect(renderMarkdown(structuredClone(sampleBriefing))).toBe(renderMarkdown(sampleBriefing));
});
