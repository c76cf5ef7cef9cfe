import { isSettled, nextState } from "@second-source/domain/review/review-state";
import { listDesks } from "../store/audit.ts";
import {
  addAwaitedStories,
  findAwaitedStory,
  takeAwaitedStory,
  type AwaitedChange,
  type AwaitedStory,
} from "../store/awaited-stories.ts";
import { lockClaimsOfStory } from "../store/claims.ts";
import { inDesk, type Database } from "../store/database.ts";
import { sendWeighJob } from "../store/jobs.ts";
import { listClaimStandings } from "../store/standings.ts";
import { loadStoryFacts } from "../store/story-facts.ts";
import type { ClaimModel } from "../story/claim-model.ts";
import { keepStandings } from "../story/claim-standing.ts";
import { whyDifferent } from "../story/policy-effects.ts";
import { storyModel } from "../story/story-model.ts";
import { shiftClaim, type Signed } from "./change-claim.ts";
import type { DeskWork } from "../desk/at-desk.ts";

/** Has the claims of stories weighed anew by the worker, once this transaction is committed. */
export async function awaitWeighing(
  { transaction, actor, now }: DeskWork,
  database: Database,
  storyIds: readonly string[],
  change: AwaitedChange,
): Promise<void> {
  await addAwaitedStories(transaction, { ...actor, now }, storyIds, change);
  await sendWeighJob(database, transaction, { deskId: actor.deskId });
}

/**
 * Weighs the claims of every story of a desk that waits for it, one story after the other, each in a transaction of its
 * own and in the name of whoever made the change. Any number of workers may do this at once. Answers with how many
 * stories that were.
 */
export async function weighAnew(
  database: Database,
  { deskId }: { readonly deskId: string },
  now: Date,
): Promise<number> {
  for (let stories = 0; ; stories++) {
    const next = await inDesk(database, { deskId, personId: null }, findAwaitedStory);
    if (!next) return stories;
    const { personId } = next;
    const isTaken = await inDesk(database, { deskId, personId }, async (transaction) => {
      const awaited = await takeAwaitedStory(transaction, next.id);
      if (awaited) await weighStory({ transaction, actor: { deskId, personId }, now }, awaited);
      return awaited !== null;
    });
    // Somebody else is at it.
    if (!isTaken) return stories;
  }
}

/** The same at every desk: for what no job was left for. */
export async function weighWaiting(database: Database, now: Date): Promise<void> {
  for (const { id: deskId } of await listDesks(database)) await weighAnew(database, { deskId }, now);
}

/** Each claim that the change reaches is changed by it: revision, history, log, and an approval that goes stale. */
async function weighStory(desk: Signed, { storyId, kind, what, action, details }: AwaitedStory): Promise<void> {
  const { transaction, actor } = desk;
  await lockClaimsOfStory(transaction, storyId);
  const facts = await loadStoryFacts(transaction, storyId);
  const story = storyModel(facts);
  const kept = new Map((await listClaimStandings(transaction, storyId)).map((each) => [each.claimId, each]));
  const approved = new Map(facts.claims.map(({ id, reviews }) => [id, reviews.findLast(({ completes }) => completes)]));
  // What is kept may be of now already where somebody has written on the claim since; what was approved is of then.
  const isOnOtherGround = ({ id, state, revisionHash }: ClaimModel): boolean =>
    (isSettled(state) ? approved.get(id) : kept.get(id))?.revisionHash !== revisionHash;
  const isJudgedOtherwise = (claim: ClaimModel): boolean =>
    isSettled(claim.state) && whyDifferent(claim, story, story.policy) !== null;
  const isReached = kind === "GROUND" ? isOnOtherGround : isJudgedOtherwise;
  for (const claim of story.claims) {
    if (nextState(claim.state, "SHIFT") === null || !isReached(claim)) continue;
    await shiftClaim(desk, claim.id, { what, action, details });
  }
  await keepStandings(transaction, actor.deskId, storyId, "ALL");
}
