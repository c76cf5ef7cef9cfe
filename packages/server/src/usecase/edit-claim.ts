import type { z } from "zod";
import type { editClaimInput } from "../contract/claim-contract.ts";
import { updateClaim } from "../store/claims.ts";
import { changeClaim } from "./change-claim.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";

/** Changes wording, kind, question, topic or risk, unless somebody was quicker. */
export function editClaim(call: DeskCall, input: z.output<typeof editClaimInput>): Promise<{ revision: number }> {
  return atDesk(call, (desk) => {
    const { wording, kind, question } = input.fields;
    const change = {
      command: "EDIT",
      what: "changed its wording",
      action: "claim.edited",
      details: { wording, kind, question },
      expectedRevision: input.revision,
    } as const;
    return changeClaim(desk, input.claim, change, () =>
      updateClaim(desk.transaction, desk.actor.deskId, input.claim, input.fields),
    );
  });
}
