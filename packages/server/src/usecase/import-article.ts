import { canonicalText } from "@second-source/domain/text/canonical-text";
import { draftArticle } from "@second-source/importers/import-article";
import type { z } from "zod";
import type { importArticleInput } from "../contract/import-contract.ts";
import { DomainError } from "../errors.ts";
import { sha256 } from "../sha256.ts";
import { createArticle, findSameText } from "../store/articles.ts";
import { writeAudit } from "../store/audit.ts";
import { loadStoryId, lockStory } from "../store/stories.ts";
import { atDesk, type DeskCall } from "./desk-work.ts";
import { readMaterial } from "./read-material.ts";

/** Stores an article with its capture: canonical text, raw bytes, and the SHA-256 of each. */
export function importArticle(
  call: DeskCall,
  input: z.output<typeof importArticleInput>,
): Promise<{ articleId: string; captureId: string }> {
  const material = readMaterial(input.material);
  const { lines } = draftArticle(material.text, material.mediaType, []);
  const kept = new Set(input.keptLines);
  const text = canonicalText(lines.filter((_, index) => kept.has(index)).map((line) => line.text));
  if (text === "") throw new DomainError("input.empty", "No line is kept. Switch on the lines of the story.");
  const textSha256 = sha256(text);
  return atDesk(call, async ({ transaction, actor, now }) => {
    const storyId = await loadStoryId(transaction, input.story);
    await lockStory(transaction, storyId);
    const known = await findSameText(transaction, storyId, textSha256);
    if (known && !input.evenIfKnown) {
      throw new DomainError("import.known", `This text is in the story already, as ${known.outletName}.`, known);
    }
    const rawSha256 = sha256(material.bytes);
    const stored = await createArticle(transaction, {
      deskId: actor.deskId,
      storyId,
      outletName: input.outlet,
      headline: input.headline,
      byline: input.byline,
      url: input.url,
      publishedOn: input.publishedOn,
      wireCredit: input.wireCredit,
      digest: input.digest,
      capture: {
        text,
        textSha256,
        raw: material.bytes,
        rawSha256,
        mediaType: material.mediaType,
        how: material.how,
        omitted: lines.filter((_, index) => !kept.has(index)).map((line) => ({ text: line.text, why: line.why })),
        capturedBy: actor.personId,
      },
    });
    writeAudit(
      { transaction, actor, now },
      {
        action: "article.imported",
        subjectKind: "article",
        subjectId: stored.articleId,
        storyId,
        details: { outlet: input.outlet, headline: input.headline, textSha256, rawSha256 },
      },
    );
    return stored;
  });
}
