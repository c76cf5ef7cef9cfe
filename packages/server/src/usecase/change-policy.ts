import { loosened, type Policy } from "@second-source/domain/desk/policy";
import type { z } from "zod";
import type { changePolicyInput, previewPolicyInput } from "../contract/policy-contract.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";
import { refuseOneStepNow, refuseWeakSignIn } from "./refuse-weak-sign-in.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { loadDeskPolicy, lockDesk } from "../store/desks.ts";
import { createLoosening, findPendingLoosening } from "../store/loosenings.ts";
import { policyPreview, type PolicyPreview } from "../story/policy-effects.ts";
import { applyPolicy, policyDetails, type ChangedPolicy } from "./apply-policy.ts";
import { endPending } from "./loosen-policy.ts";

/** What another policy would turn stale, or keep from approval, in portions: nothing is changed, and nobody waits for it. */
export function previewPolicy(
  call: DeskCall,
  { policy, cursor }: z.output<typeof previewPolicyInput>,
): Promise<PolicyPreview> {
  return atDesk(call, ({ transaction }) => policyPreview(transaction, policy, cursor));
}

/** A policy that holds at once, or waits for a second person because it asks less. */
export type PolicyAnswer = ({ readonly waits: false } & ChangedPolicy) | { readonly waits: true };

/**
 * Changes the desk's policy. Every approved claim that it judges differently goes stale, and the list was shown first. One
 * that asks less in anything holds once another human has confirmed it.
 */
export function changePolicy(call: DeskCall, input: z.output<typeof changePolicyInput>): Promise<PolicyAnswer> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    await refuseWeakSignIn(desk);
    await lockDesk(transaction, actor.deskId);
    const was = await loadDeskPolicy(transaction, actor.deskId);
    refuseOtherPolicy(was, input.was);
    if (Object.keys(policyDetails(was, input.policy)).length === 0)
      throw new DomainError("policy.changed", "The desk asks for all of this already. Nothing was changed.");
    if (input.policy.asksSecondStep && !was.asksSecondStep) await refuseOneStepNow(desk);
    const pending = await findPendingLoosening(transaction);
    const isLooser = loosened(was, input.policy).length > 0;
    if (isLooser && pending && pending.askedById !== actor.personId)
      throw new DomainError(
        "policy.changed",
        `${pending.askedBy} asked for another change, and it still waits. Confirm it or turn it down first.`,
      );
    if (pending) await endPending(desk, pending);
    if (!isLooser) return { waits: false, ...(await applyPolicy(desk, call.database, { ...input, was })) };
    await askForLoosening(desk, was, input);
    return { waits: true };
  });
}

async function askForLoosening(
  desk: DeskWork,
  before: Policy,
  { policy: after, reason }: z.output<typeof changePolicyInput>,
): Promise<void> {
  const { transaction, actor, now } = desk;
  const { deskId, personId: askedBy } = actor;
  await createLoosening(transaction, { deskId, before, after, reason, askedBy, askedAt: now });
  writeAudit(desk, {
    action: "policy.asked",
    subjectKind: "desk",
    subjectId: deskId,
    storyId: null,
    details: { ...policyDetails(before, after), reason },
  });
}

function refuseOtherPolicy(now: Policy, shown: Policy): void {
  if (Object.entries(now).every(([key, value]) => shown[key as keyof Policy] === value)) return;
  throw new DomainError(
    "policy.changed",
    "Somebody changed the policy meanwhile. Look at what the desk asks now; nothing of yours is changed yet.",
  );
}
