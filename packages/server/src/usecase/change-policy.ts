import type { Policy } from "@second-source/domain/desk/policy";
import type { z } from "zod";
import type { changePolicyInput, previewPolicyInput } from "../contract/policy-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { lockClaimsOfStory } from "../store/claims.ts";
import { loadDeskPolicy, lockDesk, updateDeskPolicy } from "../store/desks.ts";
import { countVerdicts, listStoriesWithVerdicts } from "../store/stories.ts";
import { policyEffects, policyPreview, type PolicyEffect, type PolicyPreview } from "../story/policy-effects.ts";
import { shiftClaim, type ClaimChange } from "./change-claim.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";
import { awaitWeighing } from "./weigh-anew.ts";

/** What another policy would turn stale, or keep from approval, in portions: nothing is changed, and nobody waits for it. */
export function previewPolicy(
  call: DeskCall,
  { policy, cursor }: z.output<typeof previewPolicyInput>,
): Promise<PolicyPreview> {
  return atDesk(call, ({ transaction }) => policyPreview(transaction, policy, cursor));
}

export interface ChangedPolicy {
  readonly stale: number;
  /** Stories that the worker judges by it: how many approvals go stale there is not known yet. */
  readonly awaited: number;
}

/** Claims with verdicts that are judged anew while the desk's decisions wait for it; of more, the worker does. */
const MOST_AT_ONCE = 200;

/** Changes the desk's policy. Every approved claim that it judges differently goes stale, and the list was shown first. */
export function changePolicy(call: DeskCall, input: z.output<typeof changePolicyInput>): Promise<ChangedPolicy> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    await lockDesk(transaction, actor.deskId);
    const was = await loadDeskPolicy(transaction, actor.deskId);
    refuseOtherPolicy(was, input.was);
    const { claims, stories: awaited } = await countVerdicts(transaction);
    const isTooMuch = claims > MOST_AT_ONCE;
    const effects = isTooMuch ? [] : await policyEffects(transaction, input.policy);
    const stale = effects.filter((effect) => effect.goesStale);
    if (!isTooMuch) refuseOtherList(stale, input.expected);
    const changed = Object.entries(input.policy).filter(([key, value]) => was[key as keyof Policy] !== value);
    const details = Object.fromEntries(changed.map(([key, value]) => [key, `${was[key as keyof Policy]} to ${value}`]));
    await updateDeskPolicy(transaction, actor.deskId, input.policy);
    const change = {
      what: "changed what the desk asks of it",
      action: "claim.policy-changed" as const,
      details: { ...details, reason: input.reason },
    };
    if (isTooMuch) {
      const reached = await listStoriesWithVerdicts(transaction, { after: null, most: awaited });
      const ids = reached.map(({ storyId }) => storyId);
      await awaitWeighing(desk, call.database, ids, { kind: "POLICY", ...change });
    } else await turnStale(desk, stale, change);
    writeAudit(desk, {
      action: "policy.changed",
      subjectKind: "desk",
      subjectId: actor.deskId,
      storyId: null,
      details: { ...details, reason: input.reason, stale: stale.length, ...(isTooMuch ? { awaited } : {}) },
    });
    return { stale: stale.length, awaited: isTooMuch ? awaited : 0 };
  });
}

/** Story by story, and in one order of claims for everybody. */
async function turnStale(
  desk: DeskWork,
  stale: readonly PolicyEffect[],
  change: Pick<ClaimChange, "what" | "action" | "details">,
): Promise<void> {
  for (const storyId of [...new Set(stale.map((effect) => effect.storyId))].sort())
    await lockClaimsOfStory(desk.transaction, storyId);
  for (const { claimId } of stale) await shiftClaim(desk, claimId, change);
}

function refuseOtherPolicy(now: Policy, shown: Policy): void {
  if (Object.entries(now).every(([key, value]) => shown[key as keyof Policy] === value)) return;
  throw new DomainError(
    "policy.changed",
    "Somebody changed the policy meanwhile. Look at what the desk asks now; nothing of yours is changed yet.",
  );
}

function refuseOtherList(stale: readonly PolicyEffect[], expected: readonly string[] | null): void {
  const shown = new Set(expected ?? []);
  if (stale.length === shown.size && stale.every((effect) => shown.has(effect.claimId))) return;
  throw new DomainError(
    "policy.changed",
    "What this would turn stale has changed meanwhile. Here is the new list; nothing is changed yet.",
    { stale: stale.map(({ claimId }) => claimId) },
  );
}
