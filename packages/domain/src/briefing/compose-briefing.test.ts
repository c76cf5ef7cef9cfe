import { describe, expect, test } from "vitest";
import { canonicalJson } from "../review/revision-document.ts";
import {
  briefingClaimOf,
  briefingOf,
  CNN_ARTICLE,
  FOX_ARTICLE,
  lineOf,
  said,
  verdictOf,
} from "../testing/assertion-fixtures.ts";
import { story } from "../testing/evidence-fixtures.ts";
import type { BriefingFinding, BriefingInput } from "./briefing.ts";
import { composeBriefing } from "./compose-briefing.ts";

const asked = story();
const MINISTRY = asked.office("Russian foreign ministry", ["Russia"]);
const ASKED = said(asked, FOX_ARTICLE, "Washington asked for the meeting", MINISTRY, { relays: ["Interfax"] });
const USEFUL = said(asked, FOX_ARTICLE, "useful", MINISTRY, { mode: "DIRECT", speaker: "Maria Zakharova" });
const DENIAL = said(
  asked,
  CNN_ARTICLE,
  "Washington “did not ask for it”",
  asked.unnamed("U.S. official", ["United States"]),
  {
    stance: "DENIES",
    mode: "MIXED",
  },
);
const WHO_ASKED = briefingClaimOf(asked, "DISPUTED", [ASKED, USEFUL, DENIAL]);

const lasted = story();
const HOUR = said(lasted, FOX_ARTICLE, "The talks lasted an hour", lasted.ownReporting("Fox News"), {
  mode: "NARRATOR",
  certainty: "UNSTATED",
});
const LENGTH = briefingClaimOf(lasted, "SINGLE_SOURCE", [HOUR], { number: 2 });
const BOTH = briefingOf([LENGTH, WHO_ASKED]);

const sentenceOf = (text: string, claimIds: readonly string[], ownWords: readonly string[] = []) => ({
  id: text,
  text,
  claimIds,
  ownWords,
});

function firstFinding(input: BriefingInput): BriefingFinding {
  const [finding] = composeBriefing(input).findings;
  if (!finding) throw new Error("no finding");
  return finding;
}

describe("notes", () => {
  test("They are numbered in the order in which the sentences rest on them", () => {
    const { notes, findings } = composeBriefing(BOTH);
    expect(notes.map(({ number, claimNumber, quote }) => [number, claimNumber, quote])).toEqual([
      [1, 2, "The talks lasted an hour"],
      [2, 1, "Washington asked for the meeting"],
      [3, 1, "“useful”"],
      [4, 1, "Washington “did not ask for it”"],
    ]);
    expect(findings.map(({ noteNumbers }) => noteNumbers)).toEqual([[1], [2, 3, 4]]);
  });

  test("A note carries the exact words, who stands behind them, and where they stand", () => {
    expect(composeBriefing(BOTH).notes[1]).toEqual({
      number: 2,
      claimNumber: 1,
      stance: "ASSERTS",
      mode: "INDIRECT",
      mark: { letter: "A", slot: "A", style: "NAMED", name: "Russian foreign ministry" },
      quote: "Washington asked for the meeting",
      attribution: "per the Russian foreign ministry (via Interfax)",
      text: 1,
      outletName: "Fox News",
      url: "https://fox.example/geneva#:~:text=Washington%20asked%20for%20the%20meeting",
    });
  });

  test("A note on an article without an address has none, and says in which text it stands", () => {
    expect(composeBriefing(BOTH).notes[3]).toMatchObject({ url: null, text: 2, outletName: "CNN", stance: "DENIES" });
  });

  test("A relative day in the quoted words is resolved in brackets", () => {
    const told = story();
    const passage = said(told, FOX_ARTICLE, "the ministry said on Tuesday", told.office("ministry", ["Russia"]));
    const [note] = composeBriefing(briefingOf([briefingClaimOf(told, "SINGLE_SOURCE", [passage])])).notes;
    expect(note?.quote).toBe("the ministry said on Tuesday [8 July 2025]");
  });

  test("A claim that two sentences rest on has its notes and its row once", () => {
    const sentences = [sentenceOf("First.", ["claim 1"]), sentenceOf("Second.", ["claim 2", "claim 1"])];
    const { notes, findings, matrix } = composeBriefing({ ...BOTH, sentences });
    expect(notes).toHaveLength(4);
    expect(findings.map(({ noteNumbers }) => noteNumbers)).toEqual([
      [1, 2, 3],
      [1, 2, 3, 4],
    ]);
    expect(matrix.map(({ number }) => number)).toEqual([1, 2]);
  });

  test("A claim that no sentence rests on leaves no trace", () => {
    const text = JSON.stringify(composeBriefing({ ...BOTH, sentences: [sentenceOf("One.", ["claim 2"])] }));
    expect(text).not.toContain(WHO_ASKED.wording);
    expect(text).not.toContain("did not ask for it");
  });
});

describe("a finding", () => {
  test("Several claims in one sentence stand apart, each with its number, its verdict and its own legs", () => {
    const finding = firstFinding({
      ...BOTH,
      sentences: [sentenceOf(" It lasted, and is disputed. ", ["claim 2", "claim 1"])],
    });
    expect(finding.text).toBe("It lasted, and is disputed.");
    expect(
      finding.claims.map(({ claimNumber, label, flags, legs }) => [claimNumber, label, flags, legs.map(lineOf)]),
    ).toEqual([
      [2, "SINGLE_SOURCE", ["no source given"], ["Fox News, in its own voice; no source given"]],
      [
        1,
        "DISPUTED",
        [],
        [
          "per the Russian foreign ministry (via Interfax; Maria Zakharova)",
          "denied by a U.S. official, unnamed, in CNN",
        ],
      ],
    ]);
  });

  test("A sentence with no claim has none, and so is no finding of anything", () => {
    expect(firstFinding({ ...BOTH, sentences: [sentenceOf("Nobody knows.", [])] })).toMatchObject({
      claims: [],
      noteNumbers: [],
      remarks: [],
    });
  });

  test("An outlet's own wording says whose words it is, once the editor has marked it, and only then", () => {
    const own = "asked for the meeting";
    const quoting = (ownWords: readonly string[]): readonly string[] =>
      firstFinding({
        ...BOTH,
        sentences: [sentenceOf(`Washington “${own}”, calling it “useful”.`, ["claim 1"], ownWords)],
      }).remarks;
    expect(quoting([own])).toEqual(["“asked for the meeting” is Fox News’s own wording."]);
    expect(quoting([])).toEqual([]);
    expect(quoting([own, "useful", "never said"])).toHaveLength(1);
  });
});

describe("the matrix", () => {
  test("A row has one cell for each article: what it says, silent, or silent so far", () => {
    const silent = {
      ...LENGTH,
      number: 3,
      id: "claim 3",
      silences: [{ articleId: CNN_ARTICLE.id, silence: "SILENT" as const }],
    };
    const rows = composeBriefing(briefingOf([silent, LENGTH, WHO_ASKED])).matrix;
    expect(rows.map(({ cells }) => cells.map(({ kind }) => kind))).toEqual([
      ["SAYS", "SILENT"],
      ["SAYS", "SO_FAR"],
      ["SAYS", "SAYS"],
    ]);
    expect(rows[2]?.cells[1]).toMatchObject({
      assertions: [{ stance: "DENIES", mode: "MIXED", mark: { letter: "B" } }],
    });
    expect(rows[2]?.evidence).toBe(WHO_ASKED.evidence);
  });

  test("Entries of one name are one origin there, so that a tie can join them", () => {
    const told = story();
    const first = said(told, FOX_ARTICLE, "Washington", told.office("Foreign ministry", ["Russia"]));
    const second = said(
      told,
      CNN_ARTICLE,
      "Washington",
      told.office("The foreign ministry", ["Russia"], { id: "again" }),
    );
    const [row] = composeBriefing(briefingOf([briefingClaimOf(told, "SINGLE_SOURCE", [first, second])])).matrix;
    const ids = row?.cells.flatMap((cell) =>
      cell.kind === "SAYS" ? cell.assertions.map(({ originId }) => originId) : [],
    );
    expect(new Set(ids).size).toBe(1);
  });

  test("Origins are listed once: the named, then the outlets' own voices, then inferred, then nobody", () => {
    const told = story();
    const all = [
      said(told, FOX_ARTICLE, "Washington", told.nobody(), { certainty: "UNSTATED" }),
      said(told, CNN_ARTICLE, "Washington", told.office("ministry", ["Russia"]), { certainty: "INFERRED" }),
      said(told, FOX_ARTICLE, "ministry", told.ownReporting("Fox News")),
      said(told, FOX_ARTICLE, "ministry", told.office("ministry", ["Russia"])),
      said(told, CNN_ARTICLE, "official", told.office("ministry", ["Russia"])),
    ];
    const { origins } = composeBriefing(briefingOf([briefingClaimOf(told, "SINGLE_SOURCE", all)]));
    expect(origins.map(({ style, letter }) => `${style} ${letter}`)).toEqual([
      "NAMED A",
      "OWN FN",
      "INFERRED A",
      "UNKNOWN ?",
    ]);
  });
});

describe("texts, exceptions and people", () => {
  test("Every text that was brought in is listed with what proves it, and without its words", () => {
    expect(composeBriefing(BOTH).texts).toEqual([
      {
        number: 1,
        outletName: "Fox News",
        headline: "Envoys meet in Geneva",
        byline: "Jane Doe",
        publishedOn: "2025-07-10",
        url: "https://fox.example/geneva",
        captureSha256: "f0".repeat(32),
      },
      {
        number: 2,
        outletName: "CNN",
        headline: "No word from Washington",
        byline: null,
        publishedOn: "2025-07-11",
        url: null,
        captureSha256: "c0".repeat(32),
      },
    ]);
  });

  test("An exception is marked on its finding and row, and listed with its justification and people", () => {
    const verdict = verdictOf("CORROBORATED", {
      exception: "Two newsrooms, two officials.",
      approvedBy: ["Ben", "Cleo"],
    });
    const composed = composeBriefing(briefingOf([{ ...WHO_ASKED, verdict }, LENGTH]));
    expect(composed.exceptions).toEqual([
      {
        claimNumber: 1,
        justification: "Two newsrooms, two officials.",
        proposedBy: "Anna",
        approvedBy: ["Ben", "Cleo"],
      },
    ]);
    expect(composed.findings.map(({ claims }) => claims.map(({ byException }) => byException))).toEqual([
      [true],
      [false],
    ]);
    expect(composed.matrix.map(({ byException }) => byException)).toEqual([true, false]);
    expect([composed.proposedBy, composed.approvedBy]).toEqual([["Anna"], ["Ben", "Cleo"]]);
  });

  test("A claim without a verdict is printed as unverified", () => {
    expect(composeBriefing(briefingOf([{ ...LENGTH, verdict: null }]))).toMatchObject({
      findings: [{ claims: [{ label: "UNVERIFIED" }] }],
      matrix: [{ verdict: "UNVERIFIED" }],
      proposedBy: [],
      approvedBy: [],
    });
  });

  test("A draft with faults composes too, so that it can be seen before it is mended", () => {
    const gone = { ...ASKED, assertion: { ...ASKED.assertion, articleId: "no such article" } };
    const faulty = briefingOf([briefingClaimOf(asked, "DISPUTED", [gone], { state: "STALE" })], { headline: "" });
    expect(composeBriefing(faulty)).toMatchObject({
      headline: "",
      notes: [],
      findings: [{ claims: [{ label: "DISPUTED" }] }],
    });
  });
});

test("the same briefing composes to the same bytes", () => {
  const input = { ...BOTH, edition: 2 };
  expect(canonicalJson(composeBriefing(input))).toBe(canonicalJson(composeBriefing({ ...input })));
  expect(composeBriefing(input)).toMatchObject({ form: 2, edition: 2, deskName: "World desk", asOf: "2025-07-11" });
});
