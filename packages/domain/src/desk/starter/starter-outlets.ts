import { foldedNames, foldName } from "../../naming/fold-name.ts";
import { AGENCIES_OF_EUROPE } from "./agencies-europe.ts";
import { AGENCIES_OF_THE_WORLD } from "./agencies-world.ts";
import { NEWS_OF_AFRICA_AND_THE_MIDDLE_EAST } from "./news-africa-middle-east.ts";
import { NEWS_OF_THE_AMERICAS } from "./news-americas.ts";
import { NEWS_OF_ASIA_PACIFIC } from "./news-asia-pacific.ts";
import { NEWS_OF_EUROPE } from "./news-europe.ts";
import type { StarterOutlet } from "./starter-outlet.ts";

/** The agencies and outlets that ship with the product: a start for a desk's own list, never the last word on one. */
export const STARTER_OUTLETS: readonly StarterOutlet[] = [
  ...AGENCIES_OF_EUROPE,
  ...AGENCIES_OF_THE_WORLD,
  ...NEWS_OF_EUROPE,
  ...NEWS_OF_THE_AMERICAS,
  ...NEWS_OF_ASIA_PACIFIC,
  ...NEWS_OF_AFRICA_AND_THE_MIDDLE_EAST,
];

const BY_NAME: ReadonlyMap<string, StarterOutlet> = new Map(
  STARTER_OUTLETS.flatMap((outlet) => foldedNames(outlet).map((folded) => [folded, outlet] as const)),
);

const BY_DOMAIN: ReadonlyMap<string, StarterOutlet> = new Map(
  STARTER_OUTLETS.flatMap((outlet) => outlet.domains.map((domain) => [domain, outlet] as const)),
);

/** The outlet of that name or alias, compared as names are compared; null for a name that the list does not know. */
export const starterByName = (name: string): StarterOutlet | null => BY_NAME.get(foldName(name)) ?? null;

/** The outlet with the longest domain that the host is, or ends with after a dot; null where none has one. */
export function starterByHost(host: string): StarterOutlet | null {
  const labels = host.toLowerCase().split(".");
  for (let from = 0; from < labels.length; from += 1) {
    const found = BY_DOMAIN.get(labels.slice(from).join("."));
    if (found) return found;
  }
  return null;
}
