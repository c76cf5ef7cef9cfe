import { describePassage, type PassageDescription } from "@second-source/domain/anchor/describe-passage";
import { resolveExact } from "@second-source/domain/anchor/resolve-exact";
import type { z } from "zod";
import type { recaptureArticleInput } from "../contract/import-contract.ts";
import { DomainError } from "../errors.ts";
import { loadArticleStory, setSentenceMark } from "../store/articles.ts";
import { writeAudit } from "../store/audit.ts";
import {
  createCapture,
  lockLatestCapture,
  orphanPassage,
  replacePassage,
  type LatestCapture,
} from "../store/captures.ts";
import { changeStory, type ReachedClaim } from "./change-story.ts";
import { atDesk, type DeskCall, type DeskWork } from "./desk-work.ts";
import { keptText, type KeptText } from "./read-material.ts";

export interface Recapture {
  readonly number: number;
  /** Passages whose words the new text does not carry in one place and the same surroundings. */
  readonly lost: number;
  readonly reached: readonly ReachedClaim[];
}

/**
 * Stores a new version of an article's text. Passages that stand word for word, once, in the same surroundings go
 * along; every other one is orphaned and waits for a person. Approvals that judged the old capture go stale.
 */
export function recaptureArticle(call: DeskCall, input: z.output<typeof recaptureArticleInput>): Promise<Recapture> {
  const kept = keptText(input);
  return atDesk(call, async (desk) => {
    const { article } = input;
    const storyId = await loadArticleStory(desk.transaction, article);
    let stored: Omit<Recapture, "reached"> = { number: 0, lost: 0 };
    const change = {
      what: "replaced an article under it",
      action: "claim.recaptured",
      details: { article, textSha256: kept.textSha256 },
    };
    const reached = await changeStory(desk, storyId, change, async () => {
      stored = await storeCapture(desk, article, kept);
    });
    const { textSha256, rawSha256 } = kept;
    writeAudit(desk, {
      action: "article.recaptured",
      subjectKind: "article",
      subjectId: article,
      storyId,
      details: { ...stored, textSha256, rawSha256 },
    });
    return { ...stored, reached };
  });
}

async function storeCapture(
  desk: DeskWork,
  articleId: string,
  kept: KeptText,
): Promise<{ outlet: string; number: number; lost: number }> {
  const { transaction, actor } = desk;
  const old = await lockLatestCapture(transaction, articleId);
  if (old.textSha256 === kept.textSha256)
    throw new DomainError("import.known", `${old.outletName} reads as it did in capture ${old.number}.`);
  const number = old.number + 1;
  const capture = { ...kept, capturedBy: actor.personId, deskId: actor.deskId, articleId, number };
  const captureId = await createCapture(transaction, capture);
  const lost = await placePassages(desk, old, captureId, kept.text);
  await placeMarks(desk, old, captureId, kept.text);
  return { outlet: old.outletName, number, lost };
}

/** Answers with how many passages lost their place. */
async function placePassages(
  { transaction, actor }: DeskWork,
  old: LatestCapture,
  captureId: string,
  text: string,
): Promise<number> {
  let lost = 0;
  for (const passage of old.passages) {
    const place = placeIn(text, passage);
    if (place) await replacePassage(transaction, { deskId: actor.deskId, captureId, oldId: passage.id, place });
    else {
      await orphanPassage(transaction, actor.deskId, passage.id);
      lost++;
    }
  }
  return lost;
}

/** Sentences keep their mark where they stand as they did; the others are open again. */
async function placeMarks(
  { transaction, actor }: DeskWork,
  old: LatestCapture,
  captureId: string,
  text: string,
): Promise<void> {
  for (const { kind, start, end } of old.marks) {
    const described = describePassage(old.text, { start, end });
    const place = "fault" in described ? null : placeIn(text, described);
    if (place)
      await setSentenceMark(transaction, { deskId: actor.deskId, captureId, start: place.start, end: place.end, kind });
  }
}

/** Where the same words stand once in the same surroundings; the old offsets say nothing about another text. */
function placeIn(text: string, passage: PassageDescription): PassageDescription | null {
  const found = resolveExact(text, { ...passage, start: text.length, end: text.length });
  if (found.kind !== "PLACED") return null;
  const place = describePassage(text, found.span);
  return "fault" in place ? null : place;
}
