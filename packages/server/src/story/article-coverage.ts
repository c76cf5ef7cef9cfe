import { coverageOf } from "@second-source/domain/claim/silence";
import { keepSettled, listCoverageFacts, lockArticles, type CoverageFacts, type Covered } from "../store/coverage.ts";
import { heldArticles, type Transaction } from "../store/database.ts";

/** Works out anew how far articles have been read: held first and counted then, so that what others committed is counted too. */
export async function keepCoverage(transaction: Transaction, of: Covered): Promise<void> {
  await lockArticles(transaction, of);
  await keepCoverageOfHeld(transaction);
}

/**
 * The same for the articles that a transaction holds already, at its end: whoever changes what settles the sentences of
 * an article holds it.
 */
export async function keepCoverageOfHeld(transaction: Transaction): Promise<void> {
  const articleIds = [...heldArticles(transaction)];
  if (articleIds.length === 0) return;
  const facts = await listCoverageFacts(transaction, { articleIds });
  await keepSettled(
    transaction,
    facts.map(settledOf).filter(({ settled }, index) => settled !== facts[index]?.settled),
  );
}

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
