import { coverageOf } from "@second-source/domain/claim/silence";
import { keepSettled, listCoverageFacts, type CoverageFacts, type Covered } from "../store/coverage.ts";
import type { Transaction } from "../store/database.ts";

/** Works out anew how far articles have been read, in the transaction that changed what settles their sentences. */
export async function keepCoverage(transaction: Transaction, of: Covered): Promise<void> {
  const facts = await listCoverageFacts(transaction, of);
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
