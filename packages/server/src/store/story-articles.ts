import { prismaOf, type Transaction } from "./database.ts";

/** An article of a story as lists name it, with how far its newest capture has been read. */
export interface StoryArticleRow {
  readonly id: string;
  readonly outletId: string;
  readonly outletName: string;
  readonly headline: string | null;
  readonly url: string | null;
  /** ISO day; null where it is unknown. */
  readonly publishedOn: string | null;
  readonly captureId: string;
  readonly captureNumber: number;
  readonly sentences: number;
  readonly settled: number;
}

/** A story's articles in their order: one statement, and no text. */
export function listStoryArticles(transaction: Transaction, storyId: string): Promise<StoryArticleRow[]> {
  return prismaOf(transaction).$queryRaw<StoryArticleRow[]>`
    select article.id, article.outlet_id as "outletId", outlet.name as "outletName", article.headline, article.url,
      article.published_on::text as "publishedOn", capture.id as "captureId", capture.number as "captureNumber",
      cardinality(article.sentences) / 2 as sentences, article.settled
    from article
    join outlet on outlet.desk_id = article.desk_id and outlet.id = article.outlet_id
    join capture on capture.desk_id = article.desk_id and capture.id = article.newest_capture_id
    where article.desk_id = current_desk_id() and article.story_id = ${storyId}::uuid
    order by article.position`;
}
