import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Assertion } from "../claim/assertion.ts";
import type { OriginLink } from "../origin/origin.ts";
import { independence } from "../origin/independence.ts";
import { addOneWhoNamesNobody, inOtherOrder, passageTwice } from "../testing/careless-assertions.ts";
import { draftOf } from "../testing/careless-draft.ts";
import { CARELESS_ENTRIES, enteredInAHurry } from "../testing/careless-entry.ts";
import { judge, type EnteredStory, type Judged } from "../testing/entered-story.ts";
import { NOBODY_ID } from "../testing/generated-origins.ts";
import { link, policy, story, storyAndOneMore } from "../testing/generated-story.ts";
import { chanceSeed, onStories, STORIES } from "../testing/on-stories.ts";
import { PROOF_SEED, tellProof } from "../testing/proof.ts";
import { chanceOf } from "../testing/seeded-chance.ts";
import { VERDICT_LABELS, type VerdictLabel } from "../verdict/verdict.ts";

const THRESHOLDS = ["CORROBORATED", "CONTRADICTED", "DISPUTED", "SUPERSEDED", "NEEDS_CONTEXT"] as const;
const LONG = 1_800_000;

/** Verdicts that two must have earned, and that were shut before. */
const opened = (before: Judged, after: Judged): string[] =>
  (["CORROBORATED", "CONTRADICTED"] as const).filter((label) => after.open.has(label) && !before.open.has(label));

/** Of some verdicts the same are open. */
const expectSame = (before: Judged, after: Judged, labels: readonly VerdictLabel[] = THRESHOLDS): void =>
  expect(labels.filter((label) => after.open.has(label))).toEqual(labels.filter((label) => before.open.has(label)));

const voicesIn = ({ weighed: { evidence } }: Judged, stance: "ASSERTS" | "DENIES"): number =>
  (stance === "ASSERTS" ? evidence.asserting : evidence.denying).voices.count;

const withMore = (each: EnteredStory, more: Assertion): EnteredStory => ({
  ...each,
  assertions: [...each.assertions, more],
});

const holdingAtOnce = link.filter(({ kind }) => kind !== "DISTINCT");
const withLink = (each: EnteredStory, more: OriginLink): EnteredStory => ({
  ...each,
  facts: { ...each.facts, links: [...each.facts.links, more] },
});

/** An answer without what names may differ in: which of two entries of one name came first. */
const plain = ({ voices, level, open, weighed: { evidence } }: Judged): unknown => ({
  level,
  open: [...open],
  denials: evidence.denying.voices.count,
  laterWord: evidence.laterWord?.kind,
  voices: { ...voices, parties: voices.parties.length },
  inTheWay: Object.values(evidence.open).map((ids) => [...ids].sort()),
});

describe("stories as they are made here", () => {
  test("meet often enough: two voices, and every outcome open", () => {
    const judged = fc.sample(story, { seed: PROOF_SEED, numRuns: STORIES }).map(judge);
    const share = (holds: (each: Judged) => boolean): number => judged.filter(holds).length / judged.length;
    expect(share(({ voices }) => voices.count >= 2)).toBeGreaterThan(0.25);
    expect(share(({ open }) => open.has("CORROBORATED"))).toBeGreaterThan(0.08);
    expect(share(({ open }) => open.has("CONTRADICTED"))).toBeGreaterThan(0.03);
    expect(share(({ open }) => open.has("SUPERSEDED"))).toBeGreaterThan(0.01);
  });
});

describe("whatever is entered", () => {
  test("two assertions are to each other what they are the other way round", () => {
    onStories(story, (each) => {
      const { weighed, ledger } = judge(each);
      for (const a of weighed.backings)
        for (const b of weighed.backings) expect(independence(a, b, ledger)).toEqual(independence(b, a, ledger));
    });
  });

  test("an assertion added on a side never lowers its voices", () => {
    onStories(storyAndOneMore, ({ before, more }) => {
      for (const stance of ["ASSERTS", "DENIES"] as const) {
        const after = judge(withMore(before, { ...more, stance }));
        expect(voicesIn(after, stance)).toBeGreaterThanOrEqual(voicesIn(judge(before), stance));
      }
    });
  });

  test("a relay that names nobody never raises them, neither as one more nor in somebody's place", () => {
    onStories(storyAndOneMore, ({ before, more }) => {
      const was = judge(before);
      const relay = [...was.ledger.outlets.values()].find(({ id }) => id !== was.ledger.outlets.get(more.outletId)?.id);
      for (const stance of ["ASSERTS", "DENIES"] as const) {
        const nobody = {
          ...more,
          stance,
          originId: NOBODY_ID,
          certainty: "UNSTATED",
          relays: [relay?.id ?? ""],
        } as const;
        const [, ...others] = before.assertions;
        expect(voicesIn(judge(withMore(before, nobody)), stance)).toBe(voicesIn(was, stance));
        expect(voicesIn(judge(withMore({ ...before, assertions: others }, nobody)), stance)).toBeLessThanOrEqual(
          voicesIn(was, stance),
        );
      }
    });
  });

  test("what counts for nothing changes nothing: an assertion that is no voice opens no threshold and shuts none", () => {
    onStories(fc.tuple(storyAndOneMore, chanceSeed), ([{ before, more }, seed]) => {
      const was = judge(before);
      const [nobody, twice] = [draftOf(before), draftOf(before)];
      if (before.claim.kind !== "QUOTE") addOneWhoNamesNobody(nobody, "ASSERTS", chanceOf(seed));
      expectSame(was, judge(nobody));
      expect(judge(nobody).voices).toEqual(was.voices);
      passageTwice(twice, chanceOf(seed));
      expectSame(was, judge(twice));
      const guess = { ...more, stance: "ASSERTS", certainty: "INFERRED", isInferenceConfirmed: false } as const;
      expectSame(was, judge(withMore(before, { ...guess, placement: "PLACED" })), ["CORROBORATED"]);
      const declining = judge(withMore(before, { ...more, stance: "DECLINES", answer: null, placement: "PLACED" }));
      expect([declining.voices, declining.level, declining.open]).toEqual([was.voices, was.level, was.open]);
    });
  });

  test(
    "careless entry never raises: voices do not rise, and no CORROBORATED or CONTRADICTED opens that was shut",
    { timeout: LONG },
    () => {
      const counts = { stories: 0, entries: 0 };
      const kinds = new Set<string>();
      onStories(
        fc.tuple(story, chanceSeed),
        ([each, seed]) => {
          const before = judge(each);
          const entries = enteredInAHurry(each, chanceOf(seed));
          const raised = entries.flatMap(({ story: hurried, did, mayAddVoice }) => {
            const after = judge(hurried);
            const rose = !mayAddVoice && after.voices.count > before.voices.count ? ["voices"] : [];
            return [...rose, ...opened(before, after)].map((what) => `${did}: ${what}`);
          });
          counts.stories++;
          counts.entries += entries.length;
          for (const { did } of entries) kinds.add(did);
          expect(raised).toEqual([]);
        },
        STORIES,
      );
      expect(Object.keys(CARELESS_ENTRIES).filter((kind) => !kinds.has(kind))).toEqual([]);
      tellProof({
        "stories tried": counts.stories,
        "mutations tried": counts.entries,
        raised: 0,
        seed: String(PROOF_SEED),
      });
    },
  );

  test("whoever assertions come in order, the answer is the same", () => {
    onStories(fc.tuple(story, chanceSeed), ([each, seed]) => {
      const other = draftOf(each);
      inOtherOrder(other, chanceOf(seed));
      expect(plain(judge(other))).toEqual(plain(judge(each)));
    });
  });

  test("wherever anything is asserted, or denied and not answered, a verdict beside unverified is open", () => {
    onStories(story, (each) => {
      const says = each.assertions.some(
        ({ stance, answer }) => stance === "ASSERTS" || (stance === "DENIES" && answer === null),
      );
      if (says) expect([...judge(each).open].filter((label) => label !== "UNVERIFIED")).not.toEqual([]);
    });
  });

  test("a link that holds at once never raises voices, and never opens CORROBORATED", () => {
    onStories(fc.tuple(story, holdingAtOnce), ([each, more]) => {
      const [was, is] = [judge(each), judge(withLink(each, more))];
      for (const stance of ["ASSERTS", "DENIES"] as const)
        expect(voicesIn(is, stance)).toBeLessThanOrEqual(voicesIn(was, stance));
      expect(opened(was, is)).not.toContain("CORROBORATED");
    });
  });

  test("two assertions of one origin, or of two that a link ties together, are one voice, whoever the origins are", () => {
    onStories(fc.tuple(storyAndOneMore, holdingAtOnce), ([{ before, more }, { kind }]) => {
      const claim = { ...before.claim, kind: "EVENT" } as const;
      for (const { id, originId } of before.assertions)
        for (const other of [more, { ...more, originId }]) {
          const tie = { kind, fromId: originId, toId: other.originId, isConfirmed: false };
          const { weighed, ledger } = judge(withLink({ ...withMore(before, other), claim }, tie));
          const [a, b] = weighed.backings.filter(({ assertion }) => assertion.id === id || assertion.id === other.id);
          if (a && b && a.by !== "NOBODY" && b.by !== "NOBODY")
            expect(independence(a, b, ledger).relation).toBe("SAME");
        }
    });
  });

  test("a desk's policy changes neither voices nor level, and no verdict but attributed and corroborated", () => {
    onStories(fc.tuple(story, policy), ([each, other]) => {
      const [one, two] = [judge(each), judge({ ...each, policy: other })];
      expect([two.voices, two.level]).toEqual([one.voices, one.level]);
      const others = VERDICT_LABELS.filter((label) => label !== "ATTRIBUTED" && label !== "CORROBORATED");
      expectSame(one, two, others);
    });
  });
});
