import slugify from "@sindresorhus/slugify";
import type { z } from "zod";
import type { createStoryInput } from "../contract/story-contract.ts";
import { writeAudit } from "../store/audit.ts";
import { lockName } from "../store/names.ts";
import { createStory as storeStory, lastNumberOfSlug } from "../store/stories.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";

/** Opens a story. Its address is made from its title. */
export function createStory(
  call: DeskCall,
  input: z.output<typeof createStoryInput>,
): Promise<{ id: string; slug: string }> {
  return atDesk(call, async (desk) => {
    const slug = await freeSlug(desk, input.title);
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

/** A word for addresses, in Latin letters whatever the title is written in; numbered where the desk has it already. */
async function freeSlug({ transaction, actor }: DeskWork, title: string): Promise<string> {
  const base = slugify(title, { decamelize: false }).slice(0, MOST_CHARACTERS).replace(/-$/, "") || "story";
  await lockName(transaction, actor.deskId, `slug ${base}`);
  const last = await lastNumberOfSlug(transaction, base);
  return last === 0 ? base : `${base}-${last + 1}`;
}

const MOST_CHARACTERS = 60;
