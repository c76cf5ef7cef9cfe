import fc from "fast-check";
import { expect, test } from "vitest";
import { CERTAINTIES, type Assertion } from "../claim/assertion.ts";
import type { ClaimKind } from "../claim/claim.ts";
import { independence } from "../origin/independence.ts";
import { ownTimeOf } from "../testing/own-time.ts";
import { story, type Story } from "../testing/evidence-fixtures.ts";
import { voicesOf, type Voices } from "./voices.ts";

const voices = (s: Story, kind: ClaimKind = "EVENT"): Voices =>
  voicesOf(
    s.assertions.map((each) => s.backing(each, kind)),
    s.ledger(),
  );

test("Without an assertion there is no voice", () => {
  expect(voices(story())).toEqual({
    count: 0,
    nominal: 0,
    established: 0,
    secondHand: 0,
    named: 0,
    parties: [],
    assertionIds: [],
    isOneParty: false,
    isAllUnnamed: false,
    isLowerBound: false,
  });
});

test("Twelve outlets on one ministry are one voice", () => {
  const s = story();
  s.office("ministry", ["Estavia"]);
  for (let index = 1; index <= 12; index += 1) s.says(`Outlet ${index}`, "ministry");
  expect(voices(s)).toMatchObject({ count: 1, established: 1, named: 1, parties: ["Estavia"], isOneParty: true });
});

test("Voices are the largest set that is pairwise different, not a chain of neighbours", () => {
  const s = story();
  for (const name of ["a nurse", "a doctor", "a porter"]) s.unnamed(name, "NONE");
  s.link("DISTINCT", "a nurse", "a doctor", true).link("DISTINCT", "a doctor", "a porter", true);
  for (const name of ["a nurse", "a doctor", "a porter"]) s.says(`paper of ${name}`, name);
  expect(voices(s).count).toBe(2);
  s.link("DISTINCT", "a nurse", "a porter", true);
  expect(voices(s)).toMatchObject({ count: 3, named: 0, isAllUnnamed: true });
});

test("Who names nobody is no voice, however many they are", () => {
  const s = story();
  for (let index = 1; index <= 6; index += 1)
    s.nameless(`Outlet ${index}`, index % 2 ? { relays: [`wire ${index}`] } : {});
  expect(voices(s)).toMatchObject({ count: 0, isAllUnnamed: false, isOneParty: false });
});

test("Established and nominal are told apart, and narration is second-hand and unnamed by nature", () => {
  const s = story();
  s.person("Ana", "NONE");
  s.says("Gazette", "Ana");
  s.narrates("Courier");
  s.narrates("Herald");
  expect(voices(s)).toMatchObject({ count: 3, nominal: 2, established: 1, secondHand: 2, named: 1 });
});

test("An inferred origin that nobody confirmed is one voice alone, and neither established nor a second", () => {
  const s = story();
  s.person("Ana", "NONE");
  s.says("Gazette", "Ana", { certainty: "INFERRED" });
  expect(voices(s)).toMatchObject({ count: 1, nominal: 0, established: 0 });
  s.person("Ben", "NONE");
  const ben = s.says("Courier", "Ben");
  expect(voices(s)).toMatchObject({ count: 1, assertionIds: expect.any(Array) });
  s.says("Herald", "Ana", { certainty: "INFERRED", isInferenceConfirmed: true });
  expect(voices(s)).toMatchObject({ count: 2, established: 2 });
  expect(voices(s).assertionIds).toContain(ben.id);
});

test("Second-hand is what came through a relay that is not itself the reporter", () => {
  const s = story();
  for (const name of ["Ana", "Ben"]) s.person(name, "NONE");
  s.says("Gazette", "Ana", { relays: ["dpa"] });
  expect(voices(s).secondHand).toBe(1);
  s.says("Courier", "Ben");
  s.says("Herald", s.ownReporting("Reuters"), { relays: ["Reuters"] });
  expect(voices(s)).toMatchObject({ count: 3, secondHand: 1 });
  s.says("Globe", s.ownReporting("EFE"), { relays: ["Station", "EFE"] });
  expect(voices(s)).toMatchObject({ count: 4, secondHand: 2 });
});

test("A described origin is no named voice, and a reporter who was there is one", () => {
  const s = story();
  s.unnamed("an official", ["Estavia"]);
  s.says("Gazette", "an official");
  expect(voices(s)).toMatchObject({ count: 1, named: 0, isAllUnnamed: true });
  const t = story();
  t.reports("Gazette");
  expect(voices(t)).toMatchObject({ count: 1, named: 1, established: 1, isAllUnnamed: false });
});

test("Narration alone is all unnamed", () => {
  const s = story();
  s.narrates("Gazette");
  s.narrates("Courier");
  expect(voices(s)).toMatchObject({ count: 2, nominal: 2, named: 0, isAllUnnamed: true });
});

test("Parties are those of the voices, over links, each once", () => {
  const s = story();
  s.party("Estavia", ["Estavian Republic"]);
  s.person("spokesman", "NOT_RECORDED");
  s.office("ministry", ["the Estavian Republic"]);
  s.statement("communiqué", ["Estavia", "Norland"]);
  s.link("SPEAKS_FOR", "spokesman", "ministry");
  s.says("Gazette", "spokesman");
  expect(voices(s).parties).toEqual(["Estavia"]);
  s.says("Courier", "communiqué");
  expect([...voices(s).parties].sort()).toEqual(["Estavia", "Norland"]);
});

test("One party is said where every voice has a party, and together they have one", () => {
  const s = story();
  for (const name of ["minister", "chancellor"]) s.person(name, ["Estavia"]);
  s.says("Gazette", "minister");
  s.says("Courier", "chancellor");
  expect(voices(s)).toMatchObject({ count: 2, isOneParty: true });
  s.person("observer", "NONE");
  s.says("Herald", "observer");
  expect(voices(s)).toMatchObject({ count: 3, parties: ["Estavia"], isOneParty: false });
});

test("The state's own station and its minister are two voices of one party", () => {
  const s = story();
  s.owner("state", "Estavia");
  s.outlet("State One", { owner: "state" });
  s.person("minister", ["Estavia"]);
  s.narrates("State One");
  s.says("Gazette", "minister");
  expect(voices(s)).toMatchObject({ count: 2, nominal: 1, parties: ["Estavia"], isOneParty: true });
});

test("A guess at somebody is shown before bare narration, whichever was recorded first", () => {
  const orders: ((s: Story) => void)[] = [
    (s) => s.narrates("Gazette"),
    (s) => s.says("Gazette", "a local", { certainty: "INFERRED", relays: ["EFE"] }),
  ];
  for (const order of [orders, orders.toReversed()]) {
    const s = story();
    s.unnamed("a local", "NOT_RECORDED");
    for (const record of order) record(s);
    expect(voices(s)).toMatchObject({ count: 1, nominal: 0, established: 0 });
  }
});

test("Among equally large sets the better founded one is shown", () => {
  const s = story();
  s.person("Ana", "NONE");
  s.narrates("Gazette");
  const ana = s.says("Gazette", "Ana");
  expect(voices(s)).toMatchObject({ count: 1, established: 1, named: 1, assertionIds: [ana.id] });
});

test("Of a guess and a stated origin that are one voice the stated one is shown, whichever was entered first", () => {
  for (const isGuessFirst of [true, false]) {
    const s = story();
    s.person("Ana", "NONE");
    const says = (certainty: Assertion["certainty"]): Assertion => s.says(`paper, ${certainty}`, "Ana", { certainty });
    const [first, second] = isGuessFirst ? [says("INFERRED"), says("STATED")] : [says("STATED"), says("INFERRED")];
    const shown = [isGuessFirst ? second.id : first.id];
    expect(voices(s)).toMatchObject({ count: 1, established: 1, assertionIds: shown });
  }
});

test("On a quotation the voices are those who heard it", () => {
  const s = story();
  s.person("minister", ["Estavia"]);
  for (const outlet of ["Gazette", "Courier", "Herald"]) s.says(outlet, "minister", { mode: "DIRECT" });
  s.says("Globe", "minister", { relays: ["Herald"] });
  expect(voices(s, "QUOTE")).toMatchObject({ count: 3, established: 3, named: 3, secondHand: 0, parties: [] });
  expect(voices(s)).toMatchObject({ count: 1, parties: ["Estavia"] });
});

const names = ["Ana", "Ben", "an official", "a local", "register", "nobody", "own"];
const anyRow = fc.record({
  outlet: fc.constantFrom("Gazette", "Courier", "Herald"),
  origin: fc.constantFrom(...names),
  relays: fc.uniqueArray(fc.constantFrom("dpa", "Courier"), { maxLength: 1 }),
  certainty: fc.constantFrom("STATED" as const, ...CERTAINTIES),
});
type Row = typeof anyRow extends fc.Arbitrary<infer Value> ? Value : never;

function staged(rows: readonly Row[]): Story {
  const s = story();
  s.outlet("Courier", { owner: "owner of Gazette" });
  s.person("Ana", "NONE");
  s.person("Ben", ["Estavia"]);
  s.unnamed("an official", ["Norland"]);
  s.unnamed("a local", "NOT_RECORDED");
  s.record("register");
  for (const { outlet, origin, ...fields } of rows) {
    if (origin === "own") s.reports(outlet, fields);
    else s.says(outlet, origin === "nobody" ? s.nobody() : origin, fields);
  }
  return s;
}

test("One more assertion never lowers the number of voices, and adds one at most", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 7 }), anyRow, (rows, one) => {
      const [before, after] = [voices(staged(rows)).count, voices(staged([...rows, one])).count];
      expect(after === before || after === before + 1).toBe(true);
    }),
  );
});

test("A relay that names nobody never changes the voices", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 7 }), fc.constantFrom("dpa", "EFE"), (rows, relay) => {
      const with_ = staged(rows);
      with_.nameless("Globe", { relays: [relay] });
      expect(voices(with_)).toEqual(voices(staged(rows)));
    }),
  );
});

test("The order of assertions changes nothing", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 7 }), (rows) => {
      const s = staged(rows);
      const backwards = s.assertions.map((each) => s.backing(each)).toReversed();
      expect(voicesOf(backwards, s.ledger())).toEqual(voices(s));
    }),
  );
});

test("The voices shown are pairwise different, and as many as counted", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 7 }), (rows) => {
      const s = staged(rows);
      const { assertionIds, count } = voices(s);
      const shown = s.assertions.filter(({ id }) => assertionIds.includes(id)).map((each) => s.backing(each));
      expect(shown).toHaveLength(count);
      for (const a of shown)
        for (const b of shown) if (a !== b) expect(independence(a, b, s.ledger()).relation).toBe("DIFFERENT");
    }),
  );
});

test("Sixty assertions in any tangle of origins, relays and links are counted within half a second", () => {
  const says = (
    s: Story,
    [origin, outlet, relay, certainty]: readonly [number, number, number, Assertion["certainty"]],
  ): void => {
    s.says(`Outlet ${outlet}`, `origin ${origin}`, { certainty, relays: relay < 8 ? [`Outlet ${relay}`] : [] });
  };
  const anySixty = fc.array(fc.tuple(fc.nat(29), fc.nat(20), fc.nat(20), fc.constantFrom(...CERTAINTIES)), {
    minLength: 60,
    maxLength: 60,
  });
  fc.assert(
    fc.property(anySixty, (rows) => {
      const s = story();
      for (let index = 0; index < 30; index += 1) {
        s.origin("PERSON", `origin ${index}`, "NONE", { identified: index % 4 ? "NAMED" : "DESCRIBED" });
        if (index % 3 === 0) s.link("DERIVES_FROM", `origin ${index}`, `origin ${(index * 7 + 5) % 30}`);
      }
      for (const row of rows) says(s, row);
      const ledger = s.ledger();
      const backings = s.assertions.map((each) => s.backing(each));
      const time = ownTimeOf(() => expect(voicesOf(backings, ledger)).toMatchObject({ isLowerBound: false }));
      expect(time).toBeLessThan(500);
    }),
    { numRuns: 30 },
  );
});
