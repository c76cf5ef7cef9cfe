import type { ReviewState } from "@second-source/domain/review/review-state";
import { isSettled } from "@second-source/domain/review/review-state";
import { mayEdit, mayReview } from "@second-source/domain/desk/role";
import { fourEyes } from "@second-source/domain/review/four-eyes";
import type { VerdictLabel } from "@second-source/domain/verdict/verdict";
import { evidenceWords } from "@second-source/domain/evidence/evidence-words";
import type { Actor } from "../actor.ts";
import { listContributionsOf, type ContributionRow } from "../store/claims.ts";
import { listStories } from "../store/stories.ts";
import { listUnseenMentions } from "../store/threads.ts";
import type { DeskWork } from "../usecase/desk-work.ts";
import type { ClaimModel } from "./claim-model.ts";
import { secondPersonItems, type SecondPersonItem } from "./second-person.ts";
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
  /** What counts only once somebody other than who said it has confirmed it. */
  readonly toConfirm: readonly SecondPersonItem[];
  /** Claims on which somebody asked the person looking by name; the remark is what they asked. */
  readonly asked: readonly QueueItem[];
  /** Claims given to the person looking that wait in no other group. */
  readonly given: readonly QueueItem[];
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
  const isReviewer = mayReview(desk.actor.role);
  const groups = {
    returned: items.filter((item) => item.state === "RETURNED" && item.isMine),
    stale: items.filter((item) => item.state === "STALE"),
    toCheck: items.filter((item) => item.state === "CHECKING" && item.isMine),
    toReview: items.filter((item) => item.state === "PROPOSED" && item.notYours === null && isReviewer),
  };
  const shown = new Set(Object.values(groups).flatMap((group) => group.map((item) => item.claimId)));
  return {
    deskName: desk.actor.deskName,
    ...groups,
    toConfirm: mayEdit(desk.actor.role) ? await secondPersonItems(desk, models) : [],
    asked: await askedItems(desk, models),
    given: items.filter((item) => item.isGiven && !shown.has(item.claimId)),
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

async function queueItems({ transaction, actor }: DeskWork, models: readonly StoryModel[]): Promise<OwnedItem[]> {
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

const WAITING = new Set<ReviewState>(["DRAFT", "CHECKING", "PROPOSED", "RETURNED", "STALE"]);

interface OwnedItem extends QueueItem {
  /** Whether the person looking has written on it. */
  readonly isMine: boolean;
  /** Whether it was given to them. */
  readonly isGiven: boolean;
}

/** What somebody was asked by name and has not opened yet, oldest first, one line a claim. */
async function askedItems({ transaction, actor }: DeskWork, models: readonly StoryModel[]): Promise<QueueItem[]> {
  const mentions = await listUnseenMentions(transaction, actor.personId);
  const latest = new Map(mentions.map((mention) => [mention.claimId, mention]));
  return [...latest.values()].flatMap(({ claimId, storyId, by, text }) => {
    const story = models.find((model) => model.id === storyId);
    const claim = story?.claims.find((each) => each.id === claimId);
    return story && claim && claim.state !== "WITHDRAWN"
      ? [{ ...queueItem(actor, story, claim, []), remark: `${by}: ${text}` }]
      : [];
  });
}

function queueItem(actor: Actor, story: StoryModel, claim: ClaimModel, history: readonly ContributionRow[]): OwnedItem {
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
    isMine: history.some((each) => each.humanIds.includes(actor.humanId)),
    isGiven: claim.assignedTo === actor.personId,
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
