import fc from "fast-check";
import type { Occasion } from "../claim/occasion.ts";
import type { Outlet } from "../desk/outlet.ts";
import type { Owner, Party } from "../desk/party.ts";
import type { ArticleFacts } from "../origin/ledger.ts";

/** One of some values, each as often as its weight says; a counter-example shrinks towards the first. */
export const among = <T>(...choices: readonly (readonly [weight: number, value: T])[]): fc.Arbitrary<T> =>
  fc.oneof({ withCrossShrink: true }, ...choices.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));

/** Ids of so many things: "party 1", "party 2". */
export const idsOf = (noun: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${noun} ${index + 1}`);

export const PARTY_IDS = idsOf("party", 3);
export const OWNER_IDS = idsOf("owner", 4);
export const OUTLET_IDS = idsOf("outlet", 7);
export const ARTICLE_IDS = idsOf("article", 7);
export const OCCASION_IDS = idsOf("occasion", 3);

/** Each of some ids about as often as the others. */
export const anyOf = (ids: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...ids);
export const perhapsOneOf = (ids: readonly string[], never: number, each = 1): fc.Arbitrary<string | null> =>
  among<string | null>([never, null], ...ids.map((id) => [each, id] as const));

const DAYS = ["2031-03-01", "2031-03-02", "2031-03-03", "2031-03-04"];

/** Three sides with an interest; now and then the third is the first, entered again under its other name. */
export const parties: fc.Arbitrary<readonly Party[]> = among([5, "Harbour Union"], [1, "government of norland"]).map(
  (third) => [
    { id: "party 1", name: "Norland", aliases: ["The Government of Norland"] },
    { id: "party 2", name: "Republic of Vesta", aliases: ["Vesta"] },
    { id: "party 3", name: third, aliases: [] },
  ],
);

/** Four owners, of whom some are a party themselves; now and then two of them are one. */
export const owners: fc.Arbitrary<readonly Owner[]> = fc
  .record({
    fourth: among([5, "Bay Company"], [1, "the HOLLIS group"]),
    parties: fc.tuple(...OWNER_IDS.map(() => perhapsOneOf(PARTY_IDS, 9))),
  })
  .map(({ fourth, parties: partyIds }) =>
    [
      { name: "Hollis Group", aliases: ["Hollis"] },
      { name: "Meridian Trust", aliases: [] },
      { name: "Norland State Média", aliases: ["NSM"] },
      { name: fourth, aliases: [] },
    ].map((owner, index) => ({
      ...owner,
      id: OWNER_IDS[index] ?? "",
      partyId: partyIds[index] ?? null,
    })),
  );

const OUTLET_NAMES: readonly (Pick<Outlet, "name" | "aliases"> & { wire: boolean })[] = [
  { name: "The Harbour Mercury", aliases: ["Mercury"], wire: false },
  { name: "Daily Beacon", aliases: ["The Beacon"], wire: false },
  { name: "Ålesund Post", aliases: [], wire: false },
  { name: "Vesta Today", aliases: ["Today"], wire: false },
  { name: "The Associated Press", aliases: ["AP"], wire: true },
  { name: "Nordwire", aliases: ["NW"], wire: true },
];

/** Papers and wires, with and without an owner; now and then the seventh is a wire, entered again by its letters. */
export const outlets: fc.Arbitrary<readonly Outlet[]> = fc
  .record({
    seventh: among([4, "The Lantern"], [1, "A.P."], [1, "the beacon"]),
    owners: fc.tuple(...OUTLET_IDS.map(() => perhapsOneOf(OWNER_IDS, 2, 2))),
    wires: fc.tuple(...OUTLET_IDS.map(() => among([9, false], [1, true]))),
  })
  .map(({ seventh, owners: ownerIds, wires }) =>
    [...OUTLET_NAMES, { name: seventh, aliases: [], wire: false }].map(({ name, aliases, wire }, index) => ({
      id: OUTLET_IDS[index] ?? "",
      name,
      aliases,
      kind: wire !== (wires[index] ?? false) ? ("WIRE" as const) : ("NEWS" as const),
      ownerId: ownerIds[index] ?? null,
    })),
  );

/** One article for each outlet, as a rule; some by one hand, some from one wire, some of no known day. */
export const articles: fc.Arbitrary<readonly ArticleFacts[]> = fc.tuple(
  ...ARTICLE_IDS.map((id, index) =>
    fc.record({
      id: fc.constant(id),
      outletId: among([24, OUTLET_IDS[index] ?? ""], ...OUTLET_IDS.map((each) => [1, each] as const)),
      publishedOn: perhapsOneOf(DAYS, 1, 2),
      byline: among<readonly string[]>([7, []], [1, ["Ana Sörensen"]], [1, ["ana sorensen", "Bo Li"]], [1, ["Bo Li"]]),
      wireCreditId: perhapsOneOf(["outlet 5", "outlet 6", "outlet 7"], 12),
    }),
  ),
);

/** Three occasions, one after the other as a rule, some of no known day; now and then the third is the first. */
export const occasions: fc.Arbitrary<readonly Occasion[]> = fc
  .record({
    third: among([5, "Press conference"], [1, "the phone briefing"]),
    days: fc.tuple(...OCCASION_IDS.map((_, index) => among([9, DAYS[index] ?? null], [1, null], [1, DAYS[0] ?? null]))),
  })
  .map(({ third, days }) =>
    ["Phone briefing", "Hearing", third].map((name, index) => ({
      id: OCCASION_IDS[index] ?? "",
      name,
      aliases: [],
      on: days[index] ?? null,
    })),
  );
