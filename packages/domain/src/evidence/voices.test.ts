import fc from "fast-check";
import { expect, test } from "vitest";
import { CERTAINTIES, type Assertion } from "../claim/assertion.ts";
import { DEFAULT_POLICY } from "../desk/policy.ts";
import { independence } from "../origin/independence.ts";
import { assertionOf, CNN_ITSELF, FOX_ITSELF, ledgerOf, narrationOf, originOf } from "../testing/assertion-fixtures.ts";
import { voicesOf } from "./voices.ts";
import { ownTimeOf } from "../testing/own-time.ts";

const LEDGER = ledgerOf();
const count = (assertions: readonly Assertion[], policy = DEFAULT_POLICY): number =>
  voicesOf(assertions, LEDGER, policy).count;
const onNobody = (outletName: string, relay: string): Assertion =>
  assertionOf({ outletName, originId: "nobody", certainty: "UNSTATED", relays: [relay] });

const anyAssertion = fc
  .record({
    outletName: fc.constantFrom("Fox News", "CNN", "NBC"),
    originId: fc.constantFrom("ministry", "official", "spokesman", "readout", "nobody", "fox itself", "cnn itself"),
    certainty: fc.constantFrom(...CERTAINTIES),
    inferenceConfirmedBy: fc.constantFrom(null, "an editor"),
    relays: fc.subarray(["Interfax", "CNN"]),
  })
  .map((fields) => assertionOf(fields));
const anyAssertions = fc.array(anyAssertion, { maxLength: 10 });
const anyPolicy = fc.boolean().map((nominalCounts) => ({ ...DEFAULT_POLICY, nominalCounts }));

test("nobody is no voice", () => {
  expect(voicesOf([], LEDGER, DEFAULT_POLICY)).toEqual({ count: 0, nominal: 0, assertionIds: [] });
});

test("four outlets on one ministry are one voice", () => {
  expect(count(["Fox News", "CNN", "NBC", "Politico"].map((outletName) => assertionOf({ outletName })))).toBe(1);
});

test("outlets with a source each are a voice each, and the voices are named", () => {
  const both = [assertionOf(), assertionOf({ outletName: "CNN", originId: "official" })];
  expect(voicesOf(both, LEDGER, DEFAULT_POLICY)).toEqual({
    count: 2,
    nominal: 0,
    assertionIds: both.map(({ id }) => id),
  });
});

test("outlets that name nobody are no voice, however many they are", () => {
  expect(count([onNobody("Fox News", "Interfax"), onNobody("CNN", "TASS"), onNobody("NBC", "dpa")])).toBe(0);
});

test("narration counts as a nominal voice by default, and adds none where the desk says so", () => {
  const assertions = [
    assertionOf({ outletName: "NBC" }),
    narrationOf("Fox News", FOX_ITSELF.id),
    narrationOf("CNN", CNN_ITSELF.id),
  ];
  expect(voicesOf(assertions, LEDGER, DEFAULT_POLICY)).toMatchObject({ count: 3, nominal: 2 });
  expect(voicesOf(assertions, LEDGER, { ...DEFAULT_POLICY, nominalCounts: false })).toMatchObject({
    count: 1,
    nominal: 0,
  });
});

test("among equally large sets the better founded one is shown", () => {
  const named = assertionOf({ outletName: "Fox News" });
  expect(voicesOf([narrationOf("Fox News", FOX_ITSELF.id), named], LEDGER, DEFAULT_POLICY)).toEqual({
    count: 1,
    nominal: 0,
    assertionIds: [named.id],
  });
});

test("an inferred origin that nobody confirmed adds no voice, and a confirmed one does", () => {
  const inferred = assertionOf({ outletName: "CNN", originId: "official", certainty: "INFERRED" });
  expect(count([assertionOf(), inferred])).toBe(1);
  expect(count([assertionOf(), { ...inferred, inferenceConfirmedBy: "an editor" }])).toBe(2);
});

test("one more assertion never lowers the number of voices", () => {
  fc.assert(
    fc.property(anyAssertions, anyAssertion, anyPolicy, (assertions, one, policy) => {
      expect(count([...assertions, one], policy)).toBeGreaterThanOrEqual(count(assertions, policy));
    }),
    { numRuns: 300 },
  );
});

test("one more assertion adds one voice at most", () => {
  fc.assert(
    fc.property(anyAssertions, anyAssertion, anyPolicy, (assertions, one, policy) => {
      expect(count([...assertions, one], policy)).toBeLessThanOrEqual(count(assertions, policy) + 1);
    }),
  );
});

test("a relay that names nobody never raises the number of voices", () => {
  fc.assert(
    fc.property(
      anyAssertions,
      fc.constantFrom("Interfax", "CNN", "TASS"),
      fc.constantFrom("Fox News", "CNN", "ABC"),
      (assertions, relay, outlet) => {
        expect(voicesOf([...assertions, onNobody(outlet, relay)], LEDGER, DEFAULT_POLICY)).toEqual(
          voicesOf(assertions, LEDGER, DEFAULT_POLICY),
        );
      },
    ),
  );
});

test("the order in which assertions stand changes neither figure", () => {
  fc.assert(
    fc.property(anyAssertions, (assertions) => {
      const { count: there, nominal } = voicesOf(assertions, LEDGER, DEFAULT_POLICY);
      expect(voicesOf(assertions.toReversed(), LEDGER, DEFAULT_POLICY)).toMatchObject({ count: there, nominal });
    }),
  );
});

test("the voices shown are pairwise different, and as many as counted", () => {
  fc.assert(
    fc.property(anyAssertions, (assertions) => {
      const voices = voicesOf(assertions, LEDGER, DEFAULT_POLICY);
      const chosen = assertions.filter(({ id }) => voices.assertionIds.includes(id));
      expect(chosen).toHaveLength(voices.count);
      for (const a of chosen)
        for (const b of chosen) if (a !== b) expect(independence(a, b, LEDGER).relation).toBe("DIFFERENT");
    }),
  );
});

test("sixty assertions in any tangle of origins, relays and links are counted within half a second", () => {
  const origins = Array.from({ length: 30 }, (_, index) => originOf(`origin ${index}`));
  const links = origins.flatMap((_, index) =>
    index % 3 === 0 ? [{ fromId: `origin ${index}`, toId: `origin ${(index * 7 + 5) % 30}` }] : [],
  );
  const ledger = ledgerOf(origins, links);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(29), fc.nat(20), fc.nat(20), fc.constantFrom(...CERTAINTIES)), {
        minLength: 60,
        maxLength: 60,
      }),
      (rows) => {
        const assertions = rows.map(([origin, outlet, relay, certainty]) =>
          assertionOf({
            originId: `origin ${origin}`,
            outletName: `Outlet ${outlet}`,
            relays: relay < 8 ? [`Outlet ${relay}`] : [],
            certainty,
          }),
        );
        const time = ownTimeOf(() => expect(voicesOf(assertions, ledger, DEFAULT_POLICY).count).toBeGreaterThan(0));
        expect(time).toBeLessThan(500);
      },
    ),
    { numRuns: 30 },
  );
});
