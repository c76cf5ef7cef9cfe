import type { z } from "zod";
import type { assignClaimInput } from "../contract/thread-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { lockClaim, updateClaim } from "../store/claims.ts";
import { listMembers } from "../store/people.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";

/** Says who takes the next step on a claim; nobody in particular where `person` is null. Four eyes do not look at it. */
export function assignClaim(call: DeskCall, input: z.output<typeof assignClaimInput>): Promise<void> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const claim = await lockClaim(transaction, input.claim);
    const person = (await listMembers(transaction)).find((member) => member.personId === input.person);
    if (claim.assignedTo !== input.was)
      throw new DomainError(
        "claim.changed",
        "Somebody else was given the next step meanwhile. Look at who has it now.",
      );
    if (input.person && !person) throw new DomainError("not-found", "This person is not at this desk.");
    await updateClaim(transaction, actor.deskId, claim.id, { assignedTo: input.person });
    writeAudit(desk, {
      action: "claim.assigned",
      subjectKind: "claim",
      subjectId: claim.id,
      storyId: claim.storyId,
      details: { claim: claim.number, to: person?.name ?? null },
    });
  });
}
