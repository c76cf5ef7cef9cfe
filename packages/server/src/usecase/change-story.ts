import type { Judged } from "@second-source/domain/review/revision-document";
import { nextState } from "@second-source/domain/review/review-state";
import { lockClaimsOfStory } from "../store/claims.ts";
import { keepClaimStandings, type ClaimStanding } from "../store/standings.ts";
import type { ClaimModel } from "../story/claim-model.ts";
import { standingOf } from "../story/claim-standing.ts";
import { loadStoryModel, type StoryModel } from "../story/story-model.ts";
import { shiftClaim, type ClaimChange } from "./change-claim.ts";
import type { DeskWork } from "../desk/at-desk.ts";

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

/** Claims that one transaction weighs anew while people wait; of more, the worker does. */
export const MOST_CLAIMS_AT_ONCE = 600;

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
  const before = new Map<string, StoryModel>();
  for (const storyId of inOrder) before.set(storyId, await loadStoryModel(transaction, storyId));
  await write();
  const reached: ReachedClaim[] = [];
  for (const storyId of inOrder) {
    const was = before.get(storyId);
    const after = await loadStoryModel(transaction, storyId);
    if (!was) continue;
    await keepClaimStandings(transaction, desk.actor.deskId, changedStandings(was, after));
    const old = new Map(was.claims.map((claim) => [claim.id, claim]));
    for (const claim of after.claims) {
      const wasClaim = old.get(claim.id);
      if (!wasClaim || nextState(claim.state, "SHIFT") === null || !differs(wasClaim, claim, after)) continue;
      await shiftClaim(desk, claim.id, change);
      const wentStale = claim.state !== "STALE" && nextState(claim.state, "SHIFT") === "STALE";
      reached.push({ number: claim.number, wentStale });
    }
  }
  return reached;
}

/** What is to be kept of the claims of which something else is to be kept than before. */
function changedStandings(before: StoryModel, after: StoryModel): ClaimStanding[] {
  const was = new Map(before.claims.map((claim) => [claim.id, JSON.stringify(standingOf(claim, before))]));
  return after.claims
    .map((claim) => standingOf(claim, after))
    .filter((standing) => JSON.stringify(standing) !== was.get(standing.claimId));
}

function hasOtherDocument(before: ClaimModel, after: ClaimModel): boolean {
  return before.revisionHash !== after.revisionHash;
}

/** Whether a claim stands on other ground, whatever the rules make of it. */
export function hasOtherGround(before: ClaimModel, after: ClaimModel): boolean {
  return groundOf(before) !== groundOf(after);
}

function groundOf({ revisionDocument }: ClaimModel): string {
  const { standing: _, ...ground } = JSON.parse(revisionDocument) as Judged;
  return JSON.stringify(ground);
}
