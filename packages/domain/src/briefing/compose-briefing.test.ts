import { expect, test } from "vitest";
import {
  ASKED,
  briefingAssertionOf,
  briefingClaimOf,
  briefingOf,
  CNN_ARTICLE,
  conflictOf,
  FOX_ARTICLE,
  FOX_ITSELF,
  OFFICIAL,
} from "../testing/assertion-fixtures.ts";
import { canonicalJson } from "../review/revision-document.ts";
import type { BriefingFinding, BriefingInput } from "./briefing.ts";
import { composeBriefing } from "./compose-briefing.ts";

const DENIAL = briefingAssertionOf(CNN_ARTICLE, "did not ask for it", OFFICIAL, { stance: "DENIES" });
const HOUR = briefingAssertionOf(FOX_ARTICLE, "The talks lasted an hour", FOX_ITSELF, {
  certainty: "UNSTATED",
  mode: "NARRATOR",
});
const DISPUTED = briefingClaimOf(1, { assertions: [ASKED, DENIAL] });
const LENGTH = briefingClaimOf(2, { assertions: [HOUR] });

function firstFinding(input: BriefingInput): BriefingFinding {
  const [finding] = composeBriefing(input).findings;
  if (!finding) throw new Error("no finding");
  return finding;
}

test("notes are numbered in the order in which the sentences rest on them", () => {
  const { notes, findings } = composeBriefing(briefingOf([LENGTH, DISPUTED]));
  expect(notes.map(({ number, claimNumber, quote }) => [number, claimNumber, quote])).toEqual([
    [1, 2, "The talks lasted an hour"],
    [2, 1, "Washington asked for the meeting"],
    [3, 1, "did not ask for it"],
  ]);
  expect(findings.map(({ noteNumbers }) => noteNumbers)).toEqual([[1], [2, 3]]);
});

test("a claim that two sentences rest on has its notes and its row once", () => {
  const sentences = [
    { id: "s1", text: "First.", claimIds: [DISPUTED.id] },
    { id: "s2", text: "Second.", claimIds: [LENGTH.id, DISPUTED.id] },
  ];
  const { notes, findings, matrix } = composeBriefing(briefingOf([DISPUTED, LENGTH], { sentences }));
  expect(notes).toHaveLength(3);
  expect(findings.map(({ noteNumbers }) => noteNumbers)).toEqual([
    [1, 2],
    [1, 2, 3],
  ]);
  expect(matrix.map(({ number }) => number)).toEqual([1, 2]);
});

test("a claim that no sentence rests on leaves no trace", () => {
  const text = JSON.stringify(
    composeBriefing(briefingOf([DISPUTED, LENGTH], { sentences: [{ id: "s", text: "One.", claimIds: [LENGTH.id] }] })),
  );
  expect(text).not.toContain(DISPUTED.wording);
  expect(text).not.toContain("did not ask for it");
});

test("a note carries the exact words, who said them, where they stand and what proves it", () => {
  expect(composeBriefing(briefingOf([DISPUTED])).notes[0]).toMatchObject({
    quote: "Washington asked for the meeting",
    attribution: "per Russian foreign ministry",
    stance: "ASSERTS",
    outletName: "Fox News",
    headline: "Envoys meet in Geneva",
    byline: "Jane Doe",
    publishedOn: "2025-07-10",
    url: "https://fox.example/geneva#:~:text=Washington%20asked%20for%20the%20meeting",
    captureSha256: FOX_ARTICLE.captureSha256,
  });
});

test("a note on an article without an address has none", () => {
  expect(composeBriefing(briefingOf([DISPUTED])).notes[1]?.url).toBeNull();
});

test("a finding prints its verdict and who asserts it", () => {
  expect(firstFinding(briefingOf([DISPUTED]))).toMatchObject({
    verdicts: [{ label: "SINGLE_SOURCE", byException: false, claimNumber: 1 }],
    attribution: "per Russian foreign ministry",
  });
});

test("a denial is a remark of its own, with who stands behind it", () => {
  expect(firstFinding(briefingOf([DISPUTED])).remarks).toContain("CNN denies it, per senior U.S. official.");
});

test("an open conflict is printed with both wordings, without doubled quotation marks, and a resolved one is not", () => {
  const clash = conflictOf(ASKED.assertion, DENIAL.assertion, {
    firstWords: "“asked for it”",
    secondWords: "did not ask",
  });
  const remarks = (resolution: string | null): readonly string[] =>
    firstFinding(briefingOf([briefingClaimOf(1, { conflicts: [{ ...clash, resolution }] })])).remarks;
  expect(remarks(null)).toEqual(["“asked for it” stands against “did not ask”."]);
  expect(remarks("Both mean the same.")).toEqual([]);
});

test("who is silent is printed, apart from who was not read to the end", () => {
  const silences = [
    { articleId: CNN_ARTICLE.id, silence: "SILENT" },
    { articleId: FOX_ARTICLE.id, silence: "SO_FAR" },
  ] as const;
  expect(firstFinding(briefingOf([briefingClaimOf(1, { assertions: [], silences })])).remarks).toEqual([
    "CNN is silent on it.",
    "Fox News: nothing on it so far, not read to the end.",
  ]);
});

test("several silent outlets are silent together, and one outlet with two articles is one", () => {
  const second = { ...CNN_ARTICLE, id: "second cnn article" };
  const silent = (...ids: string[]): readonly string[] => {
    const silences = ids.map((articleId) => ({ articleId, silence: "SILENT" as const }));
    return firstFinding(
      briefingOf([briefingClaimOf(1, { assertions: [], silences })], { articles: [FOX_ARTICLE, CNN_ARTICLE, second] }),
    ).remarks;
  };
  expect(silent(FOX_ARTICLE.id, CNN_ARTICLE.id)).toEqual(["Fox News and CNN are silent on it."]);
  expect(silent(CNN_ARTICLE.id, second.id)).toEqual(["CNN is silent on it."]);
});

test("an exception is marked on its finding and row, and listed with its justification and people", () => {
  const verdict = {
    label: "CORROBORATED",
    rationale: "Both say so.",
    exception: "Two newsrooms, two officials.",
    publicNote: null,
    proposedBy: "Anna",
    approvedBy: ["Ben", "Cleo"],
  } as const;
  const composed = composeBriefing(briefingOf([briefingClaimOf(1, { verdict }), LENGTH]));
  expect(composed.exceptions).toEqual([
    { claimNumber: 1, justification: "Two newsrooms, two officials.", proposedBy: "Anna", approvedBy: ["Ben", "Cleo"] },
  ]);
  expect(composed.findings.map(({ verdicts }) => verdicts.map(({ byException }) => byException))).toEqual([
    [true],
    [false],
  ]);
  expect(composed.matrix.map(({ byException }) => byException)).toEqual([true, false]);
  expect([composed.proposedBy, composed.approvedBy]).toEqual([["Anna"], ["Ben", "Cleo"]]);
});

test("a row of the matrix has one cell for each article: what it says, silent, or silent so far", () => {
  const silences = [{ articleId: CNN_ARTICLE.id, silence: "SILENT" }] as const;
  const rows = composeBriefing(
    briefingOf(
      [briefingClaimOf(1, { silences }), LENGTH, DISPUTED].map((claim, index) => ({
        ...claim,
        id: `c${index}`,
        number: index + 1,
      })),
    ),
  ).matrix;
  expect(rows.map(({ cells }) => cells.map(({ kind }) => kind))).toEqual([
    ["SAYS", "SILENT"],
    ["SAYS", "SO_FAR"],
    ["SAYS", "SAYS"],
  ]);
  expect(rows[2]?.cells[1]).toMatchObject({
    assertions: [{ stance: "DENIES", originId: "official", mark: { letter: "B" } }],
  });
});

test("origins are listed once, the named before the outlets' own voices", () => {
  const again = briefingClaimOf(3, { assertions: [ASKED] });
  expect(composeBriefing(briefingOf([LENGTH, DISPUTED, again])).origins.map(({ name }) => name)).toEqual([
    "Russian foreign ministry",
    "senior U.S. official",
    "Fox News’s own reporting",
  ]);
});

test("a claim without a verdict is printed as unverified", () => {
  expect(composeBriefing(briefingOf([briefingClaimOf(1, { verdict: null })]))).toMatchObject({
    findings: [{ verdicts: [{ label: "UNVERIFIED" }] }],
    matrix: [{ verdict: "UNVERIFIED" }],
  });
});

test("the same briefing composes to the same bytes", () => {
  const input = briefingOf([DISPUTED, LENGTH], { edition: 2 });
  expect(canonicalJson(composeBriefing(structuredClone(input)))).toBe(canonicalJson(composeBriefing(input)));
});
