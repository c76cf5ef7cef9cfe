import type { Policy } from "@second-source/domain/desk/policy";
import type { z } from "zod";
import type { changePolicyInput, previewPolicyInput } from "../contract/policy-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { loadDeskPolicy, lockDesk, updateDeskPolicy } from "../store/desks.ts";
import { policyEffects, type PolicyEffect } from "../view/policy-view.ts";
import { changeStories } from "./change-story.ts";
import { atDesk, type DeskCall, type DeskWork } from "./desk-work.ts";

/** What another policy would turn stale, or keep from approval: nothing is changed. */
export function previewPolicy(
  call: DeskCall,
  { policy }: z.output<typeof previewPolicyInput>,
): Promise<PolicyEffect[]> {
  return atDesk(call, ({ transaction }) => policyEffects(transaction, policy));
}

/** Changes the desk's policy. Every approved claim that it judges differently goes stale, and the list was shown first. */
export function changePolicy(call: DeskCall, input: z.output<typeof changePolicyInput>): Promise<{ stale: number }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    await lockDesk(transaction, actor.deskId);
    const was = await loadDeskPolicy(transaction, actor.deskId);
    refuseOtherPolicy(was, input.was);
    const effects = await policyEffects(transaction, input.policy);
    const stale = effects.filter((effect) => effect.goesStale);
    refuseOtherList(stale, input.expected);
    const changed = Object.entries(input.policy).filter(([key, value]) => was[key as keyof Policy] !== value);
    const details = Object.fromEntries(changed.map(([key, value]) => [key, `${was[key as keyof Policy]} to ${value}`]));
    await applyTo(desk, stale, input.policy, { ...details, reason: input.reason });
    writeAudit(desk, {
      action: "policy.changed",
      subjectKind: "desk",
      subjectId: actor.deskId,
      storyId: null,
      details: { ...details, reason: input.reason, stale: stale.length },
    });
    return { stale: stale.length };
  });
}

/** The claims of every story that it reaches are held while they change. */
async function applyTo(
  desk: DeskWork,
  stale: readonly PolicyEffect[],
  policy: Policy,
  details: Record<string, string>,
): Promise<void> {
  const { transaction, actor } = desk;
  const ids = new Set(stale.map((effect) => effect.claimId));
  const change = { what: "changed what the desk asks of it", action: "claim.policy-changed", details } as const;
  await changeStories(
    desk,
    stale.map(({ storyId }) => storyId),
    change,
    () => updateDeskPolicy(transaction, actor.deskId, policy),
    (claim) => ids.has(claim.id),
  );
}

function refuseOtherPolicy(now: Policy, shown: Policy): void {
  if (Object.entries(now).every(([key, value]) => shown[key as keyof Policy] === value)) return;
  throw new DomainError(
    "policy.changed",
    "Somebody changed the policy meanwhile. Look at what the desk asks now; nothing of yours is changed yet.",
  );
}

function refuseOtherList(stale: readonly PolicyEffect[], expected: readonly string[]): void {
  const shown = new Set(expected);
  if (stale.length === shown.size && stale.every((effect) => shown.has(effect.claimId))) return;
  throw new DomainError(
    "policy.changed",
    "What this would turn stale has changed meanwhile. Here is the new list; nothing is changed yet.",
    { stale: stale.map(({ claimId }) => claimId) },
  );
}
