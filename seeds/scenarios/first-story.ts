import type { Database } from "@second-source/server/database";
import { addInventedOutlets, type InventedIds } from "./invented-outlets.ts";
import {
  DRAFT_HEADLINE,
  draftSentences,
  saveDraft,
  seedTwoStories,
  type PlayedStory,
  type SeedMembers,
} from "./two-stories.ts";

/** The two stories, and six invented outlets around them: everything that the rules of evidence tell apart. */
export async function seedFirstStory(
  database: Database,
  members: SeedMembers,
): Promise<{ story: string; claims: PlayedStory["ids"] & InventedIds }> {
  const played = await seedTwoStories(database, members);
  const { editor, story, ids } = played;
  const invented = await addInventedOutlets(played, story);
  await saveDraft(editor, story, DRAFT_HEADLINE, [
    ...draftSentences(ids),
    { text: "Two convoys left by the east gate.", claimIds: [invented.convoys] },
    {
      text: "The guests of honour left before the coffee, two offices of the hosts say.",
      claimIds: [invented.left],
    },
    { text: "The hosts offered the room, the protocol office and its spokeswoman say.", claimIds: [invented.offered] },
    {
      text: "One person says “They sat there for an hour”; the room log has “both out, 14.20”.",
      claimIds: [invented.hour],
    },
    {
      text: "The protocol office first counted twelve ministers at the dinner, then fourteen.",
      claimIds: [invented.ministers],
    },
  ]);
  return { story, claims: { ...ids, ...invented } };
}
