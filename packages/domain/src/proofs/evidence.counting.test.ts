import { expect, test } from "vitest";
import { POLICY_PRESETS } from "../desk/policy.ts";
import { corroboratingSet } from "../evidence/corroboration.ts";
import { heaviestClique } from "../evidence/largest-clique.ts";
import { voicesOf } from "../evidence/voices.ts";
import { mostVoices, simplyHeaviest, someSetCorroborates } from "../testing/brute-force.ts";
import { crowdedStory, ringsOfStudies } from "../testing/crowded-story.ts";
import { judge, withStance } from "../testing/entered-story.ts";
import { story } from "../testing/generated-story.ts";
import { FEWER_STORIES, onStories, STORIES } from "../testing/on-stories.ts";
import { ownTimeOf } from "../testing/own-time.ts";
import { PROOF_SEED } from "../testing/proof.ts";
import { randomGraph } from "../testing/random-graph.ts";
import { chanceOf } from "../testing/seeded-chance.ts";

/** Processor time for three hundred assertions in milliseconds, far above what a quiet machine needs: without bounds it takes minutes. */
const BOUND = 3000;

/** Vertices of a dense graph that the simple method still sees the end of. */
const MOST_IF_DENSE = 34;

const medianOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

test("every subset of up to eight assertions has no more voices, and no fewer, than were counted", () => {
  onStories(story, (each) => {
    const judged = judge(each);
    for (const stance of ["ASSERTS", "DENIES"] as const) {
      const backings = withStance(judged, stance);
      const { count, isLowerBound } = voicesOf(backings, judged.ledger);
      expect([count, isLowerBound]).toEqual([mostVoices(backings, judged.ledger), false]);
    }
  });
});

test("of all subsets of up to eight assertions some corroborates where one was found, and only there", () => {
  onStories(
    story,
    (each) => {
      const judged = judge(each);
      const asserting = withStance(judged, "ASSERTS");
      const corroborates = (set: typeof asserting): boolean =>
        someSetCorroborates(set, each.claim, each.policy, judged.ledger);
      const found = corroboratingSet(asserting, each.claim, each.policy, judged.ledger);
      expect(found !== null).toBe(corroborates(asserting));
      if (found) expect(corroborates([...found])).toBe(true);
    },
    STORIES,
  );
});

test("the exact method is exact up to sixty vertices, whatever is connected with what", () => {
  const chance = chanceOf(PROOF_SEED);
  for (let tried = 0; tried < FEWER_STORIES; tried++) {
    const density = chance.below(101);
    const { weights, neighbours } = randomGraph(1 + chance.below(density > 65 ? MOST_IF_DENSE : 60), density, chance);
    const { vertices, isExact } = heaviestClique(weights, neighbours);
    const weight = vertices.reduce((sum, vertex) => sum + (weights[vertex] ?? 0), 0);
    expect([weight, isExact]).toEqual([simplyHeaviest({ weights, neighbours }), true]);
    expect(vertices.every((a) => vertices.every((b) => a === b || neighbours[a]?.has(b)))).toBe(true);
  }
});

test("sixty assertions are counted exactly, and in bounded time however they hang together", () => {
  for (let rings = 1; rings <= 11; rings++) {
    const studies = ringsOfStudies(rings);
    const spent = ownTimeOf(() => {
      const { count, isLowerBound } = judge(studies).voices;
      expect([count, isLowerBound]).toEqual([2 * rings, false]);
    });
    expect(spent, `${rings * 5 + 1} assertions`).toBeLessThan(BOUND);
  }
});

test.each(Object.keys(POLICY_PRESETS) as (keyof typeof POLICY_PRESETS)[])(
  "three hundred assertions are answered in bounded time under the policy %s, contested and of high risk",
  (preset) => {
    const spent = [0, 1, 2, 3, 4].map((at) => {
      const plain = crowdedStory(300, chanceOf(PROOF_SEED + at), POLICY_PRESETS[preset]);
      const crowd = { ...plain, claim: { ...plain.claim, contested: true, highRisk: true } };
      return ownTimeOf(() => expect(judge(crowd).voices.count).toBeGreaterThan(20));
    });
    expect(medianOf(spent)).toBeLessThan(BOUND);
  },
);

test("three hundred assertions that no policy is content with are refused in bounded time too", () => {
  const policy = { minOrigins: 150, minSecondHand: 200, minNominal: 250, nominalCounts: true };
  const plain = crowdedStory(300, chanceOf(PROOF_SEED), policy);
  const crowd = { ...plain, claim: { ...plain.claim, contested: true, highRisk: true } };
  const spent = ownTimeOf(() => expect([...judge(crowd).open]).toEqual(["UNVERIFIED", "ATTRIBUTED"]));
  expect(spent).toBeLessThan(BOUND * 5);
});

test("where not all were tried against each other the count is said to be a lower bound", () => {
  const counted = [13, 20, 30, 45, 59].map((rings) => ({ rings, voices: judge(ringsOfStudies(rings)).voices }));
  for (const { rings, voices } of counted) {
    expect(voices.count).toBeLessThanOrEqual(2 * rings);
    expect(voices.count < 2 * rings && !voices.isLowerBound).toBe(false);
    expect(voices.count).toBeGreaterThan(rings);
  }
  expect(counted.some(({ voices }) => voices.isLowerBound)).toBe(true);
});
