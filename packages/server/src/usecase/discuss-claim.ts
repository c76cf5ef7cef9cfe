import type { AuditAction } from "@second-source/domain/audit/audit-action";
import { mayReview } from "@second-source/domain/desk/role";
import { fourEyes } from "@second-source/domain/review/four-eyes";
import type { z } from "zod";
import type {
  answerThreadInput,
  openThreadInput,
  seeMentionsInput,
  settleThreadInput,
} from "../contract/thread-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { loadAssertion } from "../store/assertions.ts";
import { listWrites, lockClaim, type LockedClaim } from "../store/claims.ts";
import { listMembers } from "../store/people.ts";
import { lastApprovedRevision } from "../store/reviews.ts";
import {
  createComment,
  createThread,
  loadThread,
  seeMentions,
  setThreadResolved,
  type StoredThread,
} from "../store/threads.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";

/** Asks something about a claim or one of its passages. A blocking question stops the approval until it is settled. */
export function openThread(call: DeskCall, input: z.output<typeof openThreadInput>): Promise<{ id: string }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor, now } = desk;
    const claim = await lockClaim(transaction, input.claim);
    if (input.assertion && (await loadAssertion(transaction, input.assertion)).claimId !== claim.id)
      throw new DomainError("not-found", "This passage does not belong to the claim.");
    const { deskId, personId } = actor;
    const { assertion: assertionId, blocking } = input;
    const thread = { deskId, claimId: claim.id, assertionId, blocking, openedBy: personId, openedAt: now };
    const id = await createThread(transaction, thread);
    await comment(desk, id, input);
    const details = { claim: claim.number, blocking, text: input.text };
    log(desk, { action: "thread.opened", claimId: claim.id, storyId: claim.storyId, details });
    return { id };
  });
}

/** Adds to a thread. */
export function answerThread(call: DeskCall, input: z.output<typeof answerThreadInput>): Promise<void> {
  return atDesk(call, async (desk) => {
    const { thread, claim } = await lockThread(desk.transaction, input.thread);
    await comment(desk, thread.id, input);
    const details = { claim: claim.number, text: input.text };
    log(desk, { action: "thread.answered", claimId: claim.id, storyId: claim.storyId, details });
  });
}

/**
 * Settles a question, or opens it again. A blocking one is settled by whoever asked, or by a reviewer who has written
 * nothing on the claim: nobody clears their own way.
 */
export function settleThread(call: DeskCall, input: z.output<typeof settleThreadInput>): Promise<void> {
  return atDesk(call, async (desk) => {
    const { transaction, actor, now } = desk;
    const { thread, claim } = await lockThread(transaction, input.thread);
    const claimId = claim.id;
    if (thread.comments !== input.comments || thread.isResolved === input.resolved)
      throw new DomainError(
        "thread.changed",
        "Somebody answered or decided meanwhile. Look at the question as it stands now.",
      );
    if (thread.blocking && input.resolved && thread.openedBy !== actor.personId) await refuseOwnWay(desk, claimId);
    const resolved = input.resolved ? { by: actor.personId, at: now } : null;
    await setThreadResolved(transaction, actor.deskId, thread.id, resolved);
    const action = input.resolved ? "thread.settled" : "thread.reopened";
    log(desk, { action, claimId, storyId: claim.storyId, details: { claim: claim.number } });
  });
}

/** Takes what somebody was asked on a claim as seen. */
export function seeMentionsOn(call: DeskCall, input: z.output<typeof seeMentionsInput>): Promise<void> {
  return atDesk(call, ({ transaction, actor, now }) =>
    seeMentions(transaction, { personId: actor.personId, claimId: input.claim, now }),
  );
}

/** A thread and its claim, held; the claim it belongs to now, should a merge have come between. */
async function lockThread(
  transaction: DeskWork["transaction"],
  threadId: string,
): Promise<{ thread: StoredThread; claim: LockedClaim }> {
  const before = await loadThread(transaction, threadId);
  const claim = await lockClaim(transaction, before.claimId);
  const thread = await loadThread(transaction, threadId);
  return { thread, claim: thread.claimId === claim.id ? claim : await lockClaim(transaction, thread.claimId) };
}

async function refuseOwnWay({ transaction, actor }: DeskWork, claimId: string): Promise<void> {
  const history = await listWrites(transaction, claimId);
  const answer = fourEyes(actor.humanId, history, await lastApprovedRevision(transaction, claimId));
  if (mayReview(actor.role) && answer.allowed) return;
  throw new DomainError(
    "review.own-work",
    "This question holds up the approval: whoever asked settles it, or a reviewer who has not written on the claim.",
  );
}

async function comment(
  { transaction, actor, now }: DeskWork,
  threadId: string,
  { text, mentions }: { text: string; mentions: readonly string[] },
): Promise<void> {
  const members = new Set((await listMembers(transaction)).map((member) => member.personId));
  if (mentions.some((person) => !members.has(person)))
    throw new DomainError("not-found", "Somebody you asked is not at this desk.");
  const { deskId, personId } = actor;
  const mentioned = [...new Set(mentions)];
  await createComment(transaction, { deskId, threadId, writtenBy: personId, writtenAt: now, text, mentioned });
}

function log(
  desk: DeskWork,
  entry: { action: AuditAction; claimId: string; storyId: string; details: Record<string, string | number | boolean> },
): void {
  const { action, claimId, storyId, details } = entry;
  writeAudit(desk, { action, subjectKind: "claim", subjectId: claimId, storyId, details });
}
