import { expect, test } from "vitest";
import { REVIEW_STATES } from "../review/review-state.ts";
import {
  ASKED,
  briefingAssertionOf,
  briefingClaimOf,
  briefingOf,
  CNN_ARTICLE,
  FOX_ARTICLE,
} from "../testing/assertion-fixtures.ts";
import type { BriefingClaim, BriefingInput } from "./briefing.ts";
import { briefingStops } from "./briefing-stops.ts";

const reasons = (input: BriefingInput): string[] => briefingStops(input).map(({ reason }) => reason);
const reasonsFor = (claim: Partial<BriefingClaim>): string[] => reasons(briefingOf([briefingClaimOf(1, claim)]));
const quoting = (text: string, claim = briefingClaimOf(1)): string[] =>
  reasons(briefingOf([claim], { sentences: [{ id: "s", text, claimIds: [claim.id] }] }));

test("a briefing of approved claims may leave the house", () => {
  expect(briefingStops(briefingOf([briefingClaimOf(1), briefingClaimOf(2)]))).toEqual([]);
});

test.each(["", " \n"])("a briefing with the headline %j is refused", (headline) => {
  expect(briefingStops(briefingOf([briefingClaimOf(1)], { headline }))).toEqual([
    { sentenceId: null, reason: "The briefing has no headline." },
  ]);
});

test("a briefing without sentences is refused", () => {
  expect(reasons(briefingOf([]))).toEqual(["The briefing has no sentence yet."]);
});

test("a sentence with no claim is refused, and so is one whose claim is gone", () => {
  const sentence = { id: "s", text: "A sentence.", claimIds: [] };
  expect(briefingStops(briefingOf([], { sentences: [sentence] }))).toEqual([
    { sentenceId: "s", reason: "No approved claim stands behind this sentence." },
  ]);
  expect(reasons(briefingOf([], { sentences: [{ ...sentence, claimIds: ["claim 9"] }] }))).toEqual([
    "No approved claim stands behind this sentence.",
  ]);
});

test("a sentence that rests on a claim which is gone is refused, even beside an approved one", () => {
  const sentences = [{ id: "s", text: "A sentence.", claimIds: ["claim 1", "claim 9"] }];
  expect(reasons(briefingOf([briefingClaimOf(1)], { sentences }))).toHaveLength(1);
});

test("a sentence without words is refused", () => {
  expect(quoting("  ")).toEqual(["The sentence is empty."]);
});

test("a stale claim is refused, in its own words", () => {
  expect(reasonsFor({ state: "STALE" })).toEqual([
    "Claim 1 went stale: something under it changed after the approval.",
  ]);
});

test.each(REVIEW_STATES)("a claim that is %s passes only when a reviewer's approval stands", (state) => {
  expect(reasonsFor({ state }).length).toBe(["APPROVED", "RELEASED", "CORRECTED"].includes(state) ? 0 : 1);
});

test("one unapproved claim among approved ones is enough to refuse a sentence", () => {
  const claims = [briefingClaimOf(1), briefingClaimOf(2, { state: "PROPOSED" })];
  const sentences = [{ id: "s", text: "A sentence.", claimIds: claims.map(({ id }) => id) }];
  expect(briefingStops(briefingOf(claims, { sentences }))).toEqual([
    { sentenceId: "s", reason: "Claim 2 is proposed, not approved." },
  ]);
});

test("opinion and forecast stay out of briefings", () => {
  const verdict = {
    label: "NOT_CHECKABLE",
    rationale: "A forecast.",
    exception: null,
    publicNote: null,
    proposedBy: "Anna",
    approvedBy: ["Ben"],
  } as const;
  expect(reasonsFor({ verdict })).toEqual(["Claim 1 is opinion or forecast and stays out of briefings."]);
});

test("a passage that does not stand word for word in its capture is refused", () => {
  const moved = { ...ASKED, passage: { ...ASKED.passage, start: 1, end: ASKED.passage.end + 1 } };
  const lost = { ...ASKED, assertion: { ...ASKED.assertion, articleId: "no such article" } };
  const orphaned = { ...ASKED, assertion: { ...ASKED.assertion, placement: "ORPHANED" as const } };
  for (const broken of [moved, lost, orphaned]) {
    expect(reasonsFor({ assertions: [ASKED, broken] })).toEqual([
      "A passage of claim 1 no longer stands word for word in Fox News.",
    ]);
  }
});

test("a quote that stands in a capture behind the sentence passes, in curly or straight marks", () => {
  expect(quoting("It “asked for the meeting”, it said.")).toEqual([]);
  expect(quoting('"It\'s useful," he said.')).toEqual([]);
  expect(quoting("It “asked for the meeting.”")).toEqual([]);
});

test("a quote that differs in one word, one letter or one capital is refused", () => {
  for (const words of ["asked for a meeting", "asked for the meetings", "Asked for the meeting"]) {
    expect(quoting(`It “${words}”.`)).toEqual([
      `“${words}” does not stand word for word in a capture behind this sentence.`,
    ]);
  }
});

test("a quote is refused whatever pair of marks it stands in", () => {
  for (const [open, close] of ["“”", '""', '“"', '"”', "„“"]) {
    expect(quoting(`It said ${open}never printed${close} yesterday.`), `${open}${close}`).toHaveLength(1);
  }
});

test("a quote from an article that does not stand behind the sentence is refused", () => {
  expect(quoting("It “did not ask for it”.")).toHaveLength(1);
  const denied = briefingClaimOf(1, { assertions: [briefingAssertionOf(CNN_ARTICLE, "did not ask for it")] });
  expect(quoting("It “did not ask for it”.", denied)).toEqual([]);
});

test("each quote of a sentence is looked at", () => {
  expect(quoting("It “asked for the meeting” and “begged for it” and “paid for it”.")).toHaveLength(2);
});

test("all that keeps a briefing from print is said at once, in reading order", () => {
  const claims = [briefingClaimOf(1, { state: "STALE" }), briefingClaimOf(2, { state: "DRAFT" })];
  expect(briefingStops(briefingOf(claims, { headline: "" })).map(({ sentenceId }) => sentenceId)).toEqual([
    null,
    "sentence 1",
    "sentence 2",
  ]);
  expect(FOX_ARTICLE.text).toContain(ASKED.passage.exact);
});
