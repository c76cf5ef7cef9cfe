import { describe, expect, test } from "vitest";
import { briefingClaimOf, briefingOf, FOX_ARTICLE, said } from "../testing/assertion-fixtures.ts";
import { story } from "../testing/evidence-fixtures.ts";
import { composeBriefing } from "./compose-briefing.ts";
import { editionDocument } from "./edition-document.ts";

const MARK = { letter: "A", slot: "A", style: "NAMED", name: "Russian foreign ministry" };

/** As an edition was stored before legs were kept apart. */
const FIRST_FORM = {
  deskName: "World desk",
  storyTitle: "The Geneva talks",
  headline: "What is known",
  asOf: "2025-07-11",
  edition: 1,
  findings: [
    {
      sentenceId: "s1",
      text: "Washington asked.",
      remarks: ["CNN is silent on it."],
      noteNumbers: [1],
      verdicts: [{ label: "SINGLE_SOURCE", byException: false, claimNumber: 1 }],
      attribution: "per Russian foreign ministry, via CNN and Interfax",
    },
    { sentenceId: "s2", text: "Nobody knows.", remarks: [], noteNumbers: [], verdicts: [], attribution: "" },
  ],
  notes: [
    {
      number: 1,
      claimNumber: 1,
      mark: MARK,
      stance: "ASSERTS",
      mode: "INDIRECT",
      quote: "Washington asked",
      attribution: "per Russian foreign ministry",
      outletName: "Fox News",
      headline: "Envoys meet",
      byline: "Jane Doe",
      publishedOn: "2025-07-10",
      url: null,
      captureSha256: "f0".repeat(32),
    },
  ],
  outlets: [
    { name: "CNN", publishedOn: null, captureSha256: "c0".repeat(32) },
    { name: "Fox News", publishedOn: "2025-07-10", captureSha256: "f0".repeat(32) },
  ],
  matrix: [
    {
      number: 1,
      wording: "Washington asked",
      cells: [{ kind: "SILENT" }],
      verdict: "SINGLE_SOURCE",
      byException: false,
      evidence: { level: "SINGLE_ORIGIN", by: "rules of another day" },
    },
  ],
  origins: [MARK],
  exceptions: [],
  proposedBy: ["Anna"],
  approvedBy: ["Ben"],
};

test("a document of today's form is read as it was frozen", () => {
  const told = story();
  const claim = briefingClaimOf(told, "SINGLE_SOURCE", [
    said(told, FOX_ARTICLE, "useful", told.office("ministry", ["Russia"])),
  ]);
  const document = composeBriefing(briefingOf([claim], { edition: 3 }));
  expect(editionDocument(document)).toBe(document);
  expect(editionDocument(JSON.parse(JSON.stringify(document)))).toEqual(document);
});

describe("a document of the first form", () => {
  const read = editionDocument(structuredClone(FIRST_FORM));

  test("What it says is kept word for word, and nothing is added", () => {
    expect(read).toMatchObject({
      form: 2,
      headline: "What is known",
      edition: 1,
      proposedBy: ["Anna"],
      approvedBy: ["Ben"],
    });
    expect(read.findings).toEqual([
      {
        sentenceId: "s1",
        text: "Washington asked.",
        noteNumbers: [1],
        claims: [{ claimNumber: 1, label: "SINGLE_SOURCE", byException: false, flags: [], legs: [], remarks: [] }],
        remarks: ["per Russian foreign ministry, via CNN and Interfax.", "CNN is silent on it."],
      },
      { sentenceId: "s2", text: "Nobody knows.", noteNumbers: [], claims: [], remarks: [] },
    ]);
  });

  test("Its texts are numbered, with the headline and byline that stood under the quotes", () => {
    expect(read.texts).toEqual([
      {
        number: 1,
        outletName: "CNN",
        headline: null,
        byline: null,
        publishedOn: null,
        url: null,
        captureSha256: "c0".repeat(32),
      },
      {
        number: 2,
        outletName: "Fox News",
        headline: "Envoys meet",
        byline: "Jane Doe",
        publishedOn: "2025-07-10",
        url: null,
        captureSha256: "f0".repeat(32),
      },
    ]);
    expect(read.notes).toEqual([
      {
        number: 1,
        claimNumber: 1,
        mark: MARK,
        stance: "ASSERTS",
        mode: "INDIRECT",
        quote: "Washington asked",
        attribution: "per Russian foreign ministry",
        text: 2,
        outletName: "Fox News",
        url: null,
      },
    ]);
  });

  test("What it counted by other rules is not passed off as counted by these", () => {
    expect(read.matrix).toMatchObject([
      { number: 1, wording: "Washington asked", evidence: null, cells: [{ kind: "SILENT" }] },
    ]);
  });
});
