import { nextState } from "@second-source/domain/review/review-state";
import type { z } from "zod";
import type { mergeClaimsInput } from "../contract/claim-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { lockClaim, moveIntoClaim } from "../store/claims.ts";
import { changeClaim, refuseChangedClaim } from "./change-claim.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";

/**
 * Moves everything that hangs on one claim to another; the emptied one is withdrawn and points to where it went.
 * Whoever wrote on the first has now written on the second: a merge launders nothing.
 */
export function mergeClaims(call: DeskCall, input: z.output<typeof mergeClaimsInput>): Promise<{ revision: number }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    if (input.from.claim === input.into.claim)
      throw new DomainError("claim.merge", "A claim cannot be merged into itself.");
    for (const claimId of [input.from.claim, input.into.claim].sort()) await lockClaim(transaction, claimId);
    const [from, into] = [
      await lockClaim(transaction, input.from.claim),
      await lockClaim(transaction, input.into.claim),
    ];
    await refuseChangedClaim(desk, from, input.from.revision);
    if (from.storyId !== into.storyId) throw new DomainError("claim.merge", "Both claims must belong to one story.");
    if (nextState(from.state, "WITHDRAW", from.standing) === null) {
      throw new DomainError(
        "claim.merge",
        `Claim ${from.number} stands in an edition or is withdrawn. Merge the other way round.`,
      );
    }
    const change = {
      command: into.state === "DRAFT" ? "START" : "EDIT",
      what: `merged claim ${from.number} into it`,
      action: "claim.merged",
      details: { from: from.number, wording: from.wording },
      expectedRevision: input.into.revision,
    } as const;
    const result = await changeClaim(desk, into.id, change, () =>
      moveIntoClaim(transaction, actor.deskId, from.id, {
        id: into.id,
        number: into.number,
        revision: into.revision + 1,
      }),
    );
    const details = { claim: from.number, mergedInto: into.number };
    writeAudit(desk, {
      action: "claim.withdrawn",
      subjectKind: "claim",
      subjectId: from.id,
      storyId: from.storyId,
      details,
    });
    return result;
  });
}
