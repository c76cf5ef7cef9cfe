import { describePassage, type PassageDescription } from "@second-source/domain/anchor/describe-passage";
import { relocatePassage } from "@second-source/domain/anchor/relocate-passage";
import type { Span } from "@second-source/domain/text/span";
import type { z } from "zod";
import type { recaptureArticleInput } from "../contract/import-contract.ts";
import { DomainError } from "../errors.ts";
import { createCapture, loadArticleStory, setSentenceMark } from "../store/articles.ts";
import { writeAudit } from "../store/audit.ts";
import {
  lockLatestCapture,
  orphanPassage,
  replacePassage,
  type LatestCapture,
  type StoredPassage,
} from "../store/captures.ts";
import { sendCompareJob } from "../store/jobs.ts";
import { deleteIntake, removeLooksAt } from "../store/intakes.ts";
import { changeStory, hasOtherGround, type ReachedClaim } from "./change-story.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";
import { keptText, loadMaterial, type KeptText } from "./read-material.ts";

/** What became of the passages of the capture before. */
export interface Replacement {
  /** The same words in the same surroundings. */
  readonly placed: number;
  /** Found, and changed: they wait for a person. */
  readonly moved: number;
  /** Not found, or in several places that nothing tells apart. */
  readonly lost: number;
}

export interface Recapture extends Replacement {
  readonly number: number;
  readonly reached: readonly ReachedClaim[];
}

/**
 * Stores a new version of an article's text, and places every passage anew (RULES "Text"). Approvals go stale where
 * something that they judged has changed, and nowhere else.
 */
export function recaptureArticle(call: DeskCall, input: z.output<typeof recaptureArticleInput>): Promise<Recapture> {
  return atDesk(call, async (desk) => {
    const { article, material } = input;
    const kept = keptText(await loadMaterial(desk, material), input.keptLines);
    const storyId = await loadArticleStory(desk.transaction, article);
    let stored: Omit<Recapture, "reached"> = { number: 0, placed: 0, moved: 0, lost: 0 };
    const change = {
      what: "replaced an article under it",
      action: "claim.recaptured" as const,
      details: { article, textSha256: kept.textSha256 },
    };
    // What the rules make of it is known once the new text has been held against the others: see compare-texts.ts.
    const reached = await changeStory(
      desk,
      storyId,
      change,
      async () => {
        stored = await storeCapture(desk, article, kept, input.after);
      },
      hasOtherGround,
    );
    await sendCompareJob(call.database, desk.transaction, { deskId: desk.actor.deskId, articleId: article });
    const { textSha256, rawSha256 } = kept;
    writeAudit(desk, {
      action: "article.recaptured",
      subjectKind: "article",
      subjectId: article,
      storyId,
      details: { ...stored, textSha256, rawSha256 },
    });
    await removeLooksAt(desk.transaction, article);
    if (material.how === "INTAKE") await deleteIntake(desk.transaction, material.intake, desk.actor.personId);
    return { ...stored, reached };
  });
}

async function storeCapture(
  desk: DeskWork,
  articleId: string,
  kept: KeptText,
  after: number,
): Promise<Replacement & { outlet: string; number: number }> {
  const { transaction, actor } = desk;
  const old = await lockLatestCapture(transaction, articleId);
  if (old.number !== after)
    throw new DomainError(
      "passage.changed",
      `Somebody added capture ${old.number} of ${old.outletName} meanwhile. Look at what changed since that one.`,
    );
  if (old.textSha256 === kept.textSha256)
    throw new DomainError("import.known", `${old.outletName} reads as it did in capture ${old.number}.`);
  const number = old.number + 1;
  const capture = { ...kept, capturedBy: actor.personId, deskId: actor.deskId, articleId, number };
  const captureId = await createCapture(transaction, capture);
  const counts = { placed: 0, moved: 0, lost: 0 };
  for (const passage of old.passages) counts[await placePassage(desk, passage, captureId, kept.text)]++;
  await placeMarks(desk, old, captureId, kept.text);
  return { outlet: old.outletName, number, ...counts };
}

/** One that waits for a person already goes on waiting, wherever its words stand now. */
async function placePassage(
  { transaction, actor }: DeskWork,
  passage: StoredPassage,
  captureId: string,
  text: string,
): Promise<keyof Replacement> {
  const { deskId } = actor;
  const { id: oldId, start, end, exact, captureSha256, wasId } = passage;
  const found = relocatePassage(text, passage);
  const place = found.kind === "ORPHANED" ? null : described(text, found.span);
  if (!place || found.kind === "ORPHANED") {
    await orphanPassage(transaction, deskId, oldId);
    return "lost";
  }
  const to = { deskId, captureId, oldId, place };
  if (found.kind === "MOVED") {
    const waits = passage.placement === "MOVED" && wasId !== null;
    await replacePassage(transaction, { ...to, placement: "MOVED", judgedIn: null, wasId: waits ? wasId : oldId });
    return "moved";
  }
  const judgedIn = passage.judgedIn ?? { start, end, exact, captureSha256 };
  const placement = passage.placement === "MOVED" ? "MOVED" : "PLACED";
  await replacePassage(transaction, { ...to, placement, judgedIn, wasId: placement === "MOVED" ? wasId : null });
  return "placed";
}

/** Sentences keep their mark where they stand as they did; the others are open again. */
async function placeMarks(
  { transaction, actor }: DeskWork,
  old: LatestCapture,
  captureId: string,
  text: string,
): Promise<void> {
  for (const { kind, start, end } of old.marks) {
    const sentence = described(old.text, { start, end });
    const found = sentence && relocatePassage(text, sentence);
    if (found?.kind !== "PLACED") continue;
    await setSentenceMark(transaction, { deskId: actor.deskId, captureId, ...found.span, kind });
  }
}

function described(text: string, span: Span): PassageDescription | null {
  const place = describePassage(text, span);
  return "fault" in place ? null : place;
}
