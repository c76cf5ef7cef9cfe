import {
  fingerprintsOf,
  isLargelyTheSame,
  mayShareRuns,
  nearCopy,
  sharedWording,
} from "@second-source/domain/text/shared-runs";
import { isSettled, nextState } from "@second-source/domain/review/review-state";
import { listDesks } from "../store/audit.ts";
import { listClaimsOnArticle, lockClaimsOfStory } from "../store/claims.ts";
import { inDesk, type Database, type Transaction } from "../store/database.ts";
import type { CompareJob } from "../store/jobs.ts";
import {
  findArticleToCompare,
  keepSharedTexts,
  listArticlesToCompare,
  loadText,
  type SharedTextRow,
} from "../store/shared-texts.ts";
import { findLastJudged, loadStoryFacts } from "../store/story-facts.ts";
import { keepStandings } from "../story/claim-standing.ts";
import { storyModel } from "../story/story-model.ts";
import { shiftClaim, type Signed } from "./change-claim.ts";

/** Runs that people are shown. */
const MOST_SHOWN = 3;
const LONGEST_SHOWN = 1000;

/**
 * Holds an article's newest capture against the other texts of its story, and keeps what they share. Texts are read and
 * compared outside any lock, one after the other; run twice it does no harm. What was approved and is judged differently
 * by it goes stale, in the name of whoever brought the text in.
 */
export async function compareTexts(database: Database, { deskId, articleId }: CompareJob, now: Date): Promise<void> {
  const inside = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    inDesk(database, { deskId, personId: null }, work);
  const article = await inside((transaction) => findArticleToCompare(transaction, articleId));
  if (!article) return;
  const { storyId, captureId, capturedBy, text, otherIds } = article;
  const rows: SharedTextRow[] = [];
  const fingerprints = fingerprintsOf(text);
  for (const otherId of otherIds) {
    const other = await inside((transaction) => loadText(transaction, otherId));
    if (!mayShareRuns(fingerprints, fingerprintsOf(other))) continue;
    rows.push(...shared({ id: captureId, text }, { id: otherId, text: other }));
  }
  await inDesk(database, { deskId, personId: capturedBy }, async (transaction) => {
    await lockClaimsOfStory(transaction, storyId);
    const isKept = await keepSharedTexts(transaction, { deskId, articleId, captureId, now }, rows);
    if (isKept) await judgeAnew({ transaction, actor: { deskId, personId: capturedBy }, now }, storyId, articleId);
  });
}

/** Compares everything at every desk that still waits for it; answers with how many articles that were. */
export async function compareWaiting(database: Database, now: Date): Promise<number> {
  let compared = 0;
  for (const { id: deskId } of await listDesks(database)) {
    const waiting = await inDesk(database, { deskId, personId: null }, (transaction) =>
      listArticlesToCompare(transaction, MOST_AT_ONCE),
    );
    for (const articleId of waiting) await compareTexts(database, { deskId, articleId }, now);
    compared += waiting.length;
  }
  return compared;
}

const MOST_AT_ONCE = 500;

interface Text {
  readonly id: string;
  readonly text: string;
}

/** What two texts share: one row, or none. */
function shared(one: Text, another: Text): SharedTextRow[] {
  const [first, second] = one.id < another.id ? [one, another] : [another, one];
  const copy = nearCopy(first.text, second.text);
  if (copy.runs.length === 0) return [];
  return [
    {
      firstId: first.id,
      secondId: second.id,
      share: Math.max(copy.ofFirst, copy.ofSecond),
      isLargely: isLargelyTheSame(copy),
      longest: copy.runs
        .slice(0, MOST_SHOWN)
        .map(({ inFirst }) => first.text.slice(inFirst.start, inFirst.end).slice(0, LONGEST_SHOWN)),
      wording: sharedWording(first.text, second.text).map(({ inFirst, inSecond }) => ({ inFirst, inSecond })),
    },
  ];
}

/** Keeps what the rules make of the claims on this text now; an approval of something else goes stale. */
async function judgeAnew(desk: Signed, storyId: string, articleId: string): Promise<void> {
  const { transaction, actor } = desk;
  const onIt = await listClaimsOnArticle(transaction, articleId);
  const { claims } = storyModel(await loadStoryFacts(transaction, storyId, onIt));
  for (const claim of claims.filter(({ state }) => isSettled(state))) {
    const approved = await findLastJudged(transaction, claim.id);
    if (approved?.revisionHash === claim.revisionHash || nextState(claim.state, "SHIFT") === null) continue;
    await shiftClaim(desk, claim.id, {
      what: "imported a text that others share",
      action: "claim.texts-compared",
      details: { article: articleId },
    });
  }
  await keepStandings(transaction, actor.deskId, storyId, new Set(onIt));
}
