import type { Chance } from "./seeded-chance.ts";
import type { EnteredStory } from "./entered-story.ts";

type Draft<T> = T extends object ? { -readonly [K in keyof T]: Draft<T[K]> } : T;

/** A story that may be written in. */
export type DraftStory = Draft<EnteredStory>;
export type DraftOrigin = DraftStory["facts"]["origins"][number];
export type DraftOutlet = DraftStory["facts"]["outlets"][number];

/** Whether an entry may raise nothing; or a voice, though no verdict; or there was nothing to be careless about. */
export type CarelessOutcome = "RAISES_NOTHING" | "MAY_ADD_A_VOICE" | "DOES_NOT_APPLY";

/** Changes the draft as an editor in a hurry would have entered it. */
export type CarelessEntry = (draft: DraftStory, chance: Chance) => CarelessOutcome;

/** A copy of plain data, twice as quick as the general one: a proof makes half a million. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copied(each)]));
}

export const draftOf = (story: EnteredStory): DraftStory => copied(story) as DraftStory;

/** An id that nothing has yet. */
export function freshId(noun: string, entries: readonly { readonly id: string }[]): string {
  let number = entries.length + 1;
  while (entries.some(({ id }) => id === `${noun} ${number}`)) number++;
  return `${noun} ${number}`;
}

/** Does something to one of a list, where there is one. */
export function toOne<T>(
  items: readonly T[],
  chance: Chance,
  change: (item: T) => CarelessOutcome | void,
): CarelessOutcome {
  const item = chance.pick(items);
  return item === undefined ? "DOES_NOT_APPLY" : (change(item) ?? "RAISES_NOTHING");
}
