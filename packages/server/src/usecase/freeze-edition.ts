import type { z } from "zod";
import type { freezeEditionInput } from "../contract/briefing-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import {
  createEdition,
  ensureBriefing,
  listReadings,
  loadBriefing,
  lockBriefing,
  type ReadingRow,
} from "../store/briefings.ts";
import { lockClaim, updateClaim } from "../store/claims.ts";
import { sendEditionJob } from "../store/jobs.ts";
import { findAccountsOf } from "../store/people.ts";
import { loadStoryId } from "../store/stories.ts";
import { loadStoryInPrint } from "../story/compose-story-briefing.ts";
import { nextEdition } from "../story/edition-document.ts";
import { stateAfter } from "./change-claim.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";
import { refuseWeakSignIn } from "./refuse-weak-sign-in.ts";
import { refuseAwaited, refuseUncompared } from "./refuse-approval.ts";

/**
 * Publishes the document that another person has read as the next edition: numbered, hashed, never changed. Its claims
 * are released. Any change since that reading, and it is refused.
 */
export function freezeEdition(
  call: DeskCall,
  input: z.output<typeof freezeEditionInput>,
): Promise<{ number: number; sha256: string }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor, now } = desk;
    await refuseWeakSignIn(desk);
    const storyId = await loadStoryId(transaction, input.story);
    await ensureBriefing(transaction, actor.deskId, storyId);
    await lockBriefing(transaction, storyId);
    const briefing = await loadBriefing(transaction, storyId);
    const used = [...new Set(briefing.sentences.flatMap((sentence) => sentence.claimIds))].sort();
    for (const claimId of used) await lockClaim(transaction, claimId);
    const reading = await readingOf(desk, briefing.id, input.documentSha256);
    await refuseAwaited(transaction, storyId);
    const story = await loadStoryInPrint(transaction, input.story);
    refuseUncompared(
      story,
      story.claims.filter(({ id }) => used.includes(id)),
    );
    // The document carries the day on which it was read.
    const { number, document, documentSha256, stops } = nextEdition(
      story,
      briefing,
      reading.readAt.toISOString().slice(0, 10),
    );
    if (stops[0]) throw new DomainError("briefing.stopped", stops[0].reason);
    if (documentSha256 !== input.documentSha256)
      throw new DomainError(
        "briefing.changed",
        `Something changed since ${reading.readBy} read it. Somebody reads it as it stands now, then it is published.`,
      );
    const editionId = await createEdition(transaction, {
      deskId: actor.deskId,
      briefingId: briefing.id,
      number,
      document,
      sha256: documentSha256,
      frozenBy: actor.personId,
    });
    await sendEditionJob(call.database, transaction, { deskId: actor.deskId, editionId });
    for (const claimId of used) {
      const claim = await lockClaim(transaction, claimId);
      await updateClaim(transaction, actor.deskId, claimId, {
        state: stateAfter(claim, "RELEASE"),
        changedAt: now,
        releasedIn: claim.releasedIn ?? number,
      });
    }
    writeAudit(desk, {
      action: "edition.frozen",
      subjectKind: "briefing",
      subjectId: briefing.id,
      storyId: story.id,
      details: { number, sha256: documentSha256, readBy: reading.readBy },
    });
    return { number, sha256: documentSha256 };
  });
}

/** The reading of this very document by another human than whoever publishes it. */
async function readingOf(
  { transaction, actor }: DeskWork,
  briefingId: string,
  documentSha256: string,
): Promise<ReadingRow> {
  const readings = (await listReadings(transaction, briefingId)).filter(
    (each) => each.documentSha256 === documentSha256,
  );
  if (readings.length === 0)
    throw new DomainError(
      "briefing.unread",
      "Nobody has read it as it stands. Somebody who wrote nothing of it reads it first.",
    );
  const readers = readings.map(({ readById }) => readById);
  const own = await findAccountsOf(transaction, actor.humanId, readers);
  const other = readings.find(({ readById }) => !own.has(readById));
  if (!other) throw new DomainError("briefing.own-reading", "You read it, so somebody else publishes it.");
  return other;
}
