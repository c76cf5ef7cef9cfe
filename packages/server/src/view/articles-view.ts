import { listNamedClaims, type NamedClaim } from "../store/claims.ts";
import { loadStoryId } from "../store/stories.ts";
import { listStoryArticles, type StoryArticleRow } from "../store/story-articles.ts";
import type { DeskWork } from "../desk/at-desk.ts";
import { storyHead, type StoryHead } from "./story-head.ts";

export interface ArticlesView {
  readonly story: StoryHead;
  readonly articles: readonly StoryArticleRow[];
}

/** A story's live claims by name, to choose from. */
export async function claimsView({ transaction }: DeskWork, idOrSlug: string): Promise<readonly NamedClaim[]> {
  return listNamedClaims(transaction, await loadStoryId(transaction, idOrSlug));
}

/** A story and its articles by name. */
export async function articlesView({ transaction }: DeskWork, idOrSlug: string): Promise<ArticlesView> {
  const story = await storyHead(transaction, idOrSlug);
  return { story, articles: await listStoryArticles(transaction, story.id) };
}
