import fc from "fast-check";
import type { LinkKind, Origin, OriginKind, OriginLink, OriginSide } from "../origin/origin.ts";
import { among, anyOf, idsOf, OUTLET_IDS } from "./generated-desk.ts";

/** Origins that are somebody or something; whoever they are is drawn. */
export const SOURCE_IDS = idsOf("source", 7);
/** One for each outlet: its own reporting. */
export const OWN_IDS = idsOf("own", OUTLET_IDS.length);
export const NOBODY_ID = "nobody";

const NAMES = [
  ["Ministry of Harbours", "Harbour Ministry"],
  ["Zoë Lindqvist"],
  ["The Coroner"],
  ["Jørgen O’Hara", "Mayor O’Hara"],
  ["Port Register", "the register"],
  ["a senior official"],
  ["A Resident"],
] as const;

const KINDS = among<OriginKind>(
  [16, "PERSON"],
  [10, "OFFICE"],
  [6, "RECORD"],
  [6, "STATEMENT"],
  [1, "OUTLET_REPORTING"],
  [1, "UNKNOWN"],
);

const sides = (none: number): fc.Arbitrary<OriginSide> =>
  among<OriginSide>(
    [2, "NOT_RECORDED"],
    [none, "NONE"],
    [5, ["party 1"]],
    [3, ["party 2"]],
    [1, ["party 3"]],
    [1, ["party 1", "party 2"]],
  );

/** Who knew it, of every kind. Now and then two share a name, or one has an outlet's. */
const sourceAt = (index: number, none: number): fc.Arbitrary<Origin> => {
  const own = NAMES[index] ?? [""];
  return fc
    .record({
      names: among<readonly string[]>([60, own], ...NAMES.map((names) => [1, names] as const), [3, ["mercury"]]),
      kind: KINDS,
      identified: among([4, "NAMED" as const], [1, "DESCRIBED" as const]),
      side: sides(none),
      locator: among([3, "file 7" as string | null], [1, null]),
      outletId: anyOf(OUTLET_IDS),
    })
    .map(({ names: [name = "", ...aliases], kind, identified, side, locator, outletId }) => ({
      id: SOURCE_IDS[index] ?? "",
      name,
      aliases,
      kind,
      identified,
      side: kind === "OUTLET_REPORTING" || kind === "UNKNOWN" ? "NOT_RECORDED" : side,
      locator: kind === "RECORD" ? locator : null,
      outletId: kind === "OUTLET_REPORTING" ? outletId : null,
    }));
};

const OWN_REPORTING: readonly Origin[] = OWN_IDS.map((id, index) => ({
  id,
  name: `own reporting ${index + 1}`,
  aliases: [],
  kind: "OUTLET_REPORTING",
  identified: "NAMED",
  side: "NOT_RECORDED",
  locator: null,
  outletId: OUTLET_IDS[index] ?? null,
}));

const NOBODY: Origin = {
  id: NOBODY_ID,
  name: "Nobody named",
  aliases: [],
  kind: "UNKNOWN",
  identified: "DESCRIBED",
  side: "NOT_RECORDED",
  locator: null,
  outletId: null,
};

/** Where `none` is high, many are bystanders, experts and courts. */
export const originsOf = (none: number): fc.Arbitrary<readonly Origin[]> =>
  fc
    .tuple(...SOURCE_IDS.map((_, index) => sourceAt(index, none)))
    .map((sources) => [...sources, ...OWN_REPORTING, NOBODY]);

/** A link of any kind between any two, confirmed or not; circles are no mistake. */
export const link: fc.Arbitrary<OriginLink> = fc.record({
  kind: among<LinkKind>([3, "DISTINCT"], [2, "SPEAKS_FOR"], [1, "DERIVES_FROM"], [1, "SAME_AS"]),
  fromId: fc.oneof({ weight: 12, arbitrary: anyOf(SOURCE_IDS) }, { weight: 1, arbitrary: anyOf(OWN_IDS) }),
  toId: fc.oneof(
    { weight: 24, arbitrary: anyOf(SOURCE_IDS) },
    { weight: 2, arbitrary: anyOf(OWN_IDS) },
    { weight: 1, arbitrary: fc.constant(NOBODY_ID) },
  ),
  isConfirmed: fc.boolean(),
});

export const links: fc.Arbitrary<readonly OriginLink[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.array(link, { maxLength: 4 }) },
);
