import type { z } from "zod";
import type { recordConflictInput } from "../contract/claim-contract.ts";
import { DomainError } from "../errors.ts";
import { createConflict, loadAssertion } from "../store/assertions.ts";
import { changeClaim } from "./change-claim.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";

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
      expectedRevision: input.revision,
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
