import { WITHDRAWAL_KIND_WORDS } from "@second-source/domain/origin/withdrawal";
import { listed } from "@second-source/domain/text/counted";
import type { z } from "zod";
import type { askBackInput, restoreInput, withdrawInput } from "../contract/withdrawal-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { findAccountsOf } from "../store/people.ts";
import { loadStoryId, lockStory } from "../store/stories.ts";
import {
  askStoredBack,
  createWithdrawal,
  isWithdrawn,
  lockWithdrawal,
  nameOfThing,
  restoreStored,
  type WithdrawnThing,
} from "../store/withdrawals.ts";
import { changeStory, type ReachedClaim } from "./change-story.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";
import { refuseOtherName } from "./refuse-changed.ts";

/** An origin, an outlet or an article no longer counts, from now on: everything under it goes stale, editions stay. */
export function withdrawThing(
  call: DeskCall,
  input: z.output<typeof withdrawInput>,
): Promise<{ reached: ReachedClaim[] }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor, now } = desk;
    const storyId = await loadStoryId(transaction, input.story);
    const thing = thingOf(input.what);
    const name = await nameOfThing(transaction, storyId, thing);
    refuseOtherName(input.name, name);
    const { kind, reason } = input;
    const change = {
      what: `withdrew ${name}: ${WITHDRAWAL_KIND_WORDS[kind]}`,
      action: "claim.thing-withdrawn" as const,
      details: { name, reason },
    };
    let id = "";
    const reached = await changeStory(desk, storyId, change, async () => {
      await lockStory(transaction, storyId);
      if (await isWithdrawn(transaction, storyId, thing))
        throw new DomainError("withdrawal.changed", `${name} has been withdrawn already.`);
      const by = { withdrawnBy: actor.personId, withdrawnAt: now };
      id = await createWithdrawal(transaction, { deskId: actor.deskId, storyId, thing, kind, reason, ...by });
    });
    writeAudit(desk, {
      action: "withdrawal.made",
      subjectKind: "withdrawal",
      subjectId: id,
      storyId,
      details: { name, kind, reason, claims: listed(reached.map(({ number }) => String(number))) },
    });
    return { reached };
  });
}

export function thingOf(what: z.output<typeof withdrawInput>["what"]): WithdrawnThing {
  if ("origin" in what) return { originId: what.origin };
  return "outlet" in what ? { outletId: what.outlet } : { articleId: what.article };
}

/** Asks for something withdrawn to count again. Nothing changes until somebody else confirms it. */
export function askBack(call: DeskCall, input: z.output<typeof askBackInput>): Promise<void> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const found = await lockWithdrawal(transaction, input.withdrawal);
    if (found.isRestored || found.askedBackById !== null)
      throw new DomainError("withdrawal.changed", `Somebody has asked for ${found.name} back already.`);
    await askStoredBack(transaction, actor.deskId, found.id, {
      askedBackBy: actor.personId,
      askedBackWhy: input.reason,
    });
    writeAudit(desk, {
      action: "withdrawal.asked-back",
      subjectKind: "withdrawal",
      subjectId: found.id,
      storyId: found.storyId,
      details: { name: found.name, reason: input.reason },
    });
  });
}

/** A second person lets it count again. Whoever asked for it, under any account, does not. */
export function restoreThing(
  call: DeskCall,
  input: z.output<typeof restoreInput>,
): Promise<{ reached: ReachedClaim[] }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor, now } = desk;
    const found = await lockWithdrawal(transaction, input.withdrawal);
    const asked = found.askedBackById;
    if (found.isRestored || asked === null)
      throw new DomainError("withdrawal.changed", `Nobody asks for ${found.name} back.`);
    if ((await findAccountsOf(transaction, actor.humanId, [asked])).size > 0)
      throw new DomainError("confirm.own", "You asked for it back, so somebody else restores it.");
    const change = {
      what: `restored ${found.name}`,
      action: "claim.thing-restored" as const,
      details: { name: found.name, reason: found.askedBackWhy },
      withPersonId: asked,
    };
    const reached = await changeStory(desk, found.storyId, change, () =>
      restoreStored(transaction, actor.deskId, found.id, { restoredBy: actor.personId, restoredAt: now }),
    );
    writeAudit(desk, {
      action: "withdrawal.restored",
      subjectKind: "withdrawal",
      subjectId: found.id,
      storyId: found.storyId,
      details: { name: found.name, reason: found.askedBackWhy },
    });
    return { reached };
  });
}
