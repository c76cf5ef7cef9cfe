import { nextState } from "@second-source/domain/review/review-state";
import { lockClaimsOfStory } from "../store/claims.ts";
import type { ClaimModel } from "../view/claim-model.ts";
import { loadStoryModel, type StoryModel } from "../view/story-model.ts";
import { changeClaim, type ClaimChange } from "./change-claim.ts";
import type { DeskWork } from "./desk-work.ts";

/** A claim that a change reached, and what became of it. */
export interface ReachedClaim {
  readonly number: number;
  readonly wentStale: boolean;
}

/**
 * The one way to write what several claims of a story rest on: hold them all, write, and treat each claim for which
 * `differs` as changed: revision, history, log, and an approval that goes stale. Nothing becomes silently different.
 */
export async function changeStory(
  desk: DeskWork,
  storyId: string,
  change: Pick<ClaimChange, "what" | "action" | "details" | "withPersonId">,
  write: () => Promise<void>,
  differs: (before: ClaimModel, after: ClaimModel, story: StoryModel) => boolean = hasOtherDocument,
): Promise<ReachedClaim[]> {
  const { transaction } = desk;
  await lockClaimsOfStory(transaction, storyId);
  const before = await loadStoryModel(transaction, storyId);
  await write();
  const after = await loadStoryModel(transaction, storyId);
  const reached: ReachedClaim[] = [];
  for (const claim of after.claims) {
    const old = before.claims.find((each) => each.id === claim.id);
    if (!old || nextState(claim.state, "SHIFT") === null || !differs(old, claim, after)) continue;
    await changeClaim(desk, claim.id, { ...change, command: "SHIFT", expectedRevision: null }, () => Promise.resolve());
    reached.push({
      number: claim.number,
      wentStale: claim.state !== "STALE" && nextState(claim.state, "SHIFT") === "STALE",
    });
  }
  return reached;
}

function hasOtherDocument(before: ClaimModel, after: ClaimModel): boolean {
  return before.revisionHash !== after.revisionHash;
}
