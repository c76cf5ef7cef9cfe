import type { Backing } from "../origin/backing.ts";
import { independence } from "../origin/independence.ts";
import type { Ledger } from "../origin/ledger.ts";
import { heaviestClique } from "./largest-clique.ts";

/** How many independent voices carry a set of assertions of one stance: the largest set that is pairwise DIFFERENT. */
export interface Voices {
  readonly count: number;
  /** An outlet's own narration with no source given. */
  readonly nominal: number;
  readonly established: number;
  /** Came through a relay that is not itself the reporter; nominal ones are second-hand by nature. */
  readonly secondHand: number;
  /** A reader could tell who it is; bare narration is no named voice. */
  readonly named: number;
  /** Party ids, over links. */
  readonly parties: readonly string[];
  /** Whether every voice has a party, and together they have one. */
  readonly isOneParty: boolean;
  readonly isAllUnnamed: boolean;
  /** The assertions that make up that set. */
  readonly assertionIds: readonly string[];
  /** More voices may be there: so many assertions were not all tried against each other. */
  readonly isLowerBound: boolean;
}

/** A set of as many voices as can be; among equally large ones the better founded. */
export function voicesOf(backings: readonly Backing[], ledger: Ledger): Voices {
  const { set, isExact } = largestSet(
    backings.filter(({ by }) => by !== "NOBODY"),
    (a, b) => independence(a, b, ledger).relation === "DIFFERENT",
  );
  const nominal = set.filter(({ by }) => by === "NARRATION").length;
  const named = set.filter(isNamedVoice).length;
  const parties = partiesOf(set);
  return {
    count: set.length,
    nominal,
    established: set.filter(({ by, isGuess }) => by !== "NARRATION" && !isGuess).length,
    secondHand: set.filter(({ isSecondHand }) => isSecondHand).length,
    named,
    parties: [...parties],
    isOneParty: isOneParty(set),
    isAllUnnamed: set.length > 0 && named === 0,
    assertionIds: set.map(({ assertion }) => assertion.id),
    isLowerBound: !isExact,
  };
}

export const isNamedVoice = ({ by, isDescribed }: Backing): boolean => by !== "NARRATION" && !isDescribed;

export const partiesOf = (backings: readonly Backing[]): ReadonlySet<string> =>
  new Set(backings.flatMap(({ side }) => [...side.parties]));

export function isOneParty(backings: readonly Backing[]): boolean {
  return backings.every(({ side }) => side.parties.size > 0) && partiesOf(backings).size === 1;
}

/** Size decides; then how many are established, how few nominal, how many named, at first hand, a record. */
const weightOf = (backing: Backing): number =>
  1_000_000 +
  groundOf(backing) +
  (isNamedVoice(backing) ? 100 : 0) +
  (backing.isSecondHand ? 0 : 10) +
  (backing.source?.kind === "RECORD" ? 1 : 0);

function groundOf({ by, isGuess }: Backing): number {
  if (by === "NARRATION") return 0;
  return isGuess ? 500 : 1000;
}

/** The largest set of pairwise connected backings, whatever order they come in. */
export function largestSet(
  backings: readonly Backing[],
  isConnected: (a: Backing, b: Backing) => boolean,
): { set: readonly Backing[]; isExact: boolean } {
  const { members, neighbours } = graphOf(backings, isConnected, () => "");
  const { vertices, isExact } = heaviestClique(members.map(weightOf), neighbours);
  return { set: vertices.flatMap((vertex) => members[vertex] ?? []), isExact };
}

/**
 * A graph of backings. Those with just the same neighbours and the same traits do for each other, and only the
 * weightiest of them is in it.
 */
export function graphOf(
  backings: readonly Backing[],
  isConnected: (a: Backing, b: Backing) => boolean,
  traitsOf: (backing: Backing) => string,
): { members: readonly Backing[]; neighbours: readonly ReadonlySet<number>[] } {
  const sorted = [...backings].sort((a, b) => weightOf(b) - weightOf(a) || (a.assertion.id < b.assertion.id ? -1 : 1));
  const near = sorted.map(() => new Set<number>());
  sorted.forEach((a, index) => {
    for (let other = index + 1; other < sorted.length; other++) {
      const b = sorted[other];
      if (!b || !isConnected(a, b)) continue;
      near[index]?.add(other);
      near[other]?.add(index);
    }
  });
  const place = new Map<number, number>();
  const seen = new Set<string>();
  sorted.forEach((backing, index) => {
    const key = `${[...(near[index] ?? [])].sort((a, b) => a - b).join(" ")}|${traitsOf(backing)}`;
    if (!seen.has(key)) place.set(index, place.size);
    seen.add(key);
  });
  const kept = [...place.keys()];
  return {
    members: kept.flatMap((index) => sorted[index] ?? []),
    neighbours: kept.map((index) => new Set([...(near[index] ?? [])].flatMap((other) => place.get(other) ?? []))),
  };
}
