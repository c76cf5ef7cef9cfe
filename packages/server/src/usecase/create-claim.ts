import type { z } from "zod";
import type { ClaimFieldsInput, createClaimInput } from "../contract/claim-contract.ts";
import { writeAudit } from "../store/audit.ts";
import { createClaim as storeClaim, recordContribution } from "../store/claims.ts";
import { loadStoryId } from "../store/stories.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";

/** A claim without a passage yet: a draft. */
export function createClaim(
  call: DeskCall,
  input: z.output<typeof createClaimInput>,
): Promise<{ id: string; number: number }> {
  return atDesk(call, async (desk) => {
    const storyId = await loadStoryId(desk.transaction, input.story);
    return addClaim(desk, storyId, input.fields);
  });
}

/** The same within a transaction that goes on. */
export async function addClaim(
  desk: DeskWork,
  storyId: string,
  fields: ClaimFieldsInput,
): Promise<{ id: string; number: number }> {
  const { transaction, actor } = desk;
  const claim = await storeClaim(transaction, { deskId: actor.deskId, storyId, ...fields });
  await recordContribution(transaction, {
    deskId: actor.deskId,
    claimId: claim.id,
    personId: actor.personId,
    withPersonId: null,
    revision: 1,
    what: "wrote this claim",
  });
  writeAudit(desk, {
    action: "claim.created",
    subjectKind: "claim",
    subjectId: claim.id,
    storyId,
    details: { claim: claim.number, wording: fields.wording, kind: fields.kind },
  });
  return claim;
}
