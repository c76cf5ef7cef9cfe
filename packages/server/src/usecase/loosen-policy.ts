import { mayReview } from "@second-source/domain/desk/role";
import type { z } from "zod";
import type { confirmLooseningInput, endLooseningInput } from "../contract/policy-contract.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";
import { refuseWeakSignIn } from "./refuse-weak-sign-in.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { loadDeskPolicy, lockDesk } from "../store/desks.ts";
import {
  confirmStoredLoosening,
  endStoredLoosening,
  findPendingLoosening,
  isLoosening,
  type PendingLoosening,
} from "../store/loosenings.ts";
import { findAccountsOf } from "../store/people.ts";
import { applyPolicy, type ChangedPolicy } from "./apply-policy.ts";

/** A reviewer or another admin says yes to a policy that asks less: from now on it holds. */
export function confirmLoosening(
  call: DeskCall,
  { loosening: id, expected }: z.output<typeof confirmLooseningInput>,
): Promise<ChangedPolicy> {
  return atDesk(call, async (desk) => {
    const { transaction, actor, now } = desk;
    await refuseWeakSignIn(desk);
    const pending = await lockPending(desk, id);
    if (await isOwn(desk, pending))
      throw new DomainError("confirm.own", "You asked for it, so a reviewer or another admin says whether it holds.");
    const was = await loadDeskPolicy(transaction, actor.deskId);
    const { after: policy, reason, askedBy } = pending;
    await confirmStoredLoosening(transaction, actor.deskId, id, { confirmedBy: actor.personId, confirmedAt: now });
    return applyPolicy(desk, call.database, { was, policy, reason, expected, told: { askedBy } });
  });
}

/** Takes back what oneself asked for, or turns down what another did: the policy stays as it is. */
export function endLoosening(call: DeskCall, { loosening: id }: z.output<typeof endLooseningInput>): Promise<void> {
  return atDesk(call, async (desk) => {
    await endPending(desk, await lockPending(desk, id));
  });
}

/** What waited holds no more, because somebody said so or another policy overtook it: the log has it either way. */
export async function endPending(desk: DeskWork, { id, askedBy, reason }: PendingLoosening): Promise<void> {
  const { transaction, actor, now } = desk;
  await endStoredLoosening(transaction, actor.deskId, id, now);
  writeAudit(desk, {
    action: "policy.declined",
    subjectKind: "desk",
    subjectId: actor.deskId,
    storyId: null,
    details: { askedBy, reason },
  });
}

/** Whoever changes what the desk asks holds the desk: there is no other policy than the one it was made from. */
async function lockPending({ transaction, actor }: DeskWork, id: string): Promise<PendingLoosening> {
  if (!mayReview(actor.role)) throw new DomainError("access.role", "A reviewer or an admin says whether it holds.");
  await lockDesk(transaction, actor.deskId);
  const pending = await findPendingLoosening(transaction);
  if (pending?.id === id) return pending;
  if (await isLoosening(transaction, id))
    throw new DomainError("policy.changed", "This waits no more. Look at what the desk asks now.");
  throw new DomainError("not-found", "This change of policy is not there.");
}

async function isOwn({ transaction, actor }: DeskWork, { askedById }: PendingLoosening): Promise<boolean> {
  return (await findAccountsOf(transaction, actor.humanId, [askedById])).size > 0;
}
