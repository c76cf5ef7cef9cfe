import { briefingStops } from "@second-source/domain/briefing/briefing-stops";
import { composeBriefing } from "@second-source/domain/briefing/compose-briefing";
import { canonicalJson } from "@second-source/domain/review/revision-document";
import type { z } from "zod";
import type { freezeEditionInput } from "../contract/briefing-contract.ts";
import { DomainError } from "../errors.ts";
import { sha256 } from "../sha256.ts";
import { writeAudit } from "../store/audit.ts";
import { createEdition, loadBriefing } from "../store/briefings.ts";
import { lockClaim, updateClaim } from "../store/claims.ts";
import { loadStoryId } from "../store/stories.ts";
import { briefingInputOf } from "../view/compose-story-briefing.ts";
import { loadStoryModel } from "../view/story-model.ts";
import { stateAfter } from "./change-claim.ts";
import { atDesk, type DeskCall } from "./desk-work.ts";

/** Freezes the draft as the next edition: numbered, hashed, never changed. Its claims are released. */
export function freezeEdition(
  call: DeskCall,
  input: z.output<typeof freezeEditionInput>,
): Promise<{ number: number; sha256: string }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor, now } = desk;
    const storyId = await loadStoryId(transaction, input.story);
    const briefing = await loadBriefing(transaction, actor.deskId, storyId);
    if (briefing.version !== input.version)
      throw new DomainError(
        "briefing.changed",
        "Someone changed the briefing meanwhile. Look at what stands now, then freeze it.",
      );
    const used = [...new Set(briefing.sentences.flatMap((sentence) => sentence.claimIds))].sort();
    for (const claimId of used) await lockClaim(transaction, claimId);
    const story = await loadStoryModel(transaction, input.story);
    const number = (briefing.editions[0]?.number ?? 0) + 1;
    const composing = briefingInputOf(story, briefing, now.toISOString().slice(0, 10), number);
    const [stop] = briefingStops(composing);
    if (stop) throw new DomainError("briefing.stopped", stop.reason);
    const document = composeBriefing(composing);
    const hash = sha256(canonicalJson(document));
    await createEdition(transaction, {
      deskId: actor.deskId,
      briefingId: briefing.id,
      number,
      document,
      sha256: hash,
      frozenBy: actor.personId,
    });
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
      details: { number, sha256: hash },
    });
    return { number, sha256: hash };
  });
}
