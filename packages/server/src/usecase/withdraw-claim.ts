import type { z } from "zod";
import type { withdrawClaimInput } from "../contract/claim-contract.ts";
import { updateClaim } from "../store/claims.ts";
import { changeClaim } from "./change-claim.ts";
import { atDesk, type DeskCall } from "./desk-work.ts";

/** Takes a claim out of the story, with a reason. Its history stays. */
export function withdrawClaim(
  call: DeskCall,
  input: z.output<typeof withdrawClaimInput>,
): Promise<{ revision: number }> {
  return atDesk(call, (desk) => {
    const change = {
      command: "WITHDRAW",
      what: "withdrew it",
      action: "claim.withdrawn",
      details: { reason: input.reason },
      expectedRevision: input.revision,
    } as const;
    return changeClaim(desk, input.claim, change, () =>
      updateClaim(desk.transaction, desk.actor.deskId, input.claim, { note: input.reason }),
    );
  });
}
