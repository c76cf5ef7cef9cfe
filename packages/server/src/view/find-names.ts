import type { StarterOutlet } from "@second-source/domain/desk/starter/starter-outlet";
import { STARTER_OUTLETS } from "@second-source/domain/desk/starter/starter-outlets";
import { foldedNames, foldName, type Named } from "@second-source/domain/naming/fold-name";
import { listOutlets } from "../store/outlets.ts";
import { listOwners } from "../store/owners.ts";
import { listParties } from "../store/parties.ts";
import type { DeskWork } from "../desk/at-desk.ts";

/** A name that a picker offers. */
export interface FoundName {
  readonly name: string;
  /** The other name by which it was found; null where its own name fits. */
  readonly alias: string | null;
  /** What tells it from others: "agency", "owned by …", "in the starter list". */
  readonly detail: string | null;
}

const MOST_FOUND = 8;

/** Outlets by any of their names: those the desk has met, then those of the starter list. */
export async function findOutlets({ transaction }: DeskWork, words: string): Promise<FoundName[]> {
  const own = await listOutlets(transaction);
  const detail = (kind: string, owner: string | null): string | null =>
    [kind === "WIRE" ? "agency" : null, owner && `owned by ${owner}`].filter((part) => part !== null).join(", ") ||
    null;
  const found = [
    ...ranked(own, words).map(({ thing, alias }) => ({
      name: thing.name,
      alias,
      detail: detail(thing.kind, thing.owner),
    })),
    ...(foldName(words).length < 2
      ? []
      : ranked(notMet(own), words).map(({ thing, alias }) => ({
          name: thing.name,
          alias,
          detail: [detail(thing.kind, null), "not met yet"].filter((part) => part !== null).join(", "),
        }))),
  ];
  return found.slice(0, MOST_FOUND);
}

function notMet(own: readonly Pick<Named, "name" | "aliases">[]): readonly StarterOutlet[] {
  const met = new Set(own.flatMap(foldedNames));
  return STARTER_OUTLETS.filter((outlet) => !foldedNames(outlet).some((name) => met.has(name)));
}

export async function findOwners({ transaction }: DeskWork, words: string): Promise<FoundName[]> {
  return ranked(await listOwners(transaction), words)
    .slice(0, MOST_FOUND)
    .map(({ thing, alias }) => ({ name: thing.name, alias, detail: thing.party && `of ${thing.party}` }));
}

export async function findParties({ transaction }: DeskWork, words: string): Promise<FoundName[]> {
  return ranked(await listParties(transaction), words)
    .slice(0, MOST_FOUND)
    .map(({ thing, alias }) => ({ name: thing.name, alias, detail: null }));
}

/** Things of which a name begins with the words, then those of which one holds them: own names before aliases. */
function ranked<T extends Omit<Named, "id">>(
  things: readonly T[],
  words: string,
): { thing: T; alias: string | null }[] {
  const wanted = foldName(words);
  const rankOf = (name: string): number => {
    const folded = foldName(name);
    if (wanted === "" || folded === wanted) return 0;
    return folded.startsWith(wanted) ? 1 : folded.includes(wanted) ? 2 : 3;
  };
  return things
    .map((thing) => {
      const alias = thing.aliases.toSorted((a, b) => rankOf(a) - rankOf(b))[0];
      const [own, other] = [rankOf(thing.name), alias === undefined ? 3 : rankOf(alias)];
      return { thing, rank: Math.min(own, other), alias: other < own && alias !== undefined ? alias : null };
    })
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank || (a.thing.name < b.thing.name ? -1 : 1));
}
