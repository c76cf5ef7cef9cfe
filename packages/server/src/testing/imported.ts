import { compareTexts } from "../usecase/compare-texts.ts";
import type { DeskCall } from "../usecase/desk-work.ts";
import { importArticle } from "../usecase/import-article.ts";

/** An article that was brought in, and compared with the others as the worker does. */
export async function imported(
  call: DeskCall,
  input: Parameters<typeof importArticle>[1],
): Promise<{ articleId: string; captureId: string }> {
  const stored = await importArticle(call, input);
  await compareTexts(call.database, { deskId: call.actor.deskId, articleId: stored.articleId }, call.now);
  return stored;
}
