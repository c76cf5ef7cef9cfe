import { describe, expect, test } from "vitest";
import { REVIEW_STATES } from "../review/review-state.ts";
import {
  briefingClaimOf,
  briefingOf,
  CNN_ARTICLE,
  FOX_ARTICLE,
  said,
  verdictOf,
} from "../testing/assertion-fixtures.ts";
import { story } from "../testing/evidence-fixtures.ts";
import type { BriefingAssertion, BriefingClaim, BriefingInput } from "./briefing.ts";
import { briefingStops } from "./briefing-stops.ts";

const told = story();
const MINISTRY = told.office("Russian foreign ministry", ["Russia"]);
const ASKED = said(told, FOX_ARTICLE, "Washington asked for the meeting, the ministry said on Tuesday.", MINISTRY);
const USEFUL = said(told, FOX_ARTICLE, "“It’s useful,” he added", MINISTRY);
const NOT_ASKED = said(
  told,
  CNN_ARTICLE,
  "Washington “did not ask for it”",
  told.person("official", ["United States"]),
);

const claimOf = (number: number, fields: Partial<BriefingClaim> = {}): BriefingClaim =>
  briefingClaimOf(told, "SINGLE_SOURCE", fields.assertions ?? [ASKED, USEFUL], { number, ...fields });
const reasons = (input: BriefingInput): string[] => briefingStops(input).map(({ reason }) => reason);
const reasonsFor = (claim: Partial<BriefingClaim>): string[] => reasons(briefingOf([claimOf(1, claim)]));
const sentenceOf = (text: string, claimIds: readonly string[] = ["claim 1"], ownWords: readonly string[] = []) => ({
  id: "s",
  text,
  claimIds,
  ownWords,
});
const stopsOf = (text: string, { claim = claimOf(1), ownWords = [] as readonly string[] } = {}) =>
  briefingStops(briefingOf([claim], { sentences: [sentenceOf(text, [claim.id], ownWords)] }));
const quoting = (text: string, more: Parameters<typeof stopsOf>[1] = {}): string[] =>
  stopsOf(text, more).map(({ reason }) => reason);

describe("a briefing", () => {
  test("Of approved claims it may leave the house", () => {
    expect(briefingStops(briefingOf([claimOf(1), claimOf(2)]))).toEqual([]);
  });

  test.each(["", " \n"])("Without a headline (%j) it is refused", (headline) => {
    expect(briefingStops(briefingOf([claimOf(1)], { headline }))).toEqual([
      { sentenceId: null, reason: "The briefing has no headline.", ownWords: null },
    ]);
  });

  test("Without sentences it is refused", () => {
    expect(reasons(briefingOf([]))).toEqual(["The briefing has no sentence yet."]);
  });

  test("All that keeps it from print is said at once, in reading order", () => {
    const claims = [claimOf(1, { state: "STALE" }), claimOf(2, { state: "DRAFT" })];
    expect(briefingStops(briefingOf(claims, { headline: "" })).map(({ sentenceId }) => sentenceId)).toEqual([
      null,
      "sentence 1",
      "sentence 2",
    ]);
  });
});

describe("the claims of a sentence", () => {
  test("A sentence with none is refused, and so is one whose claim is gone", () => {
    for (const claimIds of [[], ["claim 9"]])
      expect(briefingStops(briefingOf([], { sentences: [sentenceOf("A sentence.", claimIds)] }))).toEqual([
        { sentenceId: "s", reason: "No approved claim stands behind this sentence.", ownWords: null },
      ]);
  });

  test("One that is gone refuses the sentence even beside an approved one", () => {
    const sentences = [sentenceOf("A sentence.", ["claim 1", "claim 9"])];
    expect(reasons(briefingOf([claimOf(1)], { sentences }))).toEqual([
      "A claim behind this sentence is no longer there.",
    ]);
  });

  test("A sentence without words is refused", () => {
    expect(quoting("  ")).toEqual(["The sentence is empty."]);
  });

  test("A stale claim is refused, in its own words", () => {
    expect(reasonsFor({ state: "STALE" })).toEqual([
      "Claim 1 went stale: something under it changed after the approval.",
    ]);
  });

  test("One whose approval was of something else than what stands now is refused, whatever its state says", () => {
    const { verdict } = claimOf(1);
    const unapproved = verdict && { ...verdict, approvedBy: [] };
    expect(reasonsFor({ verdict: unapproved })).toEqual([
      "Nobody has approved claim 1 as it stands now. Propose its verdict anew.",
    ]);
  });

  test.each(REVIEW_STATES)("A claim that is %s passes only where a reviewer's approval stands", (state) => {
    expect(reasonsFor({ state }).length).toBe(["APPROVED", "RELEASED", "CORRECTED"].includes(state) ? 0 : 1);
  });

  test("One unapproved claim among approved ones is enough to refuse a sentence", () => {
    const claims = [claimOf(1), claimOf(2, { state: "PROPOSED" })];
    const sentences = [sentenceOf("A sentence.", ["claim 1", "claim 2"])];
    expect(reasons(briefingOf(claims, { sentences }))).toEqual(["Claim 2 is proposed, not approved."]);
  });

  test("Opinion and forecast stay out of briefings", () => {
    expect(reasonsFor({ verdict: verdictOf("NOT_CHECKABLE") })).toEqual([
      "Claim 1 is opinion or forecast and stays out of briefings.",
    ]);
  });

  test("A passage that does not stand word for word in its capture is refused", () => {
    const moved = { ...ASKED, passage: { ...ASKED.passage, start: 1, end: ASKED.passage.end + 1 } };
    const lost = { ...ASKED, assertion: { ...ASKED.assertion, articleId: "no such article" } };
    const misplaced = (["MOVED", "ORPHANED"] as const).map((placement): BriefingAssertion => ({
      ...ASKED,
      assertion: { ...ASKED.assertion, placement },
    }));
    for (const broken of [moved, lost, ...misplaced])
      expect(reasonsFor({ assertions: [ASKED, broken] })).toEqual([
        "A passage of claim 1 no longer stands word for word in Fox News.",
      ]);
  });
});

describe("a quotation", () => {
  test("It passes where the outlet printed the words inside its own marks", () => {
    expect(quoting("The ministry calls it “useful”.")).toEqual([]);
    expect(quoting("“It’s useful,” the ministry says.")).toEqual([]);
    expect(quoting('"It\'s useful," it says.')).toEqual([]);
  });

  test("It is refused where a word, a letter or a capital differs", () => {
    for (const words of ["it’s useful", "It’s useful indeed", "It’s usefu", "It is useful"])
      expect(quoting(`It says “${words}”.`)).toEqual([
        `“${words}” does not stand word for word, inside quotation marks, in a passage behind this sentence.`,
      ]);
  });

  test.each(["“”", "‘’", '""', "''", "«»", "»«", "‹›", "„“", "„”", "「」", '“"', '"”', "'’", "‘'"])(
    "It is looked up whatever marks it stands in: %s",
    (pair) => {
      const [open = "", close = ""] = pair;
      expect(quoting(`It said ${open}never printed${close} yesterday.`)).not.toEqual([]);
      expect(quoting(`${open}Never printed${close}`)).not.toEqual([]);
    },
  );

  test("It is looked up also where a space stands inside its marks, as the French print them", () => {
    for (const space of [" ", "\u00A0", "\u202F"]) {
      expect(quoting(`It said «${space}never printed${space}» yesterday.`)).not.toEqual([]);
      expect(quoting(`It said “${space}never printed${space}” yesterday.`)).not.toEqual([]);
    }
  });

  test("One that is never closed is looked up to the end", () => {
    expect(quoting("It said “never printed.")).not.toEqual([]);
  });

  test("An apostrophe is no quotation mark", () => {
    expect(quoting("It’s the envoys’ second meeting since the ’90s, the ministry’s word for it.")).toEqual([]);
  });

  test("Words from an article that does not stand behind the sentence are refused", () => {
    expect(quoting("It “did not ask for it”.")).toHaveLength(1);
    expect(quoting("It “did not ask for it”.", { claim: claimOf(1, { assertions: [NOT_ASKED] }) })).toEqual([]);
  });

  test("Words from another sentence of the article are refused", () => {
    expect(quoting("It was “useful”.", { claim: claimOf(1, { assertions: [ASKED] }) })).toHaveLength(1);
  });

  test("Each quotation of a sentence is looked at, and those inside one another", () => {
    expect(quoting("It was “useful”, “begged for” and “paid for”.")).toHaveLength(2);
    expect(quoting("“He said ‘never’ twice.”")).toHaveLength(2);
  });
});

describe("an outlet's own wording", () => {
  const OWN = "asked for the meeting";

  test("It is refused in quotation marks, with the way out: to mark it as the outlet's", () => {
    expect(stopsOf(`It “${OWN}”.`)).toEqual([
      {
        sentenceId: "s",
        reason:
          "“asked for the meeting” is Fox News’s own wording: it stands there outside quotation marks. Mark it as the outlet’s words, or leave the marks out.",
        ownWords: OWN,
      },
    ]);
  });

  test("It passes once the editor has marked just these words", () => {
    expect(quoting(`It “${OWN}”.`, { ownWords: [OWN] })).toEqual([]);
    expect(quoting(`It “${OWN}”.`, { ownWords: ["asked for"] })).toHaveLength(1);
  });

  test("Marking words that stand nowhere helps nothing, and is not offered", () => {
    expect(stopsOf("It “begged for it”.", { ownWords: ["begged for it"] })).toMatchObject([{ ownWords: null }]);
  });
});

describe("a headline", () => {
  const headed = (headline: string) =>
    briefingStops(briefingOf([claimOf(1), claimOf(2, { assertions: [NOT_ASKED] })], { headline }));

  test("It may quote what some sentence under it could quote", () => {
    expect(headed("“Useful”, one side says; it “did not ask for it”, says the other")).toMatchObject([
      { sentenceId: null, reason: expect.stringContaining("behind the headline") },
    ]);
    expect(headed("“useful”, one side says; it “did not ask for it”, says the other")).toEqual([]);
  });

  test("It never quotes an outlet's own wording", () => {
    expect(headed("It “asked for the meeting”")).toMatchObject([{ sentenceId: null, ownWords: null }]);
  });

  test("It quotes nothing of a claim that no sentence rests on", () => {
    const claims = [claimOf(1), claimOf(2, { assertions: [NOT_ASKED] })];
    const sentences = [sentenceOf("A sentence.", ["claim 1"])];
    expect(reasons(briefingOf(claims, { sentences, headline: "It “did not ask for it”" }))).toHaveLength(1);
  });
});
