import type { z } from "zod";
import type { leaveInput, presentInput } from "../contract/live-contract.ts";
import { forgetPresence, notePresence } from "../store/presence.ts";
import { loadStoryId } from "../store/stories.ts";
import { loadStoryIdOfClaim } from "../store/story-facts.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";

/** Says that somebody has a story open, perhaps one claim, perhaps typing. It locks nothing and is soon forgotten. */
export function bePresent(call: DeskCall, input: z.output<typeof presentInput>): Promise<void> {
  return atDesk(call, async ({ transaction, actor, now }) => {
    const storyId = await loadStoryId(transaction, input.story);
    const isOfStory = input.claim !== null && (await loadStoryIdOfClaim(transaction, input.claim)) === storyId;
    const { deskId, personId } = actor;
    const { tab, editing } = input;
    const claimId = isOfStory ? input.claim : null;
    await notePresence(transaction, { deskId, tab, personId, storyId, claimId, editing, seenAt: now });
  });
}

export function leave(call: DeskCall, { tab }: z.output<typeof leaveInput>): Promise<void> {
  return atDesk(call, ({ transaction, actor }) =>
    forgetPresence(transaction, { deskId: actor.deskId, tab, personId: actor.personId }),
  );
}
