import type { ReviewState } from "@second-source/domain/review/review-state";
import { isSettled } from "@second-source/domain/review/review-state";
import { mayReview } from "@second-source/domain/desk/role";
import { fourEyes } from "@second-source/domain/review/four-eyes";
import type { VerdictLabel } from "@second-source/domain/verdict/verdict";
import { evidenceWords } from "@second-source/domain/evidence/evidence-words";
import type { Actor } from "../actor.ts";
import { listContributionsOf, type ContributionRow } from "../store/claims.ts";
import { listStories } from "../store/stories.ts";
import type { DeskWork } from "../usecase/desk-work.ts";
import type { ClaimModel } from "./claim-model.ts";
import { loadStoryModel, type StoryModel } from "./story-model.ts";

export interface QueueItem {
  readonly claimId: string;
  readonly number: number;
  readonly wording: string;
  readonly storySlug: string;
  readonly storyTitle: string;
  readonly state: ReviewState;
  readonly verdict: VerdictLabel;
  readonly byException: boolean;
  /** What there is to know before opening it. */
  readonly remark: string;
  readonly changedAt: Date;
  /** Why the person looking may not decide on it; null where they may. */
  readonly notYours: string | null;
}

export interface DeskView {
  readonly deskName: string;
  readonly returned: readonly QueueItem[];
  readonly stale: readonly QueueItem[];
  readonly toCheck: readonly QueueItem[];
  readonly toReview: readonly QueueItem[];
  readonly stories: readonly {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly createdAt: Date;
    readonly outlets: number;
    readonly states: readonly ReviewState[];
    readonly settled: number;
    readonly onOneVoice: number;
    readonly editions: number;
  }[];
}

/** The desk's front page: what waits for the person looking, and every story with its progress. */
export async function deskView(desk: DeskWork): Promise<DeskView> {
  const stories = await listStories(desk.transaction);
  const models: StoryModel[] = [];
  for (const story of stories) models.push(await loadStoryModel(desk.transaction, story.id));
  const items = await queueItems(desk, models);
  const own = (item: QueueItem & { isMine: boolean }): boolean => item.isMine;
  return {
    deskName: desk.actor.deskName,
    returned: items.filter((item) => item.state === "RETURNED" && own(item)),
    stale: items.filter((item) => item.state === "STALE"),
    toCheck: items.filter((item) => item.state === "CHECKING" && own(item)),
    toReview: items.filter((item) => item.state === "PROPOSED" && item.notYours === null && mayReview(desk.actor.role)),
    stories: stories.map((story, index) => ({
      ...story,
      settled: story.states.filter(isSettled).length,
      onOneVoice: models[index]?.claims.filter(restsOnOneVoice).length ?? 0,
    })),
  };
}

/** Everything proposed on the desk, oldest first, for the review screen. */
export async function reviewQueue(desk: DeskWork): Promise<QueueItem[]> {
  const stories = await listStories(desk.transaction);
  const models: StoryModel[] = [];
  for (const story of stories) {
    if (story.states.some((state) => state === "PROPOSED" || state === "STALE"))
      models.push(await loadStoryModel(desk.transaction, story.id));
  }
  const items = await queueItems(desk, models);
  return items.filter((item) => item.state === "PROPOSED" || item.state === "STALE");
}

async function queueItems(
  { transaction, actor }: DeskWork,
  models: readonly StoryModel[],
): Promise<(QueueItem & { isMine: boolean })[]> {
  const open = models.flatMap((story) =>
    story.claims.filter(({ state }) => WAITING.has(state)).map((claim) => ({ story, claim })),
  );
  const histories = await listContributionsOf(
    transaction,
    open.map(({ claim }) => claim.id),
  );
  const items = open.map(({ story, claim }) => queueItem(actor, story, claim, histories.get(claim.id) ?? []));
  return items.sort((a, b) => a.changedAt.getTime() - b.changedAt.getTime());
}

const WAITING = new Set<ReviewState>(["CHECKING", "PROPOSED", "RETURNED", "STALE"]);

function queueItem(
  actor: Actor,
  story: StoryModel,
  claim: ClaimModel,
  history: readonly ContributionRow[],
): QueueItem & { isMine: boolean } {
  const answer = fourEyes(actor.humanId, history, claim.approvedRevision);
  return {
    claimId: claim.id,
    number: claim.number,
    wording: claim.wording,
    storySlug: story.slug,
    storyTitle: story.title,
    state: claim.state,
    verdict: claim.verdict?.label ?? "UNVERIFIED",
    byException: Boolean(claim.verdict?.exception),
    remark: remarkOn(claim),
    changedAt: claim.changedAt,
    notYours: !mayReview(actor.role) ? "A reviewer decides on it." : answer.allowed ? null : answer.reason,
    isMine: history.some((each) => each.personId === actor.personId),
  };
}

function remarkOn(claim: ClaimModel): string {
  const returned = claim.reviews.findLast((review) => review.decision === "RETURNED");
  if (claim.state === "RETURNED" && returned) return `${returned.reviewer}: ${returned.comment ?? ""}`;
  if (claim.state === "PROPOSED")
    return `${claim.verdict?.proposedBy ?? ""}${claim.verdict?.exception ? ", by exception" : ""}`;
  const words = evidenceWords(claim.evidence);
  return `${words.title.toLowerCase()}, ${words.detail}`;
}

function restsOnOneVoice({ evidence, state }: ClaimModel): boolean {
  return state !== "WITHDRAWN" && evidence.asserting.outlets > 1 && evidence.asserting.voices.count === 1;
}
