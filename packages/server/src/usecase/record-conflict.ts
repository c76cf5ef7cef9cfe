import type { z } from "zod";
import type { recordConflictInput, resolveConflictInput } from "../contract/claim-contract.ts";
import { DomainError } from "../errors.ts";
import {
  createConflict,
  findConflictClaim,
  loadAssertion,
  resolveConflict as storeResolution,
} from "../store/assertions.ts";
import { changeClaim } from "./change-claim.ts";
import { atDesk, type DeskCall } from "./desk-work.ts";

/** Marks two assertions of one claim as unable to both hold, with the words of each that clash. */
export function recordConflict(
  call: DeskCall,
  input: z.output<typeof recordConflictInput>,
): Promise<{ revision: number }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const first = await loadAssertion(transaction, input.first);
    const second = await loadAssertion(transaction, input.second);
    const firstWords = input.firstWords ?? first.exact;
    const secondWords = input.secondWords ?? second.exact;
    if (first.id === second.id || first.claimId !== input.claim || second.claimId !== input.claim) {
      throw new DomainError("conflict.invalid", "A conflict needs two different passages of this claim.");
    }
    if (!first.exact.includes(firstWords) || !second.exact.includes(secondWords)) {
      throw new DomainError("conflict.invalid", "The clashing words must stand in their passage, word for word.");
    }
    const change = {
      command: "EDIT",
      what: "recorded a conflict on it",
      action: "conflict.recorded",
      details: { type: input.type, firstWords, secondWords },
      expectedRevision: null,
    } as const;
    return changeClaim(desk, input.claim, change, async () => {
      const { claim: claimId, type } = input;
      await createConflict(transaction, {
        deskId: actor.deskId,
        claimId,
        type,
        firstAssertionId: first.id,
        secondAssertionId: second.id,
        firstWords,
        secondWords,
      });
    });
  });
}

type Reasoned = z.output<typeof resolveConflictInput>;

/** Closes a conflict, with the reason. */
export function resolveConflict(call: DeskCall, input: Reasoned): Promise<{ revision: number }> {
  const change = { what: "resolved a conflict on it", action: "conflict.resolved", resolution: input.reason };
  return settleConflict(call, input, change);
}

/** The way back: a resolved conflict is open again, with the reason. */
export function reopenConflict(call: DeskCall, input: Reasoned): Promise<{ revision: number }> {
  const change = { what: "opened a conflict on it again", action: "conflict.reopened", resolution: null };
  return settleConflict(call, input, change);
}

function settleConflict(
  call: DeskCall,
  { conflict, reason }: Reasoned,
  { what, action, resolution }: { what: string; action: string; resolution: string | null },
): Promise<{ revision: number }> {
  return atDesk(call, async (desk) => {
    const claimId = await findConflictClaim(desk.transaction, conflict);
    if (!claimId) throw new DomainError("not-found", "This conflict is not there.");
    const change = { command: "EDIT", what, action, details: { reason }, expectedRevision: null } as const;
    return changeClaim(desk, claimId, change, () =>
      storeResolution(desk.transaction, desk.actor.deskId, conflict, resolution),
    );
  });
}
