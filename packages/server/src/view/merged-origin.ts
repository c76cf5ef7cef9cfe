import type { StoryFacts } from "../store/story-facts.ts";

/** The origin that an origin turned out to be: itself, unless somebody merged it into another. */
export function mergedOriginId({ origins }: Pick<StoryFacts, "origins">, originId: string): string {
  const seen = new Set<string>();
  let id = originId;
  while (!seen.has(id)) {
    seen.add(id);
    const into = origins.find((origin) => origin.id === id)?.mergedInto;
    if (!into) return id;
    id = into;
  }
  return id;
}
