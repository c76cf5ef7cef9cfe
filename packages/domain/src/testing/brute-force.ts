import type { EvidencePolicy } from "../desk/policy.ts";
import type { Backing } from "../origin/backing.ts";
import { independence } from "../origin/independence.ts";
import type { Ledger } from "../origin/ledger.ts";
import type { EnteredStory } from "./entered-story.ts";

/*
 * The rules of counting once more, in the plainest way: every subset is tried. Written from RULES.md, not from the code.
 */

function subsetsOf<T>(items: readonly T[]): T[][] {
  return Array.from({ length: 2 ** items.length }, (_, subset) => items.filter((__, at) => (subset >> at) % 2 === 1));
}

const everyPair = <T>(items: readonly T[], holds: (a: T, b: T) => boolean): boolean =>
  items.every((a, at) => items.slice(at + 1).every((b) => holds(a, b)));

/** The largest number of assertions that are pairwise DIFFERENT; one alone is a voice if anybody is named. */
export function mostVoices(backings: readonly Backing[], ledger: Ledger): number {
  const somebody = backings.filter(({ by }) => by !== "NOBODY");
  const sizes = subsetsOf(somebody)
    .filter((set) => everyPair(set, (a, b) => independence(a, b, ledger).relation === "DIFFERENT"))
    .map(({ length }) => length);
  return Math.max(...sizes);
}

/** Whether some set of counted voices meets every need of CORROBORATED. */
export function someSetCorroborates(
  asserting: readonly Backing[],
  claim: EnteredStory["claim"],
  policy: EvidencePolicy,
  ledger: Ledger,
): boolean {
  return subsetsOf(asserting).some(
    (set) =>
      set.length >= 2 &&
      set.length >= policy.minOrigins &&
      set.every((each) => isCounted(each, policy)) &&
      everyPair(set, (a, b) => independence(a, b, ledger).relation === "DIFFERENT") &&
      everyPair(set, isOfTwoOccasionsIfOfOneParty) &&
      meetsItsNeeds(set, claim, policy),
  );
}

/** Somebody known stands behind it, or an outlet where the desk counts that; and the side of each is recorded. */
const isCounted = ({ by, isGuess, side }: Backing, { nominalCounts }: EvidencePolicy): boolean =>
  !isGuess && side.isRecorded && (by === "SOURCE" || by === "REPORTER" || (by === "NARRATION" && nominalCounts));

/** "Two that share a party counted as two only on recorded occasions that differ." */
function isOfTwoOccasionsIfOfOneParty(a: Backing, b: Backing): boolean {
  const isOfOneParty = [...a.side.parties].some((party) => b.side.parties.has(party));
  return !isOfOneParty || (a.occasionId !== null && b.occasionId !== null && a.occasionId !== b.occasionId);
}

function meetsItsNeeds(set: readonly Backing[], claim: EnteredStory["claim"], policy: EvidencePolicy): boolean {
  const isRecord = ({ source }: Backing): boolean => source?.kind === "RECORD" && source.locator !== null;
  const isNamed = ({ by, isDescribed }: Backing): boolean => by !== "NARRATION" && !isDescribed;
  return (
    (!set.every(({ isSecondHand }) => isSecondHand) || set.length >= policy.minSecondHand) &&
    (!set.every(({ by }) => by === "NARRATION") || set.length >= policy.minNominal) &&
    !isOnePartyAlone(set) &&
    (!claim.contested || partiesThatSaySo(set).size >= 2 || set.some(isRecord)) &&
    (!claim.highRisk || set.some(isNamed) || set.some(isRecord))
  );
}

/** A link never raises: whoever somebody leads to does not say so himself, and makes no second party. */
const partiesThatSaySo = (set: readonly Backing[]): ReadonlySet<string> =>
  new Set(set.flatMap(({ ownSide }) => [...ownSide.parties]));

/** One party stands behind every voice, by itself or over links, and no second one says so. */
function isOnePartyAlone(set: readonly Backing[]): boolean {
  const common = [...(set[0]?.side.parties ?? [])].filter((party) => set.every(({ side }) => side.parties.has(party)));
  return common.length > 0 && partiesThatSaySo(set).size < 2;
}

/** A graph in the simplest form: what each vertex weighs, and which it is connected with. */
export interface WeighedGraph {
  readonly weights: readonly number[];
  readonly neighbours: readonly ReadonlySet<number>[];
}

/**
 * The heaviest set of pairwise connected vertices, with no bound: the vertex that is apart from most others is in it or
 * not; where none is apart from any, all are in it.
 */
export function simplyHeaviest(
  { weights, neighbours }: WeighedGraph,
  open: readonly number[] = weights.map((_, vertex) => vertex),
): number {
  const apartFrom = (vertex: number): number =>
    open.filter((other) => other !== vertex && !neighbours[vertex]?.has(other)).length;
  let [worst, most] = [-1, 0];
  for (const vertex of open) {
    const apart = apartFrom(vertex);
    if (apart > most) [worst, most] = [vertex, apart];
  }
  if (worst === -1) return open.reduce((sum, vertex) => sum + (weights[vertex] ?? 0), 0);
  const near = open.filter((other) => neighbours[worst]?.has(other));
  const rest = open.filter((other) => other !== worst);
  return Math.max(
    (weights[worst] ?? 0) + simplyHeaviest({ weights, neighbours }, near),
    simplyHeaviest({ weights, neighbours }, rest),
  );
}
