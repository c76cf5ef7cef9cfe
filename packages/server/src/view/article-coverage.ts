import { coverageOf } from "@second-source/domain/claim/silence";
import { keepSettled, listCoverageFacts, lockArticles, type CoverageFacts, type Covered } from "../store/coverage.ts";
import type { Transaction } from "../store/database.ts";

/**
 * Works out anew how far articles have been read, in the transaction that changed what settles their sentences. One that
 * reads differently is held first and counted then: what others committed while this one waited is counted too.
 */
export async function keepCoverage(transaction: Transaction, of: Covered): Promise<void> {
  const changed = changedCounts(await listCoverageFacts(transaction, of));
  if (changed.length === 0) return;
  const articles = { articleIds: changed.map(({ articleId }) => articleId) };
  await lockArticles(transaction, articles);
  await keepSettled(transaction, changedCounts(await listCoverageFacts(transaction, articles)));
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
