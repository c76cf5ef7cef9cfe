import type { z } from "zod";
import type { importArticleInput } from "../contract/import-contract.ts";
import { DomainError } from "../errors.ts";
import { createArticle, findSameText } from "../store/articles.ts";
import { writeAudit } from "../store/audit.ts";
import { loadStoryId, lockStory } from "../store/stories.ts";
import { atDesk, type DeskCall } from "./desk-work.ts";
import { keptText } from "./read-material.ts";

/** Stores an article with its capture: canonical text, raw bytes, and the SHA-256 of each. */
export function importArticle(
  call: DeskCall,
  input: z.output<typeof importArticleInput>,
): Promise<{ articleId: string; captureId: string }> {
  const kept = keptText(input);
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const storyId = await loadStoryId(transaction, input.story);
    await lockStory(transaction, storyId);
    const known = await findSameText(transaction, storyId, kept.textSha256);
    if (known && !input.evenIfKnown) {
      throw new DomainError("import.known", `This text is in the story already, as ${known.outletName}.`, known);
    }
    const { outlet, headline, byline, url, publishedOn, wireCredit, digest } = input;
    const stored = await createArticle(transaction, {
      ...{ deskId: actor.deskId, storyId, outletName: outlet, headline, byline, url, publishedOn, wireCredit, digest },
      capture: { ...kept, capturedBy: actor.personId },
    });
    const { textSha256, rawSha256 } = kept;
    writeAudit(desk, {
      action: "article.imported",
      subjectKind: "article",
      subjectId: stored.articleId,
      storyId,
      details: { outlet, headline, textSha256, rawSha256 },
    });
    return stored;
  });
}
