import fc from "fast-check";
import type { Assertion } from "../claim/assertion.ts";
import type { ClaimKind } from "../claim/claim.ts";
import { POLICY_PRESETS, type EvidencePolicy } from "../desk/policy.ts";
import type { EnteredStory } from "./entered-story.ts";
import { conflictsIn, conflictsOf, drawnIn, entered, runs, sharedTextOf, type Mood } from "./generated-assertions.ts";
import { among, articles, occasions, outlets, owners, parties } from "./generated-desk.ts";
import { link, links, originsOf } from "./generated-origins.ts";

export { link };

/** The presets, and now and then a desk's own figures. */
export const policy: fc.Arbitrary<EvidencePolicy> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(POLICY_PRESETS.ACROSS_OUTLETS) },
  { weight: 1, arbitrary: fc.constant(POLICY_PRESETS.TWO_SOURCES) },
  { weight: 1, arbitrary: fc.constant(POLICY_PRESETS.THREE_SECONDARY) },
  {
    weight: 1,
    arbitrary: fc.record({
      minOrigins: fc.integer({ min: 1, max: 4 }),
      minSecondHand: fc.integer({ min: 1, max: 4 }),
      minNominal: fc.integer({ min: 1, max: 4 }),
      nominalCounts: fc.boolean(),
    }),
  },
);

const claim = fc.record({
  kind: among<ClaimKind>([6, "EVENT"], [1, "QUOTE"]),
  contested: among([3, false], [1, true]),
  highRisk: among([3, false], [1, true]),
});

const factsIn = (mood: Mood) =>
  fc.record({ parties, owners, outlets, occasions, origins: originsOf(mood === "DENIED" ? 30 : 8), links, articles });

const storyIn = (mood: Mood, size: fc.ArrayConstraints): fc.Arbitrary<EnteredStory> =>
  fc
    .record({
      facts: factsIn(mood),
      claim,
      policy,
      drawn: fc.array(drawnIn(mood), { size: "max", ...size }),
      runs,
      conflicts: conflictsIn(mood),
    })
    .map(({ drawn, runs: drawnRuns, conflicts, ...ground }) => {
      const assertions = drawn.map((each, index) => entered(`assertion ${index + 1}`, each, ground.facts.articles));
      return {
        ...ground,
        assertions,
        conflicts: conflictsOf(conflicts, assertions),
        facts: {
          ...ground.facts,
          sharedText: sharedTextOf(drawnRuns, assertions),
        },
      };
    });

/**
 * A story with one claim and up to so many assertions on it: few parties, owners, outlets and names, so that much of it
 * meets; of four moods, so that every outcome is frequent.
 */
export const storyOf = (size: fc.ArrayConstraints): fc.Arbitrary<EnteredStory> =>
  fc.oneof(
    { weight: 5, arbitrary: storyIn("CARRIED", size) },
    { weight: 3, arbitrary: storyIn("DISPUTED", size) },
    { weight: 2, arbitrary: storyIn("DENIED", size) },
    { weight: 3, arbitrary: storyIn("TAKEN_BACK", size) },
  );

export const story = storyOf({ minLength: 1, maxLength: 8 });

/** A story, and one more assertion on its claim that is not in it. */
export interface StoryAndOneMore {
  readonly before: EnteredStory;
  readonly more: Assertion;
}

export const storyAndOneMore: fc.Arbitrary<StoryAndOneMore> = fc
  .record({ before: story, drawn: drawnIn("DISPUTED") })
  .map(({ before, drawn }) => ({ before, more: entered("assertion 9", drawn, before.facts.articles) }));
