import { beginsWriting } from "@second-source/domain/briefing/writing";
import type { z } from "zod";
import type { saveBriefingInput } from "../contract/briefing-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { ensureBriefing, findLastWriter, recordBriefingWrite, replaceBriefing } from "../store/briefings.ts";
import { callListeners } from "../store/listener.ts";
import { areClaimsOf } from "../store/claims.ts";
import { loadStoryId } from "../store/stories.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";

/**
 * Saves headline and sentences of the draft, unless somebody was quicker. The log says once that somebody writes, not
 * at every pause; who wrote which version is kept beside it.
 */
export function saveBriefing(call: DeskCall, input: z.output<typeof saveBriefingInput>): Promise<{ version: number }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor, now } = desk;
    const storyId = await loadStoryId(transaction, input.story);
    const briefing = await ensureBriefing(transaction, actor.deskId, storyId);
    const sentences = input.sentences.map(({ text, claimIds, ownWords }) => ({
      text,
      ownWords,
      claimIds: [...new Set(claimIds)],
    }));
    const bound = sentences.flatMap(({ claimIds }) => claimIds);
    if (!(await areClaimsOf(transaction, storyId, bound)))
      throw new DomainError("not-found", "A sentence is bound to a claim that is not in this story.");
    const { headline, version } = input;
    if (
      !(await replaceBriefing(transaction, {
        deskId: actor.deskId,
        id: briefing.id,
        version,
        headline,
        sentences,
        now,
      }))
    ) {
      throw new DomainError(
        "briefing.changed",
        `${await changedBy(desk, briefing.id)} changed the briefing since this was on the screen. Your text is still here; nothing of it was saved.`,
        { version: briefing.version },
      );
    }
    const { personId, deskId } = actor;
    const last = await findLastWriter(transaction, briefing.id);
    await recordBriefingWrite(transaction, { deskId, briefingId: briefing.id, personId, version: version + 1 });
    await callListeners(transaction, deskId, storyId);
    const frozenAt = briefing.editions[0]?.frozenAt ?? null;
    if (beginsWriting({ personId, at: now }, last, frozenAt)) {
      const details = { headline, sentences: sentences.length, version: version + 1 };
      writeAudit(desk, { action: "briefing.saved", subjectKind: "briefing", subjectId: briefing.id, storyId, details });
    }
    return { version: version + 1 };
  });
}

async function changedBy({ transaction, actor }: DeskWork, briefingId: string): Promise<string> {
  const last = await findLastWriter(transaction, briefingId);
  if (!last) return "Someone";
  return last.personId === actor.personId ? "You, here or in another tab," : last.name;
}
