import { describe, expect, test } from "vitest";
import { VERDICT_LABELS } from "../verdict/verdict.ts";
import {
  briefingClaimOf,
  CNN_ARTICLE,
  FOX_ARTICLE,
  lineOf,
  printed,
  said,
  verdictOf,
} from "../testing/assertion-fixtures.ts";
import { story, type Story } from "../testing/evidence-fixtures.ts";
import type { BriefingArticle, BriefingClaim, BriefingFindingClaim } from "./briefing.ts";
import { findingClaimOf } from "./finding-claim.ts";

const ARTICLES = [FOX_ARTICLE, CNN_ARTICLE];
const found = (claim: BriefingClaim, articles: readonly BriefingArticle[] = ARTICLES): BriefingFindingClaim =>
  findingClaimOf(claim, articles);
const ministry = (told: Story): string => told.office("Russian foreign ministry", ["Russia"]);

/** A claim on all that the story says, without passages. */
const claimOn = (
  told: Story,
  label: (typeof VERDICT_LABELS)[number],
  fields: Partial<BriefingClaim> = {},
): BriefingClaim =>
  briefingClaimOf(
    told,
    label,
    told.assertions.map((each) => printed(told, each)),
    fields,
  );

describe("beside the verdict", () => {
  test("An attributed claim says in what it falls short, and whose word it is", () => {
    const told = story();
    told.says("Fox News", ministry(told));
    told.says("CNN", told.office("FSB", ["Russia"]));
    expect(found(claimOn(told, "ATTRIBUTED"))).toMatchObject({
      label: "ATTRIBUTED",
      flags: ["one party’s word: Russia"],
    });
  });

  test("An attributed claim that nobody named stands behind says so", () => {
    const told = story();
    told.says("Fox News", told.unnamed("U.S. official", ["United States"]), { relays: ["AP"] });
    told.says("CNN", told.unnamed("Russian diplomat", ["Russia"]), { relays: ["Interfax"] });
    expect(found(claimOn(told, "ATTRIBUTED")).flags).toContain("all unnamed");
  });

  test("A single source that is unnamed, or gives no source, says so", () => {
    const told = story();
    told.says("Fox News", told.unnamed("senior official", ["United States"]));
    expect(found(claimOn(told, "SINGLE_SOURCE")).flags).toEqual(["unnamed"]);
    const narrated = story();
    narrated.narrates("Fox News");
    expect(found(claimOn(narrated, "SINGLE_SOURCE")).flags).toEqual(["no source given"]);
  });

  test("What is carried, and nobody stands behind, says so", () => {
    const told = story();
    told.nameless("Fox News");
    expect(found(claimOn(told, "SINGLE_SOURCE")).flags).toEqual(["nobody stands behind it"]);
  });

  test("Voices of one party are said to be one party's under any verdict", () => {
    const told = story();
    told.says("Fox News", ministry(told));
    told.says("CNN", told.office("FSB", ["Russia"]));
    told.says("NBC", told.person("Paul Whelan", "NONE"), { stance: "DENIES" });
    expect(found(claimOn(told, "DISPUTED")).flags).toEqual(["one party: Russia"]);
  });

  test("A plain claim has nothing beside its verdict", () => {
    const told = story();
    told.says("Fox News", ministry(told));
    expect(found(claimOn(told, "SINGLE_SOURCE")).flags).toEqual([]);
  });

  test("A claim without a verdict is unverified, and an exception is marked", () => {
    const told = story();
    told.says("Fox News", ministry(told));
    expect(found(claimOn(told, "SINGLE_SOURCE", { verdict: null }))).toMatchObject({
      label: "UNVERIFIED",
      remarks: [],
    });
    const verdict = verdictOf("CORROBORATED", { exception: "Both newsrooms heard it." });
    expect(found(claimOn(told, "CORROBORATED", { verdict })).byException).toBe(true);
  });
});

describe("the reason", () => {
  const remarks = (
    label: (typeof VERDICT_LABELS)[number],
    fields: Parameters<typeof verdictOf>[1] = {},
  ): readonly string[] => found(claimOn(story(), label, { verdict: verdictOf(label, fields) })).remarks;

  test.each(VERDICT_LABELS)("of %s is printed unless the verdict is plain", (label) => {
    const isPlain = label === "CORROBORATED" || label === "SINGLE_SOURCE";
    expect(remarks(label)).toEqual(isPlain ? [] : [`Why it is ${label}.`]);
  });

  test("A plain verdict by exception is not plain", () => {
    expect(remarks("CORROBORATED", { exception: "On camera.", rationale: "Seen by both." })).toEqual(["Seen by both."]);
  });

  test("It ends with one full stop, also behind a quotation, and an empty one is left out", () => {
    expect(remarks("DISPUTED", { rationale: "They said “no”" })).toEqual(["They said “no”."]);
    expect(remarks("DISPUTED", { rationale: "Did they? " })).toEqual(["Did they?"]);
    expect(remarks("DISPUTED", { rationale: "He said “no.”" })).toEqual(["He said “no.”"]);
    expect(remarks("DISPUTED", { rationale: "  " })).toEqual([]);
  });

  test("A correction tells the public what was corrected, before anything else", () => {
    expect(remarks("DISPUTED", { publicNote: "The day was wrong", rationale: "Two days." })).toEqual([
      "Corrected: The day was wrong.",
      "Two days.",
    ]);
  });

  test("A superseded value is printed with the one that took its place, and is no conflict", () => {
    const told = story();
    const governor = told.office("governor’s office", ["Velm"]);
    const before = told.says("Fox News", governor, { occasionId: told.occasion("morning", "2025-07-10") });
    const after = told.says("CNN", governor, {
      stance: "DENIES",
      newValue: "20",
      occasionId: told.occasion("evening", "2025-07-11"),
    });
    told.conflict(before, after);
    const claim = found(claimOn(told, "SUPERSEDED"));
    expect(claim.remarks).toEqual(["The later word: 20.", "Why it is SUPERSEDED."]);
    expect(claim.legs.map(lineOf)).toEqual([
      "per the governor’s office (morning, 10 July 2025)",
      "denied by the governor’s office (evening, 11 July 2025), in CNN; gives 20 instead",
    ]);
  });
});

describe("what conflicts", () => {
  const conflicted = (firstWords: string, secondWords: string, answered = false): readonly string[] => {
    const told = story();
    const first = said(
      told,
      FOX_ARTICLE,
      "Washington asked for the meeting, the ministry said on Tuesday. “It’s useful,”",
      ministry(told),
    );
    const second = said(
      told,
      CNN_ARTICLE,
      "Washington “did not ask for it”",
      told.person("official", ["United States"]),
      {
        stance: "DENIES",
      },
    );
    const answer = answered ? ({ kind: "MISREAD", reason: "One verb." } as const) : null;
    told.conflict(first.assertion, second.assertion, { firstWords, secondWords, answer });
    return found(briefingClaimOf(told, "DISPUTED", [first, second])).remarks.slice(1);
  };

  test("It is printed word for word, each with the outlet it stands in", () => {
    expect(conflicted("asked for the meeting", "did not ask for it")).toEqual([
      "“asked for the meeting”, in Fox News, stands against “did not ask for it”, in CNN.",
    ]);
  });

  test("Two words of one outlet are both in it", () => {
    const told = story();
    const [first, second] = [0, 1].map(() => said(told, FOX_ARTICLE, "The talks lasted an hour", ministry(told)));
    if (!first || !second) throw new Error("no assertions");
    told.conflict(first.assertion, second.assertion, { firstWords: "The talks", secondWords: "an hour" });
    expect(found(briefingClaimOf(told, "DISPUTED", [first, second])).remarks[1]).toBe(
      "“The talks” stands against “an hour”, both in Fox News.",
    );
  });

  test("Marks around the words are not doubled, and those inside become single ones", () => {
    expect(conflicted("“It’s useful,”", "Washington “did not ask for it”")).toEqual([
      "“It’s useful”, in Fox News, stands against “Washington ‘did not ask for it’”, in CNN.",
    ]);
  });

  test("A day in the words is resolved as its article means it", () => {
    expect(conflicted("the ministry said on Tuesday", "did not ask for it")[0]).toContain(
      "“the ministry said on Tuesday [8 July 2025]”",
    );
  });

  test("An answered conflict is not printed", () => {
    expect(conflicted("asked for the meeting", "did not ask for it", true)).toEqual([]);
  });
});

describe("what was said against it and has been answered", () => {
  const answered = (stance: "DENIES" | "QUALIFIES" | "DECLINES", answer: "MISREAD" | null): readonly string[] => {
    const told = story();
    told.says("Fox News", ministry(told));
    told.says("CNN", told.person("Ann Lee", "NONE"), { stance, answer });
    return found(claimOn(told, "SINGLE_SOURCE")).remarks.filter((each) => each.includes("answered"));
  };

  test("The answer stands under the finding, with its reason", () => {
    expect(answered("QUALIFIES", "MISREAD")).toEqual([
      "The qualification in CNN was answered as misread: it is told elsewhere.",
    ]);
    expect(answered("DENIES", "MISREAD")).toEqual(["The denial in CNN was answered as misread: it is told elsewhere."]);
  });

  test("What nobody has answered, and what needs no answer, has none", () => {
    expect(answered("QUALIFIES", null)).toEqual([]);
    expect(answered("DECLINES", null)).toEqual([]);
  });
});

describe("who is silent", () => {
  const SECOND = { ...CNN_ARTICLE, id: "second cnn article" };
  const remarks = (
    silences: BriefingClaim["silences"],
    articles: readonly BriefingArticle[] = ARTICLES,
    told = story(),
  ): readonly string[] => found(claimOn(told, "SINGLE_SOURCE", { silences }), articles).remarks;
  const silent = (...ids: string[]) => ids.map((articleId) => ({ articleId, silence: "SILENT" as const }));

  test("They are silent among the articles brought in, and no further", () => {
    expect(remarks(silent(CNN_ARTICLE.id))).toEqual(["Silent on it, of the 2 articles brought in: CNN."]);
    expect(remarks(silent(FOX_ARTICLE.id, CNN_ARTICLE.id))).toEqual([
      "Silent on it, of the 2 articles brought in: Fox News and CNN.",
    ]);
    expect(remarks(silent(FOX_ARTICLE.id), [FOX_ARTICLE])).toEqual([
      "Silent on it, of the one article brought in: Fox News.",
    ]);
  });

  test("Whoever was not read to the end is not called silent", () => {
    const soFar = { articleId: FOX_ARTICLE.id, silence: "SO_FAR" } as const;
    expect(remarks([...silent(CNN_ARTICLE.id), soFar])).toEqual([
      "Silent on it, of the 2 articles brought in: CNN.",
      "Nothing on it so far, and not read to the end: Fox News.",
    ]);
  });

  test("An outlet with two articles is silent once, and only where neither says anything and both were read", () => {
    const three = [FOX_ARTICLE, CNN_ARTICLE, SECOND];
    expect(remarks(silent(CNN_ARTICLE.id, SECOND.id), three)).toEqual([
      "Silent on it, of the 3 articles brought in: CNN.",
    ]);
    const half = [...silent(CNN_ARTICLE.id), { articleId: SECOND.id, silence: "SO_FAR" as const }];
    expect(remarks(half, three)).toEqual(["Nothing on it so far, and not read to the end: CNN."]);
    const told = story();
    said(told, CNN_ARTICLE, "an official said", ministry(told));
    expect(remarks(silent(SECOND.id), three, told)).toEqual([]);
  });
});

test("who declined to comment is a leg of its own, and counts for nothing", () => {
  const told = story();
  told.says("Fox News", ministry(told));
  told.says("CNN", told.unnamed("White House spokesman", ["United States"]), { stance: "DECLINES" });
  const claim = found(claimOn(told, "SINGLE_SOURCE"));
  expect(claim.flags).toEqual([]);
  expect(claim.legs.map(lineOf)).toEqual([
    "per the Russian foreign ministry",
    "declined to comment: a White House spokesman, unnamed, in CNN",
  ]);
});
