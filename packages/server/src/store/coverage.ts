import type { Span } from "@second-source/domain/text/span";
import { sentencesFrom } from "./articles.ts";
import { prismaOf, type Transaction } from "./database.ts";

/** What settles the sentences of an article's newest capture. */
export interface CoverageFacts {
  readonly articleId: string;
  readonly settled: number;
  readonly sentences: readonly Span[];
  /** Passages that a live claim stands on. */
  readonly passages: readonly Span[];
  readonly marks: readonly Span[];
}

interface CoverageRow {
  readonly articleId: string;
  readonly settled: number;
  readonly sentences: readonly number[];
  readonly passages: readonly Span[];
  readonly marks: readonly Span[];
}

/** Of these articles, or of every article of a story: one statement. */
export async function listCoverageFacts(
  transaction: Transaction,
  of: { readonly articleIds: readonly string[] } | { readonly storyId: string },
): Promise<CoverageFacts[]> {
  const [storyId, articleIds] = "storyId" in of ? [of.storyId, []] : [null, [...of.articleIds]];
  const rows = await prismaOf(transaction).$queryRaw<CoverageRow[]>`
    select article.id as "articleId", article.settled, article.sentences,
      coalesce((select jsonb_agg(jsonb_build_object('start', passage.start, 'end', passage."end")) from passage
        where passage.desk_id = article.desk_id and passage.capture_id = article.newest_capture_id and exists (
          select 1 from assertion join claim on claim.desk_id = assertion.desk_id and claim.id = assertion.claim_id
          where assertion.desk_id = passage.desk_id and assertion.passage_id = passage.id
            and claim.state <> 'WITHDRAWN')), '[]') as passages,
      coalesce((select jsonb_agg(jsonb_build_object('start', mark.start, 'end', mark."end")) from sentence_mark mark
        where mark.desk_id = article.desk_id and mark.capture_id = article.newest_capture_id), '[]') as marks
    from article where article.desk_id = current_desk_id()
      and (article.story_id = ${storyId}::uuid or article.id = any(${articleIds}::uuid[]))
    order by article.id`;
  return rows.map(({ sentences, ...row }) => ({ ...row, sentences: sentencesFrom(sentences) }));
}

/** Keeps how many sentences of each article are settled. */
export async function keepSettled(
  transaction: Transaction,
  counts: readonly { readonly articleId: string; readonly settled: number }[],
): Promise<void> {
  if (counts.length === 0) return;
  await prismaOf(transaction).$executeRaw`
    update article set settled = counted.settled
    from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as counted("articleId" uuid, settled integer)
    where article.desk_id = current_desk_id() and article.id = counted."articleId"`;
}

/** The articles that what is kept of some claims speaks of. */
export async function listArticlesOfClaims(transaction: Transaction, claimIds: readonly string[]): Promise<string[]> {
  const rows = await prismaOf(transaction).$queryRaw<{ articleId: string }[]>`
    select distinct cell ->> 'articleId' as "articleId" from claim_standing kept
    cross join lateral jsonb_array_elements(kept.cells) cell
    where kept.desk_id = current_desk_id() and kept.claim_id = any(${[...claimIds]}::uuid[])`;
  return rows.map(({ articleId }) => articleId);
}
