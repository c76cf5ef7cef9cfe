import fc from "fast-check";
import { expect, test } from "vitest";
import { fourEyes, type ContributionFact } from "./four-eyes.ts";

const wrote = (personId: string, revision: number, what = "changed its wording"): ContributionFact => ({
  humanIds: [personId],
  revision,
  what,
});
const anyHistory = fc.array(
  fc.record({
    humanIds: fc.subarray(["anna", "ben", "cleo"], { minLength: 1, maxLength: 2 }),
    revision: fc.integer({ min: 1, max: 20 }),
    what: fc.constantFrom("wrote it", "changed its origin"),
  }),
  { maxLength: 12 },
);

test("a reviewer who has written nothing decides", () => {
  expect(fourEyes("ben", [wrote("anna", 1), wrote("anna", 2)], 0)).toEqual({ allowed: true });
});

test("whoever has written on it does not decide, and is told what they wrote", () => {
  expect(fourEyes("anna", [wrote("anna", 1), wrote("ben", 2)], 0)).toEqual({
    allowed: false,
    contribution: wrote("anna", 1),
    reason: "You changed its wording, so another reviewer decides.",
  });
});

test("of several writes the latest is named", () => {
  const answer = fourEyes("anna", [wrote("anna", 1), wrote("anna", 3, "proposed corroborated"), wrote("ben", 4)], 0);
  expect(answer).toMatchObject({ allowed: false, reason: "You proposed corroborated, so another reviewer decides." });
});

test("a full approval starts the count again, and only writes after it bar", () => {
  expect(fourEyes("anna", [wrote("anna", 3)], 3)).toEqual({ allowed: true });
  expect(fourEyes("anna", [wrote("anna", 3), wrote("anna", 4)], 3)).toMatchObject({
    allowed: false,
    contribution: { revision: 4 },
  });
});

test("what others write, and in which order the history is read, changes nothing for a person", () => {
  fc.assert(
    fc.property(anyHistory, fc.nat(20), (history, approved) => {
      const own = history.filter(({ humanIds }) => humanIds.includes("anna"));
      const allowed = !own.some(({ revision }) => revision > approved);
      expect(fourEyes("anna", history, approved).allowed).toBe(allowed);
      expect(fourEyes("anna", history.toReversed(), approved).allowed).toBe(allowed);
      expect(fourEyes("anna", own, approved).allowed).toBe(allowed);
    }),
  );
});

test("one more write by the person always bars them", () => {
  fc.assert(
    fc.property(anyHistory, fc.nat(20), (history, approved) => {
      expect(fourEyes("anna", [...history, wrote("anna", approved + 1)], approved).allowed).toBe(false);
    }),
  );
});

test("no write is ever forgiven without an approval", () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      for (const { humanIds } of history)
        for (const humanId of humanIds) expect(fourEyes(humanId, history, 0).allowed).toBe(false);
    }),
  );
});
