import type { Span } from "@second-source/domain/text/span";
import { sentencesFrom } from "./articles.ts";
import { heldArticles, prismaOf, type Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";

/** What settles the sentences of an article's newest capture. */
export interface CoverageFacts {
  readonly articleId: string;
  readonly settled: number;
  readonly sentences: readonly Span[];
  /** Passages that a live claim stands on. */
  readonly passages: readonly Span[];
  readonly marks: readonly Span[];
}

interface CoverageRow extends Omit<CoverageFacts, "sentences"> {
  readonly sentences: readonly number[];
}

/** Which articles: some, every one of a story, or those that claims stand on now or stood on when they were last kept. */
export type Covered =
  { readonly articleIds: readonly string[] } | { readonly storyId: string } | { readonly claimIds: readonly string[] };

/** One statement. It goes from each passage to its records and their claims, whatever the planner thinks of the tables. */
export async function listCoverageFacts(transaction: Transaction, of: Covered): Promise<CoverageFacts[]> {
  const rows = await prismaOf(transaction).$queryRaw<CoverageRow[]>`
    select article.id as "articleId", article.settled, article.sentences,
      coalesce((select jsonb_agg(jsonb_build_object('start', passage.start, 'end', passage."end")) from passage
        where passage.desk_id = article.desk_id and passage.capture_id = article.newest_capture_id and (
          select bool_or((select claim.state from claim where claim.desk_id = assertion.desk_id
            and claim.id = assertion.claim_id) <> 'WITHDRAWN')
          from assertion where assertion.desk_id = passage.desk_id and assertion.passage_id = passage.id)), '[]') as passages,
      coalesce((select jsonb_agg(jsonb_build_object('start', mark.start, 'end', mark."end")) from sentence_mark mark
        where mark.desk_id = article.desk_id and mark.capture_id = article.newest_capture_id), '[]') as marks
    from article where article.desk_id = current_desk_id()
      and ${among(of)}
    order by article.id`;
  return rows.map(({ sentences, ...row }) => ({ ...row, sentences: sentencesFrom(sentences) }));
}

function among(of: Covered): Prisma.Sql {
  if ("storyId" in of) return Prisma.sql`article.story_id = ${of.storyId}::uuid`;
  if ("articleIds" in of) return Prisma.sql`article.id = any(${[...of.articleIds]}::uuid[])`;
  const claimIds = [...of.claimIds];
  return Prisma.sql`article.id in (
    select (cell ->> 'articleId')::uuid from claim_standing kept cross join lateral jsonb_array_elements(kept.cells) cell
      where kept.desk_id = current_desk_id() and kept.claim_id = any(${claimIds}::uuid[])
    union
    select capture.article_id from assertion
      join passage on passage.desk_id = assertion.desk_id and passage.id = assertion.passage_id
      join capture on capture.desk_id = passage.desk_id and capture.id = passage.capture_id
      where assertion.desk_id = current_desk_id() and assertion.claim_id = any(${claimIds}::uuid[]))`;
}

/** How far an article's newest capture has been read, and where its sentences stand. */
export type ArticleSentences = Pick<CoverageFacts, "articleId" | "settled" | "sentences">;

export async function listSentences(transaction: Transaction, storyId: string): Promise<ArticleSentences[]> {
  const rows = await prismaOf(transaction).article.findMany({
    where: { storyId },
    select: { id: true, settled: true, sentences: true },
  });
  return rows.map(({ id: articleId, settled, sentences }) => ({
    articleId,
    settled,
    sentences: sentencesFrom(sentences),
  }));
}

/** Holds articles until the end of the transaction, in one order for everybody. */
export async function lockArticles(transaction: Transaction, of: Covered): Promise<void> {
  const rows = await prismaOf(transaction).$queryRaw<{ id: string }[]>`
    select id from article where article.desk_id = current_desk_id() and ${among(of)} order by article.id
    for no key update`;
  for (const { id } of rows) heldArticles(transaction).add(id);
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
