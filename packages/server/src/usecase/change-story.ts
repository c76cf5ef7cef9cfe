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

export type StoryChange = Pick<ClaimChange, "what" | "action" | "details" | "withPersonId">;
type Differs = (before: ClaimModel, after: ClaimModel, story: StoryModel) => boolean;

/** The same for one story. */
export function changeStory(
  desk: DeskWork,
  storyId: string,
  change: StoryChange,
  write: () => Promise<void>,
  differs: Differs = hasOtherDocument,
): Promise<ReachedClaim[]> {
  return changeStories(desk, [storyId], change, write, differs);
}

/**
 * The one way to write what several claims rest on: hold them all, in one order for everybody, write, and treat each
 * claim for which `differs` as changed: revision, history, log, and an approval that goes stale. Nothing becomes
 * silently different.
 */
export async function changeStories(
  desk: DeskWork,
  storyIds: readonly string[],
  change: StoryChange,
  write: () => Promise<void>,
  differs: Differs = hasOtherDocument,
): Promise<ReachedClaim[]> {
  const { transaction } = desk;
  const inOrder = [...new Set(storyIds)].sort();
  for (const storyId of inOrder) await lockClaimsOfStory(transaction, storyId);
  const before = new Map<string, ClaimModel>();
  for (const storyId of inOrder)
    for (const claim of (await loadStoryModel(transaction, storyId)).claims) before.set(claim.id, claim);
  await write();
  const reached: ReachedClaim[] = [];
  for (const storyId of inOrder) {
    const after = await loadStoryModel(transaction, storyId);
    for (const claim of after.claims) {
      const old = before.get(claim.id);
      if (!old || nextState(claim.state, "SHIFT") === null || !differs(old, claim, after)) continue;
      await changeClaim(desk, claim.id, { ...change, command: "SHIFT", expectedRevision: null }, () =>
        Promise.resolve(),
      );
      const wentStale = claim.state !== "STALE" && nextState(claim.state, "SHIFT") === "STALE";
      reached.push({ number: claim.number, wentStale });
    }
  }
  return reached;
}

function hasOtherDocument(before: ClaimModel, after: ClaimModel): boolean {
  return before.revisionHash !== after.revisionHash;
}
