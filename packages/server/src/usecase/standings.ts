import { listDesks } from "../store/audit.ts";
import { isAwaited } from "../store/awaited-stories.ts";
import { fillSentences } from "../store/articles.ts";
import { listCoverageFacts } from "../store/coverage.ts";
import { inDesk, type Database, type Transaction } from "../store/database.ts";
import {
  countStory,
  findStoryStanding,
  listClaimStandings,
  listStoriesWithoutStanding,
  type ClaimStanding,
} from "../store/standings.ts";
import { listStoryIds } from "../store/stories.ts";
import { settledOf } from "../story/article-coverage.ts";
import { keepStandings, standingsOf } from "../story/claim-standing.ts";

/** Works out what is kept of stories that an older version made; answers with how many there were. */
export async function workOutStandings(database: Database): Promise<number> {
  let stories = 0;
  for (const { id: deskId } of await listDesks(database)) {
    const inside = insideOf(database, deskId);
    for (const storyId of await inside(listStoriesWithoutStanding)) {
      await inside(async (transaction) => {
        await fillSentences(transaction, storyId);
        await keepStandings(transaction, deskId, storyId, "ALL");
      });
      stories++;
    }
  }
  return stories;
}

/** What was found when everything kept was held against the rules. */
export interface StandingsCheck {
  readonly stories: number;
  readonly claims: number;
  /** Each in words, with the story and the claim. */
  readonly faults: readonly string[];
}

/** Holds every kept row against what the rules make of the claim now. Nothing is changed. */
export async function verifyStandings(database: Database): Promise<StandingsCheck> {
  const check = { stories: 0, claims: 0, faults: [] as string[] };
  for (const { id: deskId, slug } of await listDesks(database)) {
    const inside = insideOf(database, deskId);
    for (const storyId of await inside(listStoryIds)) {
      const { claims, faults } = await inside((transaction) => verifyStory(transaction, storyId));
      check.stories++;
      check.claims += claims;
      check.faults.push(...faults.map((fault) => `${slug}, story ${storyId}: ${fault}`));
    }
  }
  return check;
}

async function verifyStory(
  transaction: Transaction,
  storyId: string,
): Promise<{ claims: number; faults: readonly string[] }> {
  // What waits for the worker is not what the rules say yet, and nothing is decided on it.
  if (await isAwaited(transaction, storyId)) return { claims: 0, faults: [] };
  const now = await standingsOf(transaction, storyId);
  const [kept, counted] = [await findStoryStanding(transaction, storyId), await countStory(transaction, storyId)];
  const isCounted = sorted(kept) === sorted(counted);
  const faults = [
    ...differences(await listClaimStandings(transaction, storyId), now),
    ...(isCounted ? [] : ["its counts are not what is there"]),
    ...(await listCoverageFacts(transaction, { storyId }))
      .filter((facts) => settledOf(facts).settled !== facts.settled)
      .map(({ articleId }) => `settled sentences of article ${articleId} are not what is there`),
  ];
  return { claims: now.length, faults };
}

function differences(kept: readonly ClaimStanding[], now: readonly ClaimStanding[]): string[] {
  const before = new Map(kept.map((each) => [each.claimId, each]));
  return [
    ...now.flatMap((standing) => {
      const known = before.get(standing.claimId);
      if (!known) return [`nothing is kept of claim ${standing.claimId}`];
      const fields = (Object.keys(standing) as (keyof ClaimStanding)[]).filter(
        (field) => sorted(known[field]) !== sorted(standing[field]),
      );
      return fields.map((field) => `${field} of claim ${standing.claimId} is not what the rules say`);
    }),
    ...(kept.length > now.length ? [`${kept.length - now.length} rows are of claims that are not there`] : []),
  ];
}

/** The database keeps an object's keys in an order of its own. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
      : inner,
  );

const insideOf =
  (database: Database, deskId: string) =>
  <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    inDesk(database, { deskId, personId: null }, work);
