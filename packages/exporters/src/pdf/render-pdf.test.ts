import type { ComposedBriefing } from "@second-source/domain/briefing/briefing";
import { describe, expect, it } from "vitest";
import { largeBriefing } from "../testing/large-briefing.ts";
import { readPdf } from "../testing/read-pdf.ts";
import { sampleBriefing } from "../testing/sample-briefing.ts";
import { renderPdf } from "./render-pdf.ts";
import { ownTimeOf } from "@second-source/domain/testing/own-time";

const MARKUP = 'He said #panic("x") *bold* _it_ $x^2$ @note <label> \\ `raw` [a](b) // and --- "so" ~ it = went.';

/** The sample with other words in its first finding and first note. */
function withWords(words: string): ComposedBriefing {
  const { findings, notes } = sampleBriefing;
  return {
    ...sampleBriefing,
    headline: words,
    findings: findings.map((finding, index) => (index === 0 ? { ...finding, text: words } : finding)),
    notes: notes.map((note, index) =>
      index === 0 ? { ...note, quote: words, outletName: words, headline: words } : note,
    ),
  };
}

describe("the briefing as PDF", () => {
  it("prints the headline, every sentence and every quote word for word", async () => {
    const { text } = await readPdf(renderPdf(sampleBriefing));
    expect(text).toContain(sampleBriefing.headline);
    for (const finding of sampleBriefing.findings) expect(text).toContain(finding.text);
    for (const note of sampleBriefing.notes) expect(text).toContain(note.quote);
  });

  it("names outlets, verdicts, exceptions and people", async () => {
    const { text } = await readPdf(renderPdf(sampleBriefing));
    for (const { name } of sampleBriefing.outlets) expect(text).toContain(name);
    for (const words of ["Single source", "Corroborated †", "Disputed", "no source stated", "Marked by exception"])
      expect(text).toContain(words);
    for (const words of [
      "Briefing, edition 2",
      "21 Nov 2026",
      "2 Mar 2023",
      "6f1c 09ae",
      "Maya Okafor",
      "Jonas Lindqvist",
    ])
      expect(text).toContain(words);
  });

  it("prints markup characters as they stand", async () => {
    const { text } = await readPdf(renderPdf(withWords(MARKUP)));
    expect(text.split(MARKUP).length - 1).toBeGreaterThanOrEqual(3);
  });

  it("gives the same bytes for the same briefing", () => {
    const [once, again] = [renderPdf(sampleBriefing), renderPdf(structuredClone(sampleBriefing))];
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  });

  it("is tagged for readers who hear it, with words for every mark", async () => {
    const { isTagged, isAccessible, spoken, info } = await readPdf(renderPdf(sampleBriefing));
    expect(isTagged).toBe(true);
    expect(isAccessible).toBe(true);
    expect(info).toMatchObject({ Title: sampleBriefing.headline, Author: "Foreign desk", Language: "en" });
    expect(spoken).toContain("Origin B: Russian foreign ministry");
    expect(spoken).toContain("denies, direct quote. Origin B: Russian foreign ministry");
    expect(spoken).toContain(
      "asserts, paraphrase. Origin A: Senior State Department official, inferred, not confirmed",
    );
  });

  it("has its headings as bookmarks", async () => {
    const { outline } = await readPdf(renderPdf(sampleBriefing));
    expect(outline.slice(0, 3)).toEqual(
      [sampleBriefing.headline, "Findings", "Marked by exception"].map((title) => expect.stringContaining(title)),
    );
    expect(outline).toEqual(
      expect.arrayContaining(["Who says what, and who told them", "The exact words", "How this was made"]),
    );
  });

  it("links note numbers to the notes and outlets to the quoted words", async () => {
    const { destinations, urls } = await readPdf(renderPdf(sampleBriefing));
    expect(destinations).toBeGreaterThan(sampleBriefing.notes.length);
    expect(urls).toContain(
      "https://example.org/tribune/blinken-lavrov#:~:text=held%20a%20brief%20encounter%20with%20his%20Russian%20counterpart",
    );
  });

  it("says Draft on every page of a draft", async () => {
    const { pages } = await readPdf(renderPdf({ ...sampleBriefing, edition: null }));
    for (const page of pages) expect(page).toContain("Draft");
  });

  it("prints words no typeface can show, and stays tagged", async () => {
    const { text, isTagged } = await readPdf(renderPdf(withWords("A quote with \u{13000} in it.")));
    expect(text).toContain("in it.");
    expect(isTagged).toBe(true);
  });

  it("leaves out what nobody sees in a quote, and keeps every letter", async () => {
    const { text } = await readPdf(renderPdf(withWords("sub\u00ADsti\u200Btute \u202Edrow\u202C\uD800 end.")));
    expect(text).toContain("substitute drow\uFFFD end.");
  });

  it("keeps a large story within its pages", async () => {
    const { pages, text } = await readPdf(renderPdf(largeBriefing({ findings: 40, outlets: 20, claims: 60 })));
    expect(pages.length).toBeLessThan(32);
    expect(text).toContain("25 of 25".replaceAll("25", String(pages.length)));
  });

  it("prints a briefing with nothing in it yet", async () => {
    const empty = {
      ...sampleBriefing,
      edition: null,
      findings: [],
      notes: [],
      outlets: [],
      matrix: [],
      origins: [],
      exceptions: [],
      proposedBy: [],
      approvedBy: [],
    };
    const { text } = await readPdf(renderPdf(empty));
    expect(text).toContain(sampleBriefing.headline);
  });

  it("sets a known sheet within a second", () => {
    renderPdf(sampleBriefing);
    expect(ownTimeOf(() => renderPdf({ ...sampleBriefing, headline: "Another headline" }))).toBeLessThan(1000);
  });
});
