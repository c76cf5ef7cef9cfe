import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_POLICY, loosened, strictestOf, type Policy } from "./policy.ts";

const policies = fc.record<Policy>({
  minOrigins: fc.integer({ min: 2, max: 9 }),
  minSecondHand: fc.integer({ min: 2, max: 9 }),
  minNominal: fc.integer({ min: 2, max: 9 }),
  nominalCounts: fc.boolean(),
  approvalsNeeded: fc.integer({ min: 1, max: 3 }),
  approvalsNeededHighRisk: fc.integer({ min: 1, max: 3 }),
  freshSignInMinutes: fc.integer({ min: 5, max: 720 }),
  asksSecondStep: fc.boolean(),
});

test("Whatever is changed is either asked more of or less of, and turned back it is the other", () => {
  fc.assert(
    fc.property(policies, policies, (one, other) => {
      const changed = (Object.keys(one) as (keyof Policy)[]).filter((key) => one[key] !== other[key]);
      expect([...loosened(one, other), ...loosened(other, one)].sort()).toEqual(changed.sort());
    }),
  );
});

test("The strictest of some asks no less than any of them, and nothing that none of them asks", () => {
  fc.assert(
    fc.property(policies, fc.array(policies, { maxLength: 4 }), (one, others) => {
      const strictest = strictestOf(one, ...others);
      for (const each of [one, ...others]) {
        expect(loosened(each, strictest)).toEqual([]);
        expect(strictestOf(strictest, each)).toEqual(strictest);
      }
      for (const key of Object.keys(one) as (keyof Policy)[])
        expect([one, ...others].map((each) => each[key])).toContain(strictest[key]);
    }),
  );
});

test.each<[Partial<Policy>, Partial<Policy>, (keyof Policy)[]]>([
  [{ approvalsNeeded: 2 }, { approvalsNeeded: 1 }, ["approvalsNeeded"]],
  [{ nominalCounts: false }, { nominalCounts: true }, ["nominalCounts"]],
  [{ freshSignInMinutes: 60 }, { freshSignInMinutes: 720 }, ["freshSignInMinutes"]],
  [{ asksSecondStep: true }, { asksSecondStep: false }, ["asksSecondStep"]],
  [{ minOrigins: 2, minNominal: 3 }, { minOrigins: 3, minNominal: 2 }, ["minNominal"]],
  [{ minOrigins: 2 }, { minOrigins: 3 }, []],
])("From %o to %o asks less of %o", (before, after, keys) => {
  expect(loosened({ ...DEFAULT_POLICY, ...before }, { ...DEFAULT_POLICY, ...after })).toEqual(keys);
});
