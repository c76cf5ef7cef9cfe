import fc from "fast-check";
import { expect, test } from "vitest";
import { STANCES, type Assertion } from "../claim/assertion.ts";
import type { Conflict } from "../claim/conflict.ts";
import { DEFAULT_POLICY } from "../desk/policy.ts";
import {
  assertionOf,
  CNN_ITSELF,
  conflictOf,
  FOX_ITSELF,
  ledgerOf,
  narrationOf,
  READOUT,
} from "../testing/assertion-fixtures.ts";
import { evidenceOf, type Evidence } from "./evidence.ts";

const weigh = (assertions: readonly Assertion[], conflicts: readonly Conflict[] = []): Evidence =>
  evidenceOf(assertions, conflicts, ledgerOf(), DEFAULT_POLICY);
const FOX = assertionOf();
const CNN = assertionOf({ outletName: "CNN" });
const CNN_OFFICIAL = assertionOf({ outletName: "CNN", originId: "official" });

test("without an assertion there is no evidence", () => {
  expect(weigh([]).level).toBe("NONE");
});

test("an outlet that only qualifies is no evidence, and is counted as qualifying", () => {
  expect(weigh([{ ...FOX, stance: "QUALIFIES" }])).toMatchObject({ level: "NONE", qualifyingOutlets: 1 });
});

test("one outlet on one origin is a single origin, even with two articles", () => {
  expect(weigh([FOX, assertionOf({ articleId: "second article" })])).toMatchObject({
    level: "SINGLE_ORIGIN",
    asserting: { outlets: 1 },
  });
});

test("two outlets on one origin are an echo", () => {
  expect(weigh([FOX, CNN])).toMatchObject({ level: "ECHOED", asserting: { outlets: 2, voices: { count: 1 } } });
});

test("two outlets of which one names nobody are an echo, and the other's ground is said not to be established", () => {
  const hearsay = assertionOf({ outletName: "CNN", originId: "nobody", certainty: "UNSTATED", relays: ["Interfax"] });
  expect(weigh([FOX, hearsay])).toMatchObject({
    level: "ECHOED",
    asserting: { outletsNotEstablished: 1, voices: { count: 1 } },
  });
});

test("two outlets of which one's origin is inferred and not confirmed are an echo", () => {
  const inferred = assertionOf({ outletName: "CNN", originId: "official", certainty: "INFERRED" });
  expect(weigh([FOX, inferred])).toMatchObject({ level: "ECHOED", asserting: { outletsNotEstablished: 1 } });
  expect(weigh([FOX, { ...inferred, inferenceConfirmedBy: "an editor" }])).toMatchObject({
    level: "INDEPENDENT",
    asserting: { outletsNotEstablished: 0 },
  });
});

test("two origins are independent, with their voices and parties", () => {
  expect(weigh([FOX, CNN_OFFICIAL])).toMatchObject({
    level: "INDEPENDENT",
    asserting: { voices: { count: 2, nominal: 0 }, parties: ["Russia", "United States"] },
  });
});

test("two officials of one government are two voices and one party", () => {
  const evidence = weigh([
    assertionOf({ originId: "official" }),
    assertionOf({ outletName: "CNN", originId: "spokesman" }),
  ]);
  expect(evidence.asserting).toMatchObject({ voices: { count: 2 }, parties: ["United States"] });
});

test("independent narration says how many of its voices are nominal", () => {
  expect(weigh([narrationOf("Fox News", FOX_ITSELF.id), narrationOf("CNN", CNN_ITSELF.id)])).toMatchObject({
    level: "INDEPENDENT",
    asserting: { voices: { count: 2, nominal: 2 } },
  });
});

test("a denial beside an assertion is a conflict", () => {
  expect(weigh([FOX, { ...CNN_OFFICIAL, stance: "DENIES" }])).toMatchObject({
    level: "CONFLICTED",
    asserting: { outlets: 1 },
    denying: { outlets: 1 },
  });
});

test("an outlet that reports a dispute makes a conflict", () => {
  expect(weigh([FOX, { ...CNN, stance: "REPORTS_DISPUTE" }])).toMatchObject({
    level: "CONFLICTED",
    reportsDispute: true,
  });
});

test("an open conflict between two assertions makes a conflict, and a resolved one does not", () => {
  expect(weigh([FOX, CNN_OFFICIAL], [conflictOf(FOX, CNN_OFFICIAL, { type: "NUMBER" })])).toMatchObject({
    level: "CONFLICTED",
    openConflicts: 1,
  });
  expect(
    weigh([FOX, CNN_OFFICIAL], [conflictOf(FOX, CNN_OFFICIAL, { resolution: "Both mean the same." })]),
  ).toMatchObject({
    level: "INDEPENDENT",
    openConflicts: 0,
  });
});

test("a document among the origins is noticed", () => {
  expect(weigh([FOX]).asserting.hasDocument).toBe(false);
  expect(weigh([FOX, assertionOf({ originId: READOUT.id })]).asserting.hasDocument).toBe(true);
});

test("a document that an editor only inferred is no document until a person confirms it", () => {
  const inferred = assertionOf({ originId: READOUT.id, certainty: "INFERRED" });
  expect(weigh([inferred]).asserting.hasDocument).toBe(false);
  expect(weigh([{ ...inferred, inferenceConfirmedBy: "an editor" }]).asserting.hasDocument).toBe(true);
});

test("evidence is second-hand only when every assertion came through a relay", () => {
  const relayed = assertionOf({ relays: ["Interfax"] });
  expect(weigh([relayed, { ...CNN, relays: ["TASS"] }]).asserting.allSecondHand).toBe(true);
  expect(weigh([relayed, CNN]).asserting.allSecondHand).toBe(false);
  expect(weigh([]).asserting.allSecondHand).toBe(false);
});

test("the level always agrees with the figures beside it", () => {
  const any = fc
    .record({
      outletName: fc.constantFrom("Fox News", "CNN", "NBC"),
      originId: fc.constantFrom("ministry", "official", "nobody", "fox itself"),
      stance: fc.constantFrom(...STANCES),
    })
    .map((fields) => assertionOf(fields));
  fc.assert(
    fc.property(fc.array(any, { maxLength: 8 }), (assertions) => {
      const evidence = weigh(assertions);
      const { asserting, denying, level } = evidence;
      const contested = evidence.reportsDispute || (asserting.outlets > 0 && denying.outlets > 0);
      expect(level === "CONFLICTED").toBe(contested);
      if (contested) return;
      const side = asserting.outlets > 0 ? asserting : denying;
      expect(level === "NONE").toBe(side.outlets === 0);
      expect(level === "INDEPENDENT").toBe(side.voices.count >= 2);
      expect(level === "ECHOED").toBe(side.outlets >= 2 && side.voices.count < 2);
    }),
  );
});
