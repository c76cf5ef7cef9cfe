import { randomInt } from "node:crypto";
import type { z } from "zod";
import type { createStoryInput } from "../contract/story-contract.ts";
import { writeAudit } from "../store/audit.ts";
import { createStory as storeStory } from "../store/stories.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";

/** Opens a story. Its address says nothing of its title. */
export function createStory(
  call: DeskCall,
  input: z.output<typeof createStoryInput>,
): Promise<{ id: string; slug: string }> {
  return atDesk(call, async (desk) => {
    const slug = freshSlug();
    const id = await storeStory(desk.transaction, { deskId: desk.actor.deskId, slug, title: input.title });
    writeAudit(desk, {
      action: "story.created",
      subjectKind: "story",
      subjectId: id,
      storyId: id,
      details: { title: input.title },
    });
    return { id, slug };
  });
}

/** What stands for a story in addresses: chance alone, since addresses are kept and passed on by much that titles are not for. */
function freshSlug(): string {
  return Array.from({ length: SLUG_CHARACTERS }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}

/** Fifty bits: two stories of one desk never meet. */
const SLUG_CHARACTERS = 10;
/** None that reads like another. */
const LETTERS = "23456789abcdefghijkmnpqrstuvwxyz";
