import type { z } from "zod";
import type { createStoryInput } from "../contract/story-contract.ts";
import { writeAudit } from "../store/audit.ts";
import { createStory as storeStory, isSlugTaken } from "../store/stories.ts";
import { atDesk, type DeskCall, type DeskWork } from "./desk-work.ts";

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

async function freeSlug({ transaction }: DeskWork, title: string): Promise<string> {
  const base =
    title
      .normalize("NFKD")
      .toLowerCase()
      .replace(/\p{M}/gu, "")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60) || "story";
  for (let attempt = 1; ; attempt++) {
    const slug = attempt === 1 ? base : `${base}-${attempt}`;
    if (!(await isSlugTaken(transaction, slug))) return slug;
  }
}
