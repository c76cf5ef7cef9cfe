import { compareTexts } from "../usecase/compare-texts.ts";
import type { DeskCall } from "../desk/at-desk.ts";
import { importArticle } from "../usecase/import-article.ts";

type Input = Parameters<typeof importArticle>[1];

/** A text that somebody pasted, every line kept, of which nothing but the outlet is known. */
export const pasted = (story: string, outlet: string, text: string, more: Partial<Input> = {}): Input => ({
  story,
  outlet,
  material: { how: "PASTE", text },
  keptLines: text.split("\n").map((_, line) => line),
  headline: null,
  byline: null,
  url: null,
  publishedOn: null,
  dateUnknown: true,
  wireCredit: null,
  evenIfKnown: false,
  digest: false,
  ...more,
});

/** An article that was imported, and compared with the others as the worker does. */
export async function imported(call: DeskCall, input: Input): Promise<{ articleId: string; captureId: string }> {
  const stored = await importArticle(call, input);
  await compareTexts(call.database, { deskId: call.actor.deskId, articleId: stored.articleId }, call.now);
  return stored;
}
