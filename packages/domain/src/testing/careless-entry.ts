import { CARELESS_ASSERTIONS } from "./careless-assertions.ts";
import { CARELESS_NAMES } from "./careless-names.ts";
import { CARELESS_ORIGINS } from "./careless-origins.ts";
import { draftOf, type CarelessEntry } from "./careless-draft.ts";
import type { EnteredStory } from "./entered-story.ts";
import type { Chance } from "./seeded-chance.ts";

/** Everything that an editor in a hurry does, and that may make evidence weaker, never stronger. */
export const CARELESS_ENTRIES: Readonly<Record<string, CarelessEntry>> = {
  ...CARELESS_NAMES,
  ...CARELESS_ORIGINS,
  ...CARELESS_ASSERTIONS,
};

/** A story as it was entered in a hurry, what was careless about it, and whether that may add a voice. */
export interface Hurried {
  readonly story: EnteredStory;
  readonly did: string;
  readonly mayAddVoice: boolean;
}

/** Every careless entry that the story leaves room for, one at a time; then three at once. */
export function enteredInAHurry(story: EnteredStory, chance: Chance): Hurried[] {
  const kinds = Object.keys(CARELESS_ENTRIES);
  return [...kinds.map((kind) => [kind]), chance.shuffled(kinds).slice(0, 3)].flatMap((several) => {
    const draft = draftOf(story);
    const done = several.flatMap((kind) => {
      const outcome = CARELESS_ENTRIES[kind]?.(draft, chance) ?? "DOES_NOT_APPLY";
      return outcome === "DOES_NOT_APPLY" ? [] : [{ kind, outcome }];
    });
    if (done.length === 0) return [];
    return [
      {
        story: draft,
        did: done.map(({ kind }) => kind).join(", "),
        mayAddVoice: done.some(({ outcome }) => outcome === "MAY_ADD_A_VOICE"),
      },
    ];
  });
}
