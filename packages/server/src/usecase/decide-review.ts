import { mayReview } from "@second-source/domain/desk/role";
import { fourEyes } from "@second-source/domain/review/four-eyes";
import { guardVerdict } from "@second-source/domain/verdict/verdict-guard";
import { VERDICT_WORDS } from "@second-source/domain/verdict/verdict";
import type { ReviewCommand } from "@second-source/domain/review/review-state";
import type { z } from "zod";
import type {
  approveVerdictInput,
  correctClaimInput,
  reaffirmVerdictInput,
  returnVerdictInput,
} from "../contract/review-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { listContributions, lockClaim, updateClaim, type LockedClaim } from "../store/claims.ts";
import { createReview, findApprovers, lastApprovedRevision } from "../store/reviews.ts";
import type { ClaimModel } from "../view/claim-model.ts";
import { loadClaimModel, type StoryModel } from "../view/story-model.ts";
import { stateAfter } from "./change-claim.ts";
import { atDesk, type DeskCall, type DeskWork } from "./desk-work.ts";

/** Approves exactly the revision on the reviewer's screen. The claim is approved once enough reviewers have. */
export function approveVerdict(
  call: DeskCall,
  input: z.output<typeof approveVerdictInput>,
): Promise<{ state: string }> {
  return decide(call, {
    claimId: input.claim,
    revisionHash: input.revisionHash,
    command: "APPROVE",
    comment: input.comment,
  });
}

/** Gives a stale approval again, with a reason. */
export function reaffirmVerdict(
  call: DeskCall,
  input: z.output<typeof reaffirmVerdictInput>,
): Promise<{ state: string }> {
  return decide(call, {
    claimId: input.claim,
    revisionHash: input.revisionHash,
    command: "REAFFIRM",
    comment: input.reason,
  });
}

/** Marks a released claim as corrected, with a public note. The old edition stays. */
export function correctClaim(call: DeskCall, input: z.output<typeof correctClaimInput>): Promise<{ state: string }> {
  return decide(call, {
    claimId: input.claim,
    revisionHash: input.revisionHash,
    command: "CORRECT",
    comment: input.note,
  });
}

/** Sends a proposal back with what is missing. */
export function returnVerdict(call: DeskCall, input: z.output<typeof returnVerdictInput>): Promise<{ state: string }> {
  return decide(call, {
    claimId: input.claim,
    revisionHash: input.revisionHash,
    command: "RETURN",
    comment: input.comment,
  });
}

interface Decision {
  readonly claimId: string;
  readonly revisionHash: string;
  readonly command: Extract<ReviewCommand, "APPROVE" | "REAFFIRM" | "RETURN" | "CORRECT">;
  readonly comment: string | null;
}

/** Lock, look, decide: the state, the hash, the history and the decision all in one transaction. */
function decide(call: DeskCall, decision: Decision): Promise<{ state: string }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    if (!mayReview(actor.role)) throw new DomainError("access.role", "Only a reviewer decides on a verdict.");
    const locked = await lockClaim(transaction, decision.claimId);
    const nextState = stateAfter(locked, decision.command);
    const { story, claim } = await loadClaimModel(transaction, decision.claimId);
    if (decision.command !== "RETURN") await refuseOwnWork(desk, claim);
    await refuseStaleScreen(desk, claim, decision.revisionHash);
    if (decision.command !== "RETURN") refuseUnborneVerdict(story, claim);
    const completes = decision.command !== "RETURN" && (await isEnough(desk, story, claim, decision));
    await storeDecision(desk, claim, decision, completes);
    const state = decision.command === "RETURN" || completes ? nextState : locked.state;
    await settle(desk, locked, decision, state);
    return { state };
  });
}

async function refuseOwnWork({ transaction, actor }: DeskWork, claim: ClaimModel): Promise<void> {
  const history = await listContributions(transaction, claim.id);
  const answer = fourEyes(actor.personId, history, await lastApprovedRevision(transaction, claim.id));
  if (!answer.allowed) throw new DomainError("review.own-work", answer.reason);
}

async function refuseStaleScreen({ transaction }: DeskWork, claim: ClaimModel, shownHash: string): Promise<void> {
  if (claim.revisionHash === shownHash) return;
  const latest = (await listContributions(transaction, claim.id)).at(-1);
  const told = latest ? `${latest.personName} ${latest.what}.` : "";
  throw new DomainError(
    "review.changed",
    `Someone changed it meanwhile. ${told} Nothing is approved; look at what stands now.`,
    {
      revision: claim.revision,
      revisionHash: claim.revisionHash,
    },
  );
}

/** What the evidence no longer bears is not approved again: it is proposed anew, by exception if at all. */
function refuseUnborneVerdict({ policy }: StoryModel, claim: ClaimModel): void {
  const { verdict, evidence, assertions, conflicts } = claim;
  if (!verdict || assertions.length === 0) {
    throw new DomainError(
      "claim.incomplete",
      "No passage carries this claim any more. Mark one, and propose a verdict anew.",
    );
  }
  const { label, rationale, tried, exception } = verdict;
  const answer = guardVerdict(label, { evidence, assertions, conflicts, policy, rationale, tried: tried ?? "" });
  if (answer.allowed || exception) return;
  const { reasons, wouldChange } = answer;
  throw new DomainError(
    "verdict.refused",
    `${VERDICT_WORDS[label]} is refused now. ${reasons.join(" ")} Propose a verdict anew.`,
    {
      reasons,
      wouldChange,
    },
  );
}

async function isEnough(
  { transaction, actor }: DeskWork,
  story: StoryModel,
  claim: ClaimModel,
  decision: Decision,
): Promise<boolean> {
  if (decision.command === "CORRECT") return true;
  const needed = claim.highRisk ? story.policy.approvalsNeededHighRisk : story.policy.approvalsNeeded;
  const approvers = new Set(await findApprovers(transaction, claim));
  if (approvers.has(actor.personId) && decision.command === "APPROVE") {
    throw new DomainError(
      "claim.state",
      "You have approved this revision. Another reviewer gives the second approval.",
    );
  }
  return approvers.add(actor.personId).size >= needed;
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
  { transaction, actor, now }: DeskWork,
  claim: LockedClaim,
  decision: Decision,
  state: LockedClaim["state"],
): Promise<void> {
  const note = decision.command === "CORRECT" ? { note: decision.comment } : {};
  await updateClaim(transaction, actor.deskId, claim.id, { state, changedAt: now, ...note });
  await writeAudit(transaction, actor, {
    action: `verdict.${ACTIONS[decision.command]}`,
    subjectKind: "claim",
    subjectId: claim.id,
    storyId: claim.storyId,
    details: {
      claim: claim.number,
      revision: claim.revision,
      revisionHash: decision.revisionHash,
      comment: decision.comment,
      state,
    },
  });
}

const ACTIONS: Record<Decision["command"], string> = {
  APPROVE: "approved",
  REAFFIRM: "reaffirmed",
  RETURN: "returned",
  CORRECT: "corrected",
};
