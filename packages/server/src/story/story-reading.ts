import { silenceOf, touchedBy, type Silence } from "@second-source/domain/claim/silence";
import { listSentences, type ArticleSentences } from "../store/coverage.ts";
import type { Transaction } from "../store/database.ts";
import type { ArticleModel } from "./article-model.ts";
import type { AssertionModel, ClaimModel } from "./claim-model.ts";

/** How far each article of a story has been read, by the article's id. */
export type StoryReading = ReadonlyMap<string, ArticleSentences>;

/** What an outlet that carries nothing of a claim says by that. */
export interface OutletSilence {
  readonly articleId: string;
  readonly outletName: string;
  readonly silence: Silence;
}

export async function loadStoryReading(transaction: Transaction, storyId: string): Promise<StoryReading> {
  const sentences = await listSentences(transaction, storyId);
  return new Map(sentences.map((article) => [article.articleId, article]));
}

/** Number of the sentence that an assertion starts in, from 1; 0 where it has lost its place. */
export function sentenceNumber(
  { placement, passage, articleId }: Pick<AssertionModel, "placement" | "passage" | "articleId">,
  reading: StoryReading,
): number {
  const { sentences = [] } = reading.get(articleId) ?? {};
  return placement === "ORPHANED" ? 0 : (touchedBy(passage, sentences)[0] ?? -1) + 1;
}

/** The articles that nothing of a claim stands in. */
export function silencesOf(
  { assertions }: Pick<ClaimModel, "assertions">,
  articles: readonly ArticleModel[],
  reading: StoryReading,
): OutletSilence[] {
  const speaking = new Set(assertions.map(({ articleId }) => articleId));
  return articles
    .filter(({ id }) => !speaking.has(id))
    .map(({ id: articleId, outletName }) => {
      const { settled = 0, sentences = [] } = reading.get(articleId) ?? {};
      return { articleId, outletName, silence: silenceOf({ settled, total: sentences.length }) };
    });
}
