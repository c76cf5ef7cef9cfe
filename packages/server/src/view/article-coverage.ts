import { coverageOf } from "@second-source/domain/claim/silence";
import { keepSettled, listCoverageFacts, lockArticles, type CoverageFacts, type Covered } from "../store/coverage.ts";
import { heldArticles, type Transaction } from "../store/database.ts";

/**
 * Works out anew how far articles have been read, in the transaction that changed what settles their sentences. One that
 * reads differently and is not held yet is held first and counted then: what others committed while this one waited is counted too.
 */
export async function keepCoverage(transaction: Transaction, of: Covered): Promise<void> {
  const changed = changedCounts(await listCoverageFacts(transaction, of));
  const held = heldArticles(transaction);
  const [ours, others] = [
    changed.filter((each) => held.has(each.articleId)),
    changed.filter((each) => !held.has(each.articleId)),
  ];
  const articles = { articleIds: others.map(({ articleId }) => articleId) };
  if (others.length > 0) await lockArticles(transaction, articles);
  const counted = others.length > 0 ? changedCounts(await listCoverageFacts(transaction, articles)) : [];
  await keepSettled(transaction, [...ours, ...counted]);
}

const changedCounts = (facts: readonly CoverageFacts[]): { articleId: string; settled: number }[] =>
  facts.map(settledOf).filter(({ settled }, index) => settled !== facts[index]?.settled);

/** What the rules say of how many sentences of an article are settled. */
export const settledOf = ({
  articleId,
  sentences,
  passages,
  marks,
}: CoverageFacts): { articleId: string; settled: number } => ({
  articleId,
  settled: coverageOf(sentences, passages, marks).settled,
});
