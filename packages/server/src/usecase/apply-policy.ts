import type { Policy } from "@second-source/domain/desk/policy";
import type { DeskWork } from "../desk/at-desk.ts";
import { DomainError } from "../errors.ts";
import { writeAudit, type AuditEntry } from "../store/audit.ts";
import { lockClaimsOfStory } from "../store/claims.ts";
import type { Database } from "../store/database.ts";
import { updateDeskPolicy } from "../store/desks.ts";
import { countVerdicts, listStoriesWithVerdicts } from "../store/stories.ts";
import { policyEffects, type PolicyEffect } from "../story/policy-effects.ts";
import { shiftClaim, type ClaimChange } from "./change-claim.ts";
import { awaitWeighing } from "./weigh-anew.ts";

export interface ChangedPolicy {
  readonly stale: number;
  /** Stories that the worker judges by it: how many approvals go stale there is not known yet. */
  readonly awaited: number;
}

/** Claims with verdicts that are judged anew while the desk's decisions wait for it; of more, the worker does. */
const MOST_AT_ONCE = 200;

/**
 * Puts a policy in force at a desk that is held. Every approved claim that it judges differently goes stale; `expected` is
 * what the list on the screen said.
 */
export async function applyPolicy(
  desk: DeskWork,
  database: Database,
  change: {
    readonly was: Policy;
    readonly policy: Policy;
    readonly reason: string;
    readonly expected: readonly string[] | null;
    /** What the log says beside it. */
    readonly told?: AuditEntry["details"];
  },
): Promise<ChangedPolicy> {
  const { transaction, actor } = desk;
  const { was, policy, reason, expected, told } = change;
  const { claims, stories: awaited } = await countVerdicts(transaction);
  const isTooMuch = claims > MOST_AT_ONCE;
  const effects = isTooMuch ? [] : await policyEffects(transaction, policy);
  const stale = effects.filter((effect) => effect.goesStale);
  if (!isTooMuch) refuseOtherList(stale, expected);
  const details = { ...policyDetails(was, policy), reason, ...told };
  await updateDeskPolicy(transaction, actor.deskId, policy);
  const shift = { what: "changed what the desk asks of it", action: "claim.policy-changed" as const, details };
  if (isTooMuch) {
    const reached = await listStoriesWithVerdicts(transaction, { after: null, most: awaited });
    const ids = reached.map(({ storyId }) => storyId);
    await awaitWeighing(desk, database, ids, { kind: "POLICY", ...shift });
  } else await turnStale(desk, stale, shift);
  writeAudit(desk, {
    action: "policy.changed",
    subjectKind: "desk",
    subjectId: actor.deskId,
    storyId: null,
    details: { ...details, stale: stale.length, ...(isTooMuch ? { awaited } : {}) },
  });
  return { stale: stale.length, awaited: isTooMuch ? awaited : 0 };
}

/** What of a policy becomes another, as the log has it. */
export function policyDetails(was: Policy, policy: Policy): Record<string, string> {
  const changed = Object.entries(policy).filter(([key, value]) => was[key as keyof Policy] !== value);
  return Object.fromEntries(changed.map(([key, value]) => [key, `${was[key as keyof Policy]} to ${value}`]));
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

function refuseOtherList(stale: readonly PolicyEffect[], expected: readonly string[] | null): void {
  const shown = new Set(expected ?? []);
  if (stale.length === shown.size && stale.every((effect) => shown.has(effect.claimId))) return;
  throw new DomainError(
    "policy.changed",
    "What this would turn stale has changed meanwhile. Here is the new list; nothing is changed yet.",
    { stale: stale.map(({ claimId }) => claimId) },
  );
}
