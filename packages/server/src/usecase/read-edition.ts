import type { z } from "zod";
import type { readEditionInput } from "../contract/briefing-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { createReading, ensureBriefing, listWriters } from "../store/briefings.ts";
import { findAccountsOf } from "../store/people.ts";
import { loadStoryInPrint } from "../story/compose-story-briefing.ts";
import { nextEdition } from "../story/edition-document.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";
import { refuseWeakSignIn } from "./refuse-weak-sign-in.ts";

/**
 * A second person says that they have read the next edition as it stands: every sentence, every leg, the matrix. Bound to
 * the hash of that document; whoever wrote on it since the last edition does not read it.
 */
export function readEdition(call: DeskCall, input: z.output<typeof readEditionInput>): Promise<{ readAt: Date }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor, now } = desk;
    await refuseWeakSignIn(desk);
    const story = await loadStoryInPrint(transaction, input.story);
    const draft = await ensureBriefing(transaction, actor.deskId, story.id);
    const next = nextEdition(story, draft, now.toISOString().slice(0, 10));
    if (next.documentSha256 !== input.documentSha256)
      throw new DomainError(
        "briefing.changed",
        "It changed while you were reading. Look at what stands now; your reading counts for nothing yet.",
      );
    if (next.stops[0]) throw new DomainError("briefing.stopped", next.stops[0].reason, { stops: next.stops });
    const writers = await listWriters(transaction, draft.id);
    if ((await findAccountsOf(transaction, actor.humanId, writers)).size > 0)
      throw new DomainError(
        "briefing.own-reading",
        "You wrote on it since the last edition, so somebody else reads it.",
      );
    const { documentSha256 } = input;
    const { deskId, personId } = actor;
    const reading = { deskId, briefingId: draft.id, documentSha256, readBy: personId, readAt: now };
    if (!(await createReading(transaction, reading)))
      throw new DomainError("briefing.known", "You have read it as it stands already. Somebody else publishes it.");
    writeAudit(desk, {
      action: "edition.read",
      subjectKind: "briefing",
      subjectId: draft.id,
      storyId: story.id,
      details: { number: next.number, documentSha256 },
    });
    return { readAt: now };
  });
}
