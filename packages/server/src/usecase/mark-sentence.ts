import { describePassage } from "@second-source/domain/anchor/describe-passage";
import type { z } from "zod";
import type { markSentenceInput } from "../contract/claim-contract.ts";
import { DomainError } from "../errors.ts";
import { lockNewestCapture } from "../store/captures.ts";
import { findSentenceMark, loadCapture, setSentenceMark } from "../store/articles.ts";
import { writeAudit } from "../store/audit.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";

/** Settles a sentence that carries no claim: opinion, or not checkable. `kind` null opens it again. */
export function markSentence(call: DeskCall, input: z.output<typeof markSentenceInput>): Promise<void> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const capture = await loadCapture(transaction, input.place.captureId);
    if ("fault" in describePassage(capture.text, input.place))
      throw new DomainError("passage.invalid", "No sentence stands there in this article.");
    await lockNewestCapture(transaction, capture.id, capture.articleId);
    if ((await findSentenceMark(transaction, input.place)) !== input.was)
      throw new DomainError("passage.changed", "Somebody marked this sentence meanwhile. Look at how it stands now.");
    await setSentenceMark(transaction, { deskId: actor.deskId, ...input.place, kind: input.kind });
    writeAudit(desk, {
      action: "sentence.marked",
      subjectKind: "capture",
      subjectId: capture.id,
      storyId: capture.storyId,
      details: { start: input.place.start, end: input.place.end, kind: input.kind },
    });
  });
}
