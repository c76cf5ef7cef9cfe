import fc from "fast-check";
import { expect, test } from "vitest";
import { CERTAINTIES, STANCES, type Assertion, type Stance } from "../claim/assertion.ts";
import type { Conflict } from "../claim/conflict.ts";
import type { Policy } from "../desk/policy.ts";
import { evidenceOf, type EvidenceLevel } from "../evidence/evidence.ts";
import { independence, type OriginLedger } from "../origin/independence.ts";
import { assertionOf, conflictOf, ledgerOf } from "../testing/assertion-fixtures.ts";
import { VERDICT_LABELS, type VerdictLabel } from "./verdict.ts";
import { guardVerdict } from "./verdict-guard.ts";

/*
 * The rules once more, by brute force and word for word: every subset of assertions is tried, nothing is shared with
 * the code under test but the independence of two assertions, which has tests of its own.
 */
interface World {
  readonly assertions: readonly Assertion[];
  readonly conflicts: readonly Conflict[];
  readonly ledger: OriginLedger;
  readonly policy: Policy;
  readonly contested: boolean;
  readonly rationale: string;
  readonly tried: string;
}

const of = (world: World, stance: Stance): Assertion[] => world.assertions.filter((each) => each.stance === stance);
const outlets = (assertions: readonly Assertion[]): number => new Set(assertions.map((each) => each.outletId)).size;
const roots = (assertion: Assertion, { ledger }: World): string[] => {
  const next = ledger.links.filter((link) => link.fromId === assertion.originId).map((link) => link.toId);
  return next.length === 0
    ? [assertion.originId]
    : next.flatMap((id) => roots({ ...assertion, originId: id }, { ledger } as World));
};
const kinds = (assertion: Assertion, world: World): (string | undefined)[] =>
  [assertion.originId, ...roots(assertion, world)].map((id) => world.ledger.origins.get(id)?.kind);

/** UNKNOWN origins are left out of every count. */
const isNobody = (assertion: Assertion, world: World): boolean =>
  world.ledger.origins.get(assertion.originId)?.kind === "UNKNOWN" ||
  roots(assertion, world).every((id) => world.ledger.origins.get(id)?.kind === "UNKNOWN");

function subsets<T>([first, ...rest]: readonly T[]): T[][] {
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((set) => [set, [first, ...set]]);
}

function voices(assertions: readonly Assertion[], world: World): number {
  const separate = (a: Assertion, b: Assertion): boolean => {
    const answer = independence(a, b, world.ledger);
    return answer.relation === "DIFFERENT" && (answer.basis === "ESTABLISHED" || world.policy.nominalCounts);
  };
  const named = assertions.filter((each) => !isNobody(each, world));
  const separateSets = subsets(named).filter((set) =>
    set.every((a, index) => set.slice(index + 1).every((b) => separate(a, b))),
  );
  return Math.max(...separateSets.map((set) => set.length));
}

const settled = (assertion: Assertion, world: World): boolean => {
  const own = world.conflicts.filter((each) => {
    const sides = [each.firstAssertionId, each.secondAssertionId];
    const stances = sides.map((id) => world.assertions.find((one) => one.id === id)?.stance);
    return sides.includes(assertion.id) && stances[0] !== stances[1];
  });
  return own.length > 0 && own.every((each) => each.resolution !== null);
};
const openConflicts = (world: World): Conflict[] => world.conflicts.filter((each) => each.resolution === null);
const openDenials = (world: World): Assertion[] => of(world, "DENIES").filter((each) => !settled(each, world));
const openDispute = (world: World): boolean => of(world, "REPORTS_DISPUTE").some((each) => !settled(each, world));

function level(world: World): EvidenceLevel {
  const [asserting, denying] = [of(world, "ASSERTS"), of(world, "DENIES")];
  const bothSides = asserting.length > 0 && openDenials(world).length > 0;
  if (openConflicts(world).length > 0 || openDispute(world) || bothSides) return "CONFLICTED";
  const side = asserting.length > 0 ? asserting : denying;
  if (side.length === 0) return "NONE";
  if (voices(side, world) >= 2) return "INDEPENDENT";
  return outlets(side) === 1 ? "SINGLE_ORIGIN" : "ECHOED";
}

const isKnown = (assertion: Assertion, world: World): boolean =>
  roots(assertion, world).every((id) => world.ledger.origins.get(id)?.kind !== "UNKNOWN") &&
  !isNobody(assertion, world) &&
  (assertion.certainty === "STATED" || (assertion.certainty === "INFERRED" && assertion.inferenceConfirmedBy !== null));
const hasDocument = (side: readonly Assertion[], world: World): boolean =>
  side.some((each) => isKnown(each, world) && kinds(each, world).slice(1).includes("DOCUMENT"));
const parties = (side: readonly Assertion[], world: World): number =>
  new Set(
    side
      .filter((each) => isKnown(each, world))
      .flatMap((each) => roots(each, world))
      .flatMap((id) => world.ledger.origins.get(id)?.party ?? []),
  ).size;

/** Whether the named voices of one side outweigh the other: a document, or two established voices against fewer. */
function oneSideOutweighed(world: World): boolean {
  const [asserting, denying] = [of(world, "ASSERTS"), of(world, "DENIES")];
  if (asserting.length === 0 || denying.length === 0) return false;
  if (hasDocument(asserting, world) !== hasDocument(denying, world)) return true;
  const { asserting: a, denying: d } = evidenceOf(world.assertions, world.conflicts, world.ledger, world.policy);
  const established = (side: typeof a): number => side.voices.count - side.voices.nominal;
  return (established(a) >= 2 && d.voices.count < 2) || (established(d) >= 2 && a.voices.count < 2);
}

/** What each verdict needs, a line of the rules each. */
const NEEDS: Readonly<Record<VerdictLabel, (world: World) => boolean>> = {
  UNVERIFIED: () => true,
  NOT_CHECKABLE: () => true,
  SINGLE_SOURCE: (world) => of(world, "ASSERTS").length > 0 && ["SINGLE_ORIGIN", "ECHOED"].includes(level(world)),
  CORROBORATED: (world) => hasVoicesEnough(world) && hasPartiesEnough(world) && isUnopposed(world),
  CONTRADICTED: (world) =>
    openConflicts(world).length > 0 &&
    oneSideOutweighed(world) &&
    openConflicts(world).every((each) =>
      [each.firstWords, each.secondWords].every((words) => world.rationale.includes(words)),
    ),
  DISPUTED: (world) => openConflicts(world).length > 0 && !oneSideOutweighed(world),
  NEEDS_CONTEXT: (world) => of(world, "QUALIFIES").length > 0,
  UNVERIFIABLE: (world) => world.tried.trim() !== "",
};

function hasVoicesEnough(world: World): boolean {
  const asserting = of(world, "ASSERTS");
  const isSecondHand = asserting.length > 0 && asserting.every((each) => each.relays.length > 0);
  const { minOrigins, minOriginsSecondHand } = world.policy;
  return voices(asserting, world) >= Math.max(2, minOrigins, isSecondHand ? minOriginsSecondHand : 0);
}

function hasPartiesEnough(world: World): boolean {
  if (!world.contested || !world.policy.partiesForContested) return true;
  const asserting = of(world, "ASSERTS");
  return parties(asserting, world) >= 2 || hasDocument(asserting, world);
}

function isUnopposed(world: World): boolean {
  if (openDenials(world).length > 0 || openConflicts(world).length > 0 || openDispute(world)) return false;
  return world.assertions.every((each) => each.placement === "PLACED");
}

const anyAssertion = fc
  .record({
    outletName: fc.constantFrom("Fox News", "CNN", "TASS", "ABC"),
    originId: fc.constantFrom("ministry", "official", "spokesman", "readout", "nobody", "fox itself", "cnn itself"),
    stance: fc.constantFrom(...STANCES, "ASSERTS", "ASSERTS", "DENIES"),
    certainty: fc.constantFrom(...CERTAINTIES, "STATED"),
    inferenceConfirmedBy: fc.constantFrom(null, "an editor"),
    relays: fc.subarray(["Interfax", "CNN"]),
    placement: fc.constantFrom("PLACED", "PLACED", "PLACED", "PLACED", "MOVED"),
  })
  .map((fields) => assertionOf(fields as Partial<Assertion>));

const anyWorld: fc.Arbitrary<World> = fc
  .record({
    assertions: fc.array(anyAssertion, { maxLength: 7 }),
    clashes: fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.constantFrom(null, null, "A slip.")), { maxLength: 2 }),
    links: fc.constantFrom([], [{ fromId: "official", toId: "spokesman" }], [{ fromId: "spokesman", toId: "readout" }]),
    minOrigins: fc.integer({ min: 2, max: 3 }),
    nominalCounts: fc.boolean(),
    partiesForContested: fc.boolean(),
    contested: fc.boolean(),
    rationale: fc.constantFrom("", "One writes “asked for the meeting”, one “did not ask for it”."),
    tried: fc.constantFrom("", "We called."),
  })
  .map(({ assertions, clashes, links, minOrigins, nominalCounts, partiesForContested, ...rest }) => ({
    ...rest,
    assertions,
    conflicts: clashes.flatMap(([a, b, resolution], index) => {
      const [first, second] = [assertions[a], assertions[b]];
      return first && second && first !== second ? [conflictOf(first, second, { id: `c${index}`, resolution })] : [];
    }),
    ledger: ledgerOf([], links),
    policy: {
      ...{ minOrigins, nominalCounts, partiesForContested },
      minOriginsSecondHand: 3,
      approvalsNeeded: 1,
      approvalsNeededHighRisk: 2,
    },
  }));

test("voices, levels and every guard agree with the rules by brute force", () => {
  const reached = new Map<string, number>();
  fc.assert(
    fc.property(anyWorld, (world) => {
      const evidence = evidenceOf(world.assertions, world.conflicts, world.ledger, world.policy);
      expect(evidence.asserting.voices.count).toBe(voices(of(world, "ASSERTS"), world));
      expect(evidence.denying.voices.count).toBe(voices(of(world, "DENIES"), world));
      expect(evidence.level).toBe(level(world));
      for (const label of VERDICT_LABELS) {
        const { allowed } = guardVerdict(label, { ...world, evidence });
        expect(allowed, `${label} on ${evidence.level}`).toBe(NEEDS[label](world));
        reached.set(`${label} ${allowed}`, (reached.get(`${label} ${allowed}`) ?? 0) + 1);
      }
    }),
    { numRuns: 6000 },
  );
  for (const label of VERDICT_LABELS.filter((each) => each !== "UNVERIFIED" && each !== "NOT_CHECKABLE"))
    for (const allowed of [true, false])
      expect(reached.get(`${label} ${allowed}`), `${label} ${allowed}`).toBeGreaterThan(5);
});
