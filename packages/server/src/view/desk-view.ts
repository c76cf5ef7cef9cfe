import { mayEdit, mayReview } from "@second-source/domain/desk/role";
import { evidenceWords } from "@second-source/domain/evidence/evidence-words";
import { fourEyes } from "@second-source/domain/review/four-eyes";
import type { ReviewState } from "@second-source/domain/review/review-state";
import type { VerdictLabel } from "@second-source/domain/verdict/verdict";
import { listWritesOf } from "../store/claims.ts";
import { listQueue, type QueueGroup, type QueueRow } from "../store/queue.ts";
import { listStories, loadStoryId, type StoryRow } from "../store/stories.ts";
import type { DeskWork } from "../desk/at-desk.ts";
import { secondPersonItems, type SecondPersonItem } from "./second-person.ts";
import { progressOf } from "./story-head.ts";

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

/** A story with how far it has come. */
export interface ListedStory extends StoryRow {
  readonly claims: number;
  readonly settled: number;
}

/** Stories, newest first, and what to ask for the ones before them with; null at the end. */
export interface StoryPage {
  readonly stories: readonly ListedStory[];
  readonly next: string | null;
}

export interface DeskView extends StoryPage {
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
  /** How many of a group are shown at most: there may be more. */
  readonly most: number;
}

/** Enough for a morning; what is done makes room for the next. */
const MOST_OF_A_GROUP = 20;
const MOST_TO_REVIEW = 100;
const STORIES_A_PAGE = 30;

/** The desk's front page: what waits for the person looking, and the newest stories with their progress. */
export async function deskView(desk: DeskWork): Promise<DeskView> {
  const { transaction, actor } = desk;
  const groups: QueueGroup[] = ["ASKED", "RETURNED", "STALE", "TO_CHECK", "GIVEN"];
  if (mayReview(actor.role)) groups.push("TO_REVIEW");
  const rows = await listQueue(transaction, actor, groups, MOST_OF_A_GROUP);
  const items = await queueItems(desk, rows);
  const of = (group: QueueGroup): QueueItem[] => items.filter((item) => item.group === group);
  const toReview = of("TO_REVIEW").filter(({ notYours }) => notYours === null);
  const waiting = { returned: of("RETURNED"), stale: of("STALE"), toCheck: of("TO_CHECK"), toReview };
  const shown = new Set(Object.values(waiting).flatMap((group) => group.map(({ claimId }) => claimId)));
  return {
    deskName: actor.deskName,
    ...waiting,
    toConfirm: mayEdit(actor.role) ? await secondPersonItems(desk, MOST_OF_A_GROUP) : [],
    asked: of("ASKED"),
    given: of("GIVEN").filter(({ claimId }) => !shown.has(claimId)),
    most: MOST_OF_A_GROUP,
    ...(await storyPage(desk, null)),
  };
}

/** The stories before one, by its id; the newest where it is null. */
export async function storyPage({ transaction }: DeskWork, before: string | null): Promise<StoryPage> {
  if (before !== null) await loadStoryId(transaction, before);
  const rows = await listStories(transaction, { most: STORIES_A_PAGE + 1, before });
  const page = rows.slice(0, STORIES_A_PAGE);
  return {
    stories: page.map((story) => ({ ...story, ...progressOf(story.states) })),
    next: rows.length > STORIES_A_PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

/** What is proposed or stale on the desk, oldest first, for the review screen. */
export async function reviewQueue(desk: DeskWork): Promise<QueueItem[]> {
  const { transaction, actor } = desk;
  return queueItems(desk, await listQueue(transaction, actor, ["UNDECIDED"], MOST_TO_REVIEW));
}

async function queueItems(
  { transaction, actor }: DeskWork,
  rows: readonly QueueRow[],
): Promise<(QueueItem & { readonly group: QueueGroup })[]> {
  const histories = await listWritesOf(transaction, [...new Set(rows.map(({ claimId }) => claimId))]);
  return rows.map((row) => {
    const answer = fourEyes(actor.humanId, histories.get(row.claimId) ?? [], row.approvedRevision);
    const notYours = !mayReview(actor.role) ? "A reviewer decides on it." : answer.allowed ? null : answer.reason;
    const { group, claimId, number, wording, storySlug, storyTitle, state, byException, changedAt } = row;
    return {
      group,
      claimId,
      number,
      wording,
      storySlug,
      storyTitle,
      state,
      byException,
      changedAt,
      notYours,
      verdict: row.verdict ?? "UNVERIFIED",
      remark: remarkOn(row),
    };
  });
}

function remarkOn({ asked, state, returnedBy, returnedWhy, proposedBy, byException, evidence }: QueueRow): string {
  if (asked !== null) return asked;
  if (state === "RETURNED" && returnedBy !== null) return `${returnedBy}: ${returnedWhy ?? ""}`;
  if (state === "PROPOSED") return `${proposedBy ?? ""}${byException ? ", by exception" : ""}`;
  if (!evidence) return "not worked out yet";
  const words = evidenceWords(evidence);
  return `${words.title.toLowerCase()}, ${words.detail}`;
}
