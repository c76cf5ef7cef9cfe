import { STANCE_WORDS } from "@second-source/domain/claim/assertion";
import type { z } from "zod";
import type { confirmInferenceInput, editAssertionInput, removeAssertionInput } from "../contract/claim-contract.ts";
import { DomainError } from "../errors.ts";
import { confirmStoredInference, deleteAssertion, loadAssertion, updateAssertion } from "../store/assertions.ts";
import { findAccountsOf } from "../store/people.ts";
import { changeClaim } from "./change-claim.ts";
import { assertionFieldsFrom } from "./choose-origin.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";

/** Changes what is recorded of a passage, unless somebody was quicker. */
export function editAssertion(
  call: DeskCall,
  input: z.output<typeof editAssertionInput>,
): Promise<{ revision: number }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const stored = await loadAssertion(transaction, input.assertion);
    const { stance, mode } = input.fields;
    const change = {
      command: "EDIT",
      what: `changed what ${stored.outletName} says: ${STANCE_WORDS[stance]}`,
      action: "assertion.edited",
      details: { assertionId: stored.id, stance, mode, origin: input.fields.origin.choice },
      expectedRevision: input.revision,
    } as const;
    return changeClaim(desk, stored.claimId, change, async () => {
      const fields = await assertionFieldsFrom(desk, input.fields, stored);
      await updateAssertion(transaction, actor.deskId, stored.id, fields);
    });
  });
}

/** Takes an assertion off its claim. The log keeps its words. */
export function removeAssertion(
  call: DeskCall,
  input: z.output<typeof removeAssertionInput>,
): Promise<{ revision: number }> {
  return atDesk(call, async (desk) => {
    const stored = await loadAssertion(desk.transaction, input.assertion);
    const change = {
      command: "EDIT",
      what: `removed what ${stored.outletName} says`,
      action: "assertion.removed",
      details: { assertionId: stored.id, exact: stored.exact },
      expectedRevision: input.revision,
    } as const;
    return changeClaim(desk, stored.claimId, change, () =>
      deleteAssertion(desk.transaction, desk.actor.deskId, stored.id),
    );
  });
}

/** A second person stands behind an origin that the text does not state: who concluded it does not confirm it. */
export function confirmInference(
  call: DeskCall,
  input: z.output<typeof confirmInferenceInput>,
): Promise<{ revision: number }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const stored = await loadAssertion(transaction, input.assertion);
    const change = {
      command: "EDIT",
      what: `confirmed who stands behind ${stored.outletName}`,
      action: "assertion.inference-confirmed",
      details: { assertionId: stored.id },
      expectedRevision: input.revision,
    } as const;
    return changeClaim(desk, stored.claimId, change, async () => {
      const { inferredBy } = await loadAssertion(transaction, stored.id);
      if (inferredBy === null)
        throw new DomainError(
          "confirm.own",
          "Nobody is recorded to have concluded this. Record it anew, then somebody else confirms it.",
        );
      if ((await findAccountsOf(transaction, actor.humanId, [inferredBy])).size > 0)
        throw new DomainError("confirm.own", "You concluded who it is, so somebody else confirms it.");
      await confirmStoredInference(transaction, actor.deskId, stored.id, actor.personId);
    });
  });
}
