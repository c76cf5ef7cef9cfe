import type { BriefingFinding, BriefingFindingClaim } from "@second-source/domain/briefing/briefing";
import { describe, expect, it } from "vitest";
import { sampleBriefing } from "../testing/sample-briefing.ts";
import { findingData, noteRuns } from "./finding-data.ts";

const NOTES = new Set(sampleBriefing.notes.map(({ number }) => number));

/** The finding of the sample that rests on a claim, as it is printed. */
function printed(claimNumber: number) {
  const found = sampleBriefing.findings.find(({ claims }) => claims.some((claim) => claim.claimNumber === claimNumber));
  if (!found) throw new Error(`No finding rests on claim ${claimNumber}.`);
  return findingData(found, NOTES);
}

function onlyClaim(claimNumber: number) {
  const [claim] = printed(claimNumber).claims;
  if (!claim) throw new Error(`Nothing is printed of claim ${claimNumber}.`);
  return claim;
}

const CLAIM: BriefingFindingClaim = {
  claimNumber: 4,
  label: "SINGLE_SOURCE",
  byException: true,
  flags: ["one party’s word: Russia"],
  legs: [],
  remarks: ["Only one says so."],
};
const FINDING: BriefingFinding = {
  sentenceId: "s",
  text: "It was so.",
  claims: [CLAIM],
  remarks: ["Own."],
  noteNumbers: [2, 3, 99],
};

describe("note numbers", () => {
  it("run together from three on", () => {
    expect(noteRuns([1, 2, 4, 5, 6, 9])).toEqual([
      { first: 1, last: 1 },
      { first: 2, last: 2 },
      { first: 4, last: 6 },
      { first: 9, last: 9 },
    ]);
    expect(noteRuns([])).toEqual([]);
  });

  it("that no note bears are left out", () => {
    expect(findingData(FINDING, new Set([2, 3])).references).toEqual([
      { first: 2, last: 2 },
      { first: 3, last: 3 },
    ]);
  });
});

describe("a finding", () => {
  it("prints one claim without its number, with its verdict and what stands beside it", () => {
    expect(findingData(FINDING, NOTES)).toMatchObject({
      text: "It was so.",
      remarks: ["Own."],
      claims: [
        {
          verdict: { label: "SINGLE_SOURCE", word: "Single source", byException: true },
          claim: null,
          flags: ["One party’s word: Russia"],
          remarks: ["Only one says so."],
        },
      ],
    });
  });

  it("prints several claims apart, each with its number", () => {
    const several = findingData({ ...FINDING, claims: [CLAIM, { ...CLAIM, claimNumber: 5 }] }, NOTES);
    expect(several.claims.map(({ claim }) => claim)).toEqual([4, 5]);
    expect(printed(8).claims.map(({ claim, verdict, flags }) => [claim, verdict.word, ...flags])).toEqual([
      [7, "Single source", "Unnamed"],
      [8, "Attributed", "One party’s word: Russia"],
    ]);
  });

  it("without a claim says so, and is unverified", () => {
    expect(findingData({ ...FINDING, claims: [] }, NOTES).claims).toMatchObject([
      { verdict: { label: "UNVERIFIED" }, legs: [], remarks: ["No claim stands behind this sentence."] },
    ]);
  });
});

describe("a leg", () => {
  it("is a sentence, with its marks in words and no sign for an assertion", () => {
    expect(onlyClaim(3).legs[0]).toEqual({
      marks: [
        {
          mark: { letter: "B", slot: "B", style: "NAMED", name: "Russian foreign ministry" },
          words: "Origin B: Russian foreign ministry",
        },
      ],
      stance: null,
      lead: "Per ",
      name: "the Russian foreign ministry",
      rest: " (Maria Zakharova, via CNN, on record; via Interfax; directly; via Coastwire).",
    });
  });

  it("of a denial or a refusal to comment has its sign", () => {
    expect(onlyClaim(3).legs[1]).toMatchObject({ stance: "DECLINES", lead: "Declined to comment: " });
    expect(onlyClaim(9).legs.map(({ stance, lead, name }) => [stance, lead, name])).toEqual([
      [null, "Per ", "the FSB"],
      ["DENIES", "Denied by ", "Paul Whelan"],
      ["DENIES", "Denied by ", "Whelan’s family"],
      ["DENIES", "Denied by ", "the U.S. government"],
    ]);
  });
});
