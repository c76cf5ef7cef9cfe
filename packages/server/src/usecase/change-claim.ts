import type { AuditAction } from "@second-source/domain/audit/audit-action";
import { nextState, REVIEW_STATE_WORDS, type ReviewCommand } from "@second-source/domain/review/review-state";
import { DomainError } from "../errors.ts";
import { writeAudit, type AuditEntry } from "../store/audit.ts";
import { listContributions, lockClaim, recordContribution, updateClaim, type LockedClaim } from "../store/claims.ts";
import type { DeskWork } from "../desk/at-desk.ts";

/** In which transaction, in whose name and when. */
export interface Signed extends Pick<DeskWork, "transaction" | "now"> {
  readonly actor: Pick<DeskWork["actor"], "deskId" | "personId">;
}

export interface ClaimChange {
  /** Where it depends on the claim's state, a function of it. */
  readonly command: ReviewCommand | ((claim: LockedClaim) => ReviewCommand);
  /** What the person did, in words that follow their name: "changed its wording". */
  readonly what: string;
  readonly action: AuditAction;
  readonly details: AuditEntry["details"];
  /** The revision on the person's screen; null where the change cannot overwrite anybody's. */
  readonly expectedRevision: number | null;
  /** Whose proposal this puts in force: they have written it as much. */
  readonly withPersonId?: string;
}

/**
 * The one way to write on a claim: lock it, see that nobody was quicker, write, move its review state,
 * count the revision up, sign the history and the log. All in the caller's transaction.
 */
export async function changeClaim(
  desk: Signed,
  claimId: string,
  change: ClaimChange,
  write: (claim: LockedClaim) => Promise<void>,
): Promise<{ revision: number }> {
  const { transaction, actor, now } = desk;
  const claim = await lockClaim(transaction, claimId);
  if (change.expectedRevision !== null) await refuseChangedClaim(desk, claim, change.expectedRevision);
  const { command } = change;
  const state = stateAfter(claim, typeof command === "function" ? command(claim) : command);
  await write(claim);
  const revision = claim.revision + 1;
  await updateClaim(transaction, actor.deskId, claimId, { state, revision, changedAt: now });
  await recordContribution(transaction, {
    deskId: actor.deskId,
    claimId,
    personId: actor.personId,
    withPersonId: change.withPersonId ?? null,
    revision,
    what: change.what,
  });
  writeAudit(
    { transaction, actor, now },
    {
      action: change.action,
      subjectKind: "claim",
      subjectId: claimId,
      storyId: claim.storyId,
      details: { ...change.details, claim: claim.number, revision, state },
    },
  );
  return { revision };
}

/** Tells a claim that what it rests on, or is asked, was changed: nothing is written on the claim itself. */
export function shiftClaim(
  desk: Signed,
  claimId: string,
  change: Omit<ClaimChange, "command" | "expectedRevision">,
): Promise<{ revision: number }> {
  return changeClaim(desk, claimId, { ...change, command: "SHIFT", expectedRevision: null }, () => Promise.resolve());
}

/** The state a command leads to, or the refusal. */
export function stateAfter(claim: LockedClaim, command: ReviewCommand): LockedClaim["state"] {
  const state = nextState(claim.state, command, claim.standing);
  if (state) return state;
  throw new DomainError(
    "claim.state",
    `Claim ${claim.number} is ${REVIEW_STATE_WORDS[claim.state]}. ${WHAT_NOW[command]}`,
    { state: claim.state },
  );
}

const WHAT_NOW: Record<ReviewCommand, string> = {
  START: "It is being checked already.",
  EDIT: "It was withdrawn and stays as it is. Make a new claim.",
  SHIFT: "It was withdrawn and stays as it is.",
  PROPOSE: "A verdict can be proposed while a claim is being checked.",
  RETURN: "Only a proposed verdict can be returned.",
  APPROVE: "Only a proposed verdict can be approved.",
  REAFFIRM: "Only a stale approval can be given again.",
  RELEASE: "Only approved claims go into an edition.",
  WITHDRAW: "It stands in an edition: correct it instead.",
};

/** The second writer is told who changed what since their screen was made; nothing of theirs is written. */
export async function refuseChangedClaim(
  { transaction, actor }: Signed,
  claim: LockedClaim,
  since: number,
): Promise<void> {
  if (claim.revision === since) return;
  const changes = (await listContributions(transaction, claim.id)).filter((each) => each.revision > since);
  const isOwn = changes.every(({ personId }) => personId === actor.personId);
  const told = changes.map(
    ({ personId, personName, what }) => `${personId === actor.personId ? "You" : personName} ${what}.`,
  );
  throw new DomainError(
    "claim.changed",
    `${isOwn ? "You changed claim" : "Someone changed claim"} ${claim.number} since this was on the screen. ${told.join(" ")} Your text is still here; nothing of it was saved.`,
    {
      revision: claim.revision,
      changes: changes.map(({ personName, what, at }) => ({ personName, what, at: at.toISOString() })),
    },
  );
}
