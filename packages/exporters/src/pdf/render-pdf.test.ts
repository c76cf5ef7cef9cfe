import type { ComposedBriefing } from "@second-source/domain/briefing/briefing";
import { briefingStops } from "@second-source/domain/briefing/briefing-stops";
import { MODES, STANCES } from "@second-source/domain/claim/assertion";
import type { MarkStyle } from "@second-source/domain/origin/origin-mark";
import { ownTimeOf } from "@second-source/domain/testing/own-time";
import { VERDICT_LABELS, VERDICT_WORDS } from "@second-source/domain/verdict/verdict";
import { describe, expect, it } from "vitest";
import { largeBriefing } from "../testing/large-briefing.ts";
import { readPdf } from "../testing/read-pdf.ts";
import { sampleBriefing, sampleInput } from "../testing/sample-briefing.ts";
import { typesetPdf } from "./compiler.ts";
import { pdfData } from "./pdf-data.ts";
import { printable } from "./printable.ts";
import { renderPdf } from "./render-pdf.ts";

const MARKUP = 'He said #panic("x") *bold* _it_ $x^2$ @note <label> \\ `raw` [a](b) // and --- "so" ~ it = went.';
const STYLES: readonly MarkStyle[] = ["NAMED", "INFERRED", "OWN", "UNKNOWN", "WITHDRAWN"];

/** The sample with other words wherever somebody wrote some. */
function withWords(words: string): ComposedBriefing {
  const leg = { marks: [], stance: "ASSERTS", lead: "", name: words, rest: words } as const;
  return {
    ...sampleBriefing,
    headline: words,
    findings: sampleBriefing.findings.map((finding) => ({
      ...finding,
      text: words,
      remarks: [words],
      claims: finding.claims.map((claim) => ({ ...claim, flags: [words], legs: [leg], remarks: [words] })),
    })),
    notes: sampleBriefing.notes.map((note) => ({ ...note, quote: words, outletName: words, attribution: words })),
    texts: sampleBriefing.texts.map((text) => ({ ...text, headline: words })),
  };
}

/** The sample with each verdict, stance, mode and kind of mark in turn, on its findings and its rows. */
function withEveryMark(): ComposedBriefing {
  const label = (index: number) => VERDICT_LABELS[index % VERDICT_LABELS.length] ?? "UNVERIFIED";
  const said = STANCES.flatMap((stance) =>
    MODES.flatMap((mode) =>
      STYLES.map(
        (style) => ({ stance, mode, originId: style, mark: { letter: "A2", slot: "A", style, name: style } }) as const,
      ),
    ),
  );
  const marks = said.map(({ mark }) => mark).slice(0, STYLES.length);
  const findings = sampleBriefing.findings
    .flatMap((finding) => [finding, finding])
    .map((finding, index) => ({
      ...finding,
      sentenceId: `s${index}`,
      claims: finding.claims.map((claim) => ({
        ...claim,
        label: label(index),
        byException: index % 2 === 0,
        legs: STANCES.map((stance) => ({ marks, stance, lead: "per ", name: "somebody", rest: "" })),
      })),
    }));
  const matrix = sampleBriefing.matrix.map((row, index) => ({
    ...row,
    verdict: label(index),
    cells: row.cells.map((_, column) => ({
      kind: "SAYS" as const,
      assertions: said.slice(column * 20, column * 20 + 20),
    })),
  }));
  return { ...sampleBriefing, findings, matrix, origins: marks };
}

describe("the sample", () => {
  it("may leave the house: nothing stops it", () => {
    expect(briefingStops(sampleInput)).toEqual([]);
  });
});

describe("the briefing as PDF", () => {
  it("prints the headline, every sentence and every quote word for word", async () => {
    const { text } = await readPdf(await renderPdf(sampleBriefing));
    expect(text).toContain(sampleBriefing.headline);
    for (const finding of sampleBriefing.findings) expect(text).toContain(finding.text);
    for (const note of sampleBriefing.notes) expect(text).toContain(note.quote);
  });

  it("prints each leg of each claim, and what else is said of it", async () => {
    const { text } = await readPdf(await renderPdf(sampleBriefing));
    for (const { legs, remarks } of sampleBriefing.findings.flatMap(({ claims }) => claims)) {
      for (const { name, rest } of legs) expect(text).toContain(`${name}${rest}`);
      for (const remark of remarks) expect(text).toContain(remark);
    }
    expect(text).toContain(
      "Per the Russian foreign ministry (Maria Zakharova, via CNN, on record; via Interfax; directly; via Coastwire).",
    );
    expect(text).toContain("Denied by Paul Whelan, in Washington Examiner.");
    expect(text).toContain("“at Blinken’s request” is Tribune News Service’s own wording.");
  });

  it("names outlets, verdicts, what stands beside them, exceptions and people", async () => {
    const { text } = await readPdf(await renderPdf(sampleBriefing));
    for (const { outletName } of sampleBriefing.texts) expect(text).toContain(outletName);
    for (const words of ["Single source", "Corroborated †", "Disputed", "Attributed", "Superseded", "Needs context"])
      expect(text).toContain(words);
    for (const words of ["One party’s word: Russia", "No source given", "Unnamed", "Marked by exception"])
      expect(text).toContain(words);
    for (const words of ["Briefing, edition 2", "21 Nov 2026", "2 Mar 2023", "Maya Okafor", "Jonas Lindqvist"])
      expect(text).toContain(words);
  });

  it("prints each headline and each hash once, in the table of the texts", async () => {
    const { text } = await readPdf(await renderPdf(sampleBriefing));
    for (const { headline } of sampleBriefing.texts)
      if (headline) expect(text.split(headline).length - 1, headline).toBe(1);
    expect(text.replaceAll("\u00A0", " ").split(`${"6f1c 09ae ".repeat(4).trim()}`).length - 1).toBe(2);
  });

  it("prints markup characters as they stand", async () => {
    const { text } = await readPdf(await renderPdf(withWords(MARKUP)));
    expect(text.split(MARKUP).length - 1).toBeGreaterThan(sampleBriefing.notes.length);
  });

  it("draws every verdict, stance, mode and kind of mark", async () => {
    const { text, spoken, isAccessible } = await readPdf(await renderPdf(withEveryMark()));
    for (const label of VERDICT_LABELS) expect(text).toContain(VERDICT_WORDS[label]);
    expect(spoken).toContain("Origin A2: WITHDRAWN, withdrawn");
    expect(spoken).toContain("declines to comment, paraphrase. Origin: nobody named");
    expect(isAccessible).toBe(true);
  });

  it("gives the same bytes for the same briefing", async () => {
    const [once, again] = await Promise.all([renderPdf(sampleBriefing), renderPdf(structuredClone(sampleBriefing))]);
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  });

  it("is tagged for readers who hear it, with words for every mark", async () => {
    const { isTagged, isAccessible, spoken, info } = await readPdf(await renderPdf(sampleBriefing));
    expect(isTagged).toBe(true);
    expect(isAccessible).toBe(true);
    expect(info).toMatchObject({ Title: sampleBriefing.headline, Author: "Foreign desk", Language: "en" });
    expect(spoken).toContain("Origin B: Russian foreign ministry");
    expect(spoken).toContain("WE: Washington Examiner’s own reporting, no source given");
    expect(spoken).toContain("denies, direct quote. Origin B: Russian foreign ministry");
    expect(spoken).toContain(
      "asserts, paraphrase. Origin A: senior State Department official, inferred, not confirmed",
    );
    expect(spoken).toContain("declines to comment, paraphrase. Origin D: State Department spokesman");
  });

  it("says the evidence of every row beside its drawing", async () => {
    const { spoken } = await readPdf(await renderPdf(sampleBriefing));
    for (const words of [
      "Four outlets, one voice.",
      "Two outlets, two voices. One party.",
      "Three outlets, three voices. No source given. Against four outlets, one voice.",
    ])
      expect(spoken).toContain(words);
    expect(
      spoken.filter((words) => /outlets?, (?:at least )?(?:one|two|three|four) voices?/u.test(words)),
    ).toHaveLength(sampleBriefing.matrix.length);
  });

  it("has its headings as bookmarks", async () => {
    const { outline } = await readPdf(await renderPdf(sampleBriefing));
    expect(outline.slice(0, 3)).toEqual(
      [sampleBriefing.headline, "Findings", "Marked by exception"].map((title) => expect.stringContaining(title)),
    );
    for (const title of [
      "Who says what, and who told them",
      "The exact words",
      "The texts they stand in",
      "How this was made",
    ])
      expect(outline).toContain(title);
  });

  it("links note numbers to the notes and outlets to the quoted words", async () => {
    const { destinations, urls } = await readPdf(await renderPdf(sampleBriefing));
    expect(destinations).toBeGreaterThan(sampleBriefing.notes.length);
    expect(urls).toContain(
      "https://example.org/tribune/blinken-lavrov#:~:text=had%20a%20brief%20encounter%20with%20his%20Russian%20counterpart",
    );
  });

  it("links to nothing but pages of the web", async () => {
    const notes = sampleBriefing.notes.map((note) => ({ ...note, url: "javascript:alert(1)" }));
    expect((await readPdf(await renderPdf({ ...sampleBriefing, notes }))).urls).toEqual([]);
  });

  it("says Draft on every page of a draft", async () => {
    const { pages } = await readPdf(await renderPdf({ ...sampleBriefing, edition: null }));
    for (const page of pages) expect(page).toContain("Draft");
  });

  it("prints words no typeface can show, and stays tagged", async () => {
    const { text, isTagged } = await readPdf(await renderPdf(withWords("A quote with \u{13000} in it.")));
    expect(text).toContain("in it.");
    expect(isTagged).toBe(true);
  });

  it("leaves out what nobody sees in a quote, and keeps every letter", async () => {
    const { text } = await readPdf(await renderPdf(withWords("sub\u00ADsti\u200Btute \u202Edrow\u202C\uD800 end.")));
    expect(text).toContain("substitute drow\uFFFD end.");
  });
});

describe("the pages", () => {
  it("keep a large story within bounds, many outlets and long names among them", async () => {
    const { pages, text } = await readPdf(await renderPdf(largeBriefing({ findings: 40, outlets: 20, claims: 60 })));
    expect(pages.length).toBeLessThan(32);
    expect(text).toContain(`${pages.length} of ${pages.length}`);
    expect(text).toContain("Northern Post of the north, number 20");
  });

  it("are none of them nearly empty, whatever the number of outlets", async () => {
    for (const outlets of [5, 7, 21]) {
      const { pages } = await readPdf(await renderPdf(largeBriefing({ findings: 9, outlets, claims: 10 })));
      for (const page of pages.slice(0, -1)) expect(page.length, `${outlets} outlets: ${page}`).toBeGreaterThan(700);
    }
  });

  it("hold a leg with as many outlets as a story has", async () => {
    const name = Array.from({ length: 60 }, (_, index) => `Northern Post number ${index + 1}`).join(", ");
    const marks = Array.from(
      { length: 60 },
      () => ({ letter: "NP", slot: "?", style: "OWN", name: "Northern Post" }) as const,
    );
    const findings = sampleBriefing.findings.map((finding) => ({
      ...finding,
      claims: finding.claims.map((claim) => ({
        ...claim,
        legs: [{ marks, stance: "DENIES" as const, lead: "", name, rest: "" }],
      })),
    }));
    const { text } = await readPdf(await renderPdf({ ...sampleBriefing, findings }));
    expect(text).toContain("Northern Post number 1, Northern Post number 2");
    expect(text).toContain("Northern Post number 60.");
  });

  it("print a briefing with nothing in it yet, and an edition that counted by other rules", async () => {
    const lists = {
      findings: [],
      notes: [],
      texts: [],
      matrix: [],
      origins: [],
      exceptions: [],
      proposedBy: [],
      approvedBy: [],
    };
    const { text } = await readPdf(await renderPdf({ ...sampleBriefing, edition: null, ...lists }));
    expect(text).toContain(sampleBriefing.headline);
    const matrix = sampleBriefing.matrix.map((row) => ({ ...row, evidence: null }));
    expect((await readPdf(await renderPdf({ ...sampleBriefing, matrix }))).text).toContain("They met on the sidelines");
  });

  it("of a known sheet are set within a second", () => {
    const set = (headline: string): unknown => typesetPdf(printable(pdfData({ ...sampleBriefing, headline })));
    set("First");
    expect(ownTimeOf(() => set("Another headline"))).toBeLessThan(1000);
  });
});
