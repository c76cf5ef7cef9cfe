import type { z } from "zod";
import type { withdrawClaimInput } from "../contract/claim-contract.ts";
import { updateClaim } from "../store/claims.ts";
import { lockArticles } from "../store/coverage.ts";
import { changeClaim } from "./change-claim.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";

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
    return changeClaim(desk, input.claim, change, async () => {
      // Its sentences are open again: whoever records on them at the same time counts after this, or before.
      await lockArticles(desk.transaction, { claimIds: [input.claim] });
      await updateClaim(desk.transaction, desk.actor.deskId, input.claim, { note: input.reason });
    });
  });
}
