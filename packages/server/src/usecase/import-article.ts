import { outletAt, ownHostOf } from "@second-source/domain/desk/outlet-domain";
import type { ArticleDraft } from "@second-source/importers/article-draft";
import type { z } from "zod";
import type { importArticleInput } from "../contract/import-contract.ts";
import { DomainError } from "../errors.ts";
import { createArticle, findSameText } from "../store/articles.ts";
import { writeAudit } from "../store/audit.ts";
import { sendCompareJob } from "../store/jobs.ts";
import { deleteIntake } from "../store/intakes.ts";
import { ensureOutlet, learnDomain, listOutlets } from "../store/outlets.ts";
import { loadStoryId, lockStory } from "../store/stories.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";
import { keptText, loadMaterial } from "./read-material.ts";

/** Stores an article with its capture: canonical text, raw bytes, and the SHA-256 of each. */
export function importArticle(
  call: DeskCall,
  input: z.output<typeof importArticleInput>,
): Promise<{ articleId: string; captureId: string }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const material = await loadMaterial(desk, input.material);
    const kept = keptText(material, input.keptLines);
    const storyId = await loadStoryId(transaction, input.story);
    await lockStory(transaction, storyId);
    const known = await findSameText(transaction, storyId, kept.textSha256);
    if (known && !input.evenIfKnown) {
      throw new DomainError("import.known", `This text is in the story already, as ${known.outletName}.`, known);
    }
    const { outlet, headline, byline, url, publishedOn, wireCredit, digest } = input;
    const outletId = await ensureOutlet(transaction, actor.deskId, outlet);
    const wireCreditId = wireCredit === null ? null : await ensureOutlet(transaction, actor.deskId, wireCredit);
    const stored = await createArticle(transaction, {
      deskId: actor.deskId,
      storyId,
      outletId,
      headline,
      byline,
      url,
      publishedOn,
      wireCreditId,
      digest,
      publishedAt: timeOn(publishedOn, material.draft),
      language: material.draft.proposed.language?.value ?? null,
      capture: { ...kept, capturedBy: actor.personId },
    });
    const host = url && ownHostOf(url);
    if (host && !outletAt(url, await listOutlets(transaction))) await learnDomain(transaction, outletId, host);
    const { textSha256, rawSha256 } = kept;
    writeAudit(desk, {
      action: "article.imported",
      subjectKind: "article",
      subjectId: stored.articleId,
      storyId,
      details: { outlet, headline, textSha256, rawSha256 },
    });
    await sendCompareJob(call.database, transaction, { deskId: actor.deskId, articleId: stored.articleId });
    if (input.material.how === "INTAKE") await deleteIntake(transaction, input.material.intake, actor.personId);
    return stored;
  });
}

/** The time that the outlet gave, where the editor has confirmed its day. */
function timeOn(day: string | null, { proposed }: ArticleDraft): string | null {
  const time = proposed.publishedAt?.value ?? null;
  return day !== null && time?.startsWith(day) ? time : null;
}
