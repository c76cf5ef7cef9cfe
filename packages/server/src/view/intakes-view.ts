import type { z } from "zod";
import { feedDraft } from "../contract/draft-contract.ts";
import { listFeeds, listIntakes, type IntakeRow } from "../store/intakes.ts";
import { loadStoryId } from "../store/stories.ts";
import type { DeskWork } from "../desk/at-desk.ts";

/** One intake; a feed that was read shows what it lists. */
export interface ListedIntake extends Omit<IntakeRow, "mediaType"> {
  readonly feed: z.output<typeof feedDraft> | null;
}

/** The intakes of somebody for a story, not yet imported, oldest first. */
export async function intakesView({ transaction, actor }: DeskWork, story: string): Promise<ListedIntake[]> {
  const rows = await listIntakes(transaction, await loadStoryId(transaction, story), actor.personId);
  const feeds = new Map<string, unknown>();
  if (rows.some(({ mediaType }) => mediaType === "application/rss+xml"))
    for (const { id, draft } of await listFeeds(transaction, actor.personId)) feeds.set(id, draft);
  return rows.map(({ mediaType: _, ...row }) => ({
    ...row,
    feed: feeds.has(row.id) ? feedDraft.parse(feeds.get(row.id)) : null,
  }));
}
