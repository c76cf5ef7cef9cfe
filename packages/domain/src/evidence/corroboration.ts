import type { EvidencePolicy } from "../desk/policy.ts";
import type { Backing } from "../origin/backing.ts";
import { independence } from "../origin/independence.ts";
import type { Ledger } from "../origin/ledger.ts";
import { heaviestClique } from "./largest-clique.ts";
import { graphOf, isNamedVoice } from "./voices.ts";

/** What is asked of a claim's voices besides their number. */
export interface ClaimNeeds {
  readonly contested: boolean;
  readonly highRisk: boolean;
}

/** In what the voices of a claim fall short of corroborated. */
export type Shortfall =
  | "TOO_FEW"
  | "SIDE_NOT_RECORDED"
  | "OCCASION_NOT_RECORDED"
  | "ONE_PARTY"
  | "ALL_SECOND_HAND"
  | "ALL_NOMINAL"
  | "CONTESTED"
  | "HIGH_RISK";

/**
 * A set of asserting voices that meets every need, or null where there is none. Each voice counts, with its side
 * recorded; they are pairwise DIFFERENT, and two that share a party spoke on recorded occasions that differ. More voices
 * never spoil a set, so the search adds first what a need asks for, then as many as it takes.
 */
export function corroboratingSet(
  asserting: readonly Backing[],
  claim: ClaimNeeds,
  policy: EvidencePolicy,
  ledger: Ledger,
): readonly Backing[] | null {
  const { members, neighbours } = graphOf(
    asserting.filter((each) => counts(each, policy) && each.side.isRecorded),
    (a, b) => independence(a, b, ledger).relation === "DIFFERENT" && mayBothCount(a, b),
    traitsOf,
  );
  const needs = needsOf(claim, policy);
  const unmet = needs.filter((need) => !need.isMet(members));
  if (unmet.some(({ orAtLeast }) => orAtLeast === null)) return null;
  const least = Math.max(2, policy.minOrigins, ...unmet.map(({ orAtLeast }) => orAtLeast ?? 0));
  const most = heaviestClique(
    members.map(() => 1),
    neighbours,
  );
  if (most.isExact && most.vertices.length < least) return null;
  const isLarge = members.length > 60;
  let tries = 0;

  const search = (chosen: readonly number[], open: readonly number[], floor: number, from: number): number[] | null => {
    if (isLarge && ++tries > MOST_TRIES) return null;
    const set = chosen.flatMap((each) => members[each] ?? []);
    const at = needs.findIndex((need, index) => index >= from && !need.isMet(set));
    const need = needs[at];
    if (!need) return grown(chosen, open, floor);
    let rest = open;
    for (const vertex of open.filter((each) => helps(need, set, members[each]))) {
      rest = rest.filter((each) => each !== vertex);
      const found = search(
        [...chosen, vertex],
        rest.filter((each) => neighbours[vertex]?.has(each)),
        floor,
        from,
      );
      if (found) return found;
    }
    return need.orAtLeast === null ? null : search(chosen, rest, Math.max(floor, need.orAtLeast), at + 1);
  };
  const grown = (chosen: readonly number[], open: readonly number[], floor: number): number[] | null => {
    if (chosen.length >= floor) return [...chosen];
    const near = open.map(
      (vertex) => new Set(open.flatMap((other, index) => (neighbours[vertex]?.has(other) ? index : []))),
    );
    const { vertices } = heaviestClique(
      open.map(() => 1),
      near,
    );
    const all = [...chosen, ...vertices.flatMap((index) => open[index] ?? [])];
    return all.length >= floor ? all : null;
  };
  const found = search(
    [],
    members.map((_, index) => index),
    least,
    0,
  );
  return found && found.flatMap((each) => members[each] ?? []);
}

/** Sets tried among more than sixty voices, after which the search gives up: too weak, never too strong. */
const MOST_TRIES = 200;

/** All that a need looks at. */
const traitsOf = (one: Backing): string =>
  [
    one.by,
    isNamedVoice(one),
    one.isSecondHand,
    isRecord(one),
    ...[...one.side.parties].sort(),
    "by itself",
    ...[...one.ownSide.parties].sort(),
  ].join(" ");

/** Parties that say so themselves: whoever somebody leads to over a link makes no second party. */
const partiesThatSaySo = (set: readonly Backing[]): number =>
  new Set(set.flatMap(({ ownSide }) => [...ownSide.parties])).size;

/** Parties that stand behind every voice, by themselves or over links. */
const partiesBehindAll = (set: readonly Backing[]): number =>
  [...(set[0]?.side.parties ?? [])].filter((party) => set.every(({ side }) => side.parties.has(party))).length;

/** A record that cannot be pointed at is no record. */
export const isRecord = ({ source }: Backing): boolean => source?.kind === "RECORD" && source.locator !== null;

/** Whether a voice counts at this desk at all. */
const counts = ({ by, isGuess }: Backing, policy: EvidencePolicy): boolean =>
  by !== "NOBODY" && !isGuess && (policy.nominalCounts || by !== "NARRATION");

/** Two that share a party are two only on recorded occasions that differ. */
function mayBothCount(a: Backing, b: Backing): boolean {
  if (![...a.side.parties].some((party) => b.side.parties.has(party))) return true;
  return a.occasionId !== null && b.occasionId !== null && a.occasionId !== b.occasionId;
}

interface Need {
  readonly shortfall: Shortfall;
  readonly isMet: (set: readonly Backing[]) => boolean;
  /** Whether adding one to a set that does not meet it brings it nearer. */
  readonly helps: (set: readonly Backing[], one: Backing) => boolean;
  /** How many voices do instead; null where nothing does. */
  readonly orAtLeast: number | null;
}

const helps = (need: Need, set: readonly Backing[], one: Backing | undefined): boolean =>
  one !== undefined && (need.isMet([...set, one]) || need.helps(set, one));

function needsOf({ contested, highRisk }: ClaimNeeds, policy: EvidencePolicy): Need[] {
  const some = (shortfall: Shortfall, isOne: (one: Backing) => boolean, orAtLeast: number | null = null): Need => ({
    shortfall,
    orAtLeast,
    isMet: (set) => set.some(isOne),
    helps: (_, one) => isOne(one),
  });
  const addsParty = (set: readonly Backing[], one: Backing): boolean =>
    partiesThatSaySo([...set, one]) > partiesThatSaySo(set);
  return [
    ...(highRisk ? [some("HIGH_RISK", (one) => isNamedVoice(one) || isRecord(one))] : []),
    ...(contested
      ? [
          {
            shortfall: "CONTESTED" as const,
            isMet: (set: readonly Backing[]) => partiesThatSaySo(set) >= 2 || set.some(isRecord),
            helps: addsParty,
            orAtLeast: null,
          },
        ]
      : []),
    {
      shortfall: "ONE_PARTY",
      isMet: (set) => set.length > 0 && (partiesBehindAll(set) === 0 || partiesThatSaySo(set) >= 2),
      helps: (set, one) =>
        set.length === 0 || addsParty(set, one) || partiesBehindAll([...set, one]) < partiesBehindAll(set),
      orAtLeast: null,
    },
    some("ALL_SECOND_HAND", ({ isSecondHand }) => !isSecondHand, policy.minSecondHand),
    some("ALL_NOMINAL", ({ by }) => by !== "NARRATION", policy.minNominal),
  ];
}

/** In what a set of voices falls short, for the words of a refusal: the plainest reasons first. */
export function shortfallsOf(set: readonly Backing[], claim: ClaimNeeds, policy: EvidencePolicy): Shortfall[] {
  const counted = set.filter((each) => counts(each, policy));
  if (counted.length < Math.max(2, policy.minOrigins)) return ["TOO_FEW"];
  const unmet = needsOf(claim, policy).filter(
    (need) => !need.isMet(counted) && (need.orAtLeast === null || counted.length < need.orAtLeast),
  );
  const shared = counted.some((a, index) => counted.slice(index + 1).some((b) => !mayBothCount(a, b)));
  return [
    ...(counted.some(({ side }) => !side.isRecorded) ? ["SIDE_NOT_RECORDED" as const] : []),
    ...unmet.map(({ shortfall }) => shortfall).reverse(),
    ...(shared && !unmet.some(({ shortfall }) => shortfall === "ONE_PARTY") ? ["OCCASION_NOT_RECORDED" as const] : []),
  ];
}
