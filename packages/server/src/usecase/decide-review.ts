import type { AuditAction } from "@second-source/domain/audit/audit-action";
import { approvalsNeeded } from "@second-source/domain/desk/policy";
import { mayReview } from "@second-source/domain/desk/role";
import { fourEyes } from "@second-source/domain/review/four-eyes";
import type { ReviewCommand } from "@second-source/domain/review/review-state";
import type { z } from "zod";
import type { approveVerdictInput, reaffirmVerdictInput, returnVerdictInput } from "../contract/review-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { listContributions, listWrites, lockClaim, updateClaim, type LockedClaim } from "../store/claims.ts";
import { holdDesk } from "../store/desks.ts";
import { createReview, findApprovers } from "../store/reviews.ts";
import { keepApproval } from "../store/standings.ts";
import type { ClaimModel } from "../story/claim-model.ts";
import { loadClaimModel, type StoryModel } from "../story/story-model.ts";
import { stateAfter } from "./change-claim.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";
import { refuseWeakSignIn } from "./refuse-weak-sign-in.ts";
import {
  hasOpened,
  refuseAwaited,
  refuseBlocked,
  refuseChangedInPrint,
  refuseOwnLoosening,
  refuseUnborneVerdict,
  refuseUncompared,
} from "./refuse-approval.ts";

/** Approves exactly the revision on the reviewer's screen. The claim is approved once enough reviewers have. */
export function approveVerdict(
  call: DeskCall,
  { comment, ...input }: z.output<typeof approveVerdictInput>,
): Promise<{ state: string }> {
  return decide(call, { ...input, command: "APPROVE", comment });
}

/** Gives a stale approval again, with a reason. */
export function reaffirmVerdict(
  call: DeskCall,
  { reason, ...input }: z.output<typeof reaffirmVerdictInput>,
): Promise<{ state: string }> {
  return decide(call, { ...input, command: "REAFFIRM", comment: reason });
}

/** Sends a proposal back with what is missing. */
export function returnVerdict(
  call: DeskCall,
  { comment, ...input }: z.output<typeof returnVerdictInput>,
): Promise<{ state: string }> {
  return decide(call, { ...input, command: "RETURN", comment });
}

interface Decision {
  readonly claim: string;
  readonly revisionHash: string;
  readonly command: Extract<ReviewCommand, "APPROVE" | "REAFFIRM" | "RETURN">;
  readonly comment: string | null;
}

/** Lock, look, decide: the state, the hash, the history and the decision all in one transaction. */
function decide(call: DeskCall, decision: Decision): Promise<{ state: string }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    if (!mayReview(actor.role)) throw new DomainError("access.role", "Only a reviewer decides on a verdict.");
    await holdDesk(transaction, actor.deskId);
    if (decision.command !== "RETURN") await refuseWeakSignIn(desk);
    const locked = await lockClaim(transaction, decision.claim);
    const { story, claim } = await loadClaimModel(transaction, decision.claim);
    const nextState = stateAfter(locked, decision.command);
    const isApproval = decision.command !== "RETURN";
    if (isApproval) await refuseOwnWork(desk, claim);
    await refuseStaleScreen(desk, claim, decision.revisionHash);
    if (isApproval) await refuseBlocked(transaction, claim);
    if (isApproval) await refuseAwaited(transaction, story.id);
    if (isApproval) refuseUncompared(story, [claim]);
    if (isApproval) refuseUnborneVerdict(story, claim);
    if (isApproval) await refuseOwnLoosening(desk, story, claim);
    if (decision.command === "REAFFIRM") await refuseChangedInPrint(transaction, locked, claim);
    const completes = isApproval && (await isEnough(desk, story, claim, decision));
    await storeDecision(desk, claim, decision, completes);
    if (completes) await keepApproval(transaction, claim.id, claim.revision);
    const state = completes || !isApproval ? nextState : locked.state;
    await settle(desk, locked, decision, state);
    return { state };
  });
}

async function refuseOwnWork({ transaction, actor }: DeskWork, claim: ClaimModel): Promise<void> {
  const history = await listWrites(transaction, claim.id);
  const answer = fourEyes(actor.humanId, history, claim.approvedRevision);
  if (!answer.allowed) throw new DomainError("review.own-work", answer.reason);
}

async function refuseStaleScreen(
  { transaction, actor }: DeskWork,
  claim: ClaimModel,
  shownHash: string,
): Promise<void> {
  if (claim.revisionHash === shownHash) return;
  const latest = (await listContributions(transaction, claim.id)).at(-1);
  const who = latest?.personId === actor.personId ? "You" : latest?.personName;
  const told = latest ? `${who} ${latest.what}.` : "Something under it changed.";
  throw new DomainError(
    "review.changed",
    `It changed since this was on the screen. ${told} Nothing is approved; look at what stands now.`,
    { revision: claim.revision, revisionHash: claim.revisionHash },
  );
}

async function isEnough(
  { transaction, actor }: DeskWork,
  story: StoryModel,
  claim: ClaimModel,
  decision: Decision,
): Promise<boolean> {
  const needed = approvalsNeeded(claim.highRisk, story.policy);
  const approvers = new Set(await findApprovers(transaction, claim));
  if (approvers.has(actor.humanId) && decision.command === "APPROVE") {
    throw new DomainError(
      "review.twice",
      "You have approved this revision. Another reviewer gives the second approval.",
    );
  }
  // What they approved before they had the desk ask less counts as little as what they would approve now.
  for (const approver of approvers)
    if (await hasOpened(transaction, approver, story, claim)) approvers.delete(approver);
  return approvers.add(actor.humanId).size >= needed;
}

function storeDecision(
  { transaction, actor }: DeskWork,
  claim: ClaimModel,
  decision: Decision,
  completes: boolean,
): Promise<void> {
  return createReview(transaction, {
    deskId: actor.deskId,
    claimId: claim.id,
    reviewerId: actor.personId,
    decision: decision.command === "RETURN" ? "RETURNED" : "APPROVED",
    revision: claim.revision,
    revisionHash: claim.revisionHash,
    judged: JSON.parse(claim.revisionDocument) as object,
    comment: decision.comment,
    completes,
  });
}

async function settle(
  desk: DeskWork,
  claim: LockedClaim,
  decision: Decision,
  state: LockedClaim["state"],
): Promise<void> {
  const { transaction, actor, now } = desk;
  await updateClaim(transaction, actor.deskId, claim.id, { state, changedAt: now });
  const { number, revision, storyId } = claim;
  const { revisionHash, comment } = decision;
  const details = { claim: number, revision, revisionHash, comment, state };
  writeAudit(
    desk,
    { action: ACTIONS[decision.command], subjectKind: "claim", subjectId: claim.id, storyId, details },
    "KEPT",
  );
}

const ACTIONS: Record<Decision["command"], AuditAction> = {
  APPROVE: "verdict.approved",
  REAFFIRM: "verdict.reaffirmed",
  RETURN: "verdict.returned",
};
