import { describePassage } from "@second-source/domain/anchor/describe-passage";
import { STANCE_WORDS } from "@second-source/domain/claim/assertion";
import type { z } from "zod";
import type { recordAssertionInput } from "../contract/claim-contract.ts";
import { DomainError } from "../errors.ts";
import { loadCapture } from "../store/articles.ts";
import { lockNewestCapture } from "../store/captures.ts";
import { createAssertion } from "../store/assertions.ts";
import type { LockedClaim } from "../store/claims.ts";
import { changeClaim } from "./change-claim.ts";
import { assertionFieldsFrom } from "./choose-origin.ts";
import { addClaim } from "./create-claim.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";

/** Ties selected words to a claim, new or known, with what the outlet does there and who it has it from. */
export function recordAssertion(
  call: DeskCall,
  input: z.output<typeof recordAssertionInput>,
): Promise<{ claimId: string; assertionId: string }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const capture = await loadCapture(transaction, input.place.captureId);
    const passage = describePassage(capture.text, input.place);
    if ("fault" in passage)
      throw new DomainError("passage.invalid", "These words cannot be marked. Select at least one whole word.");
    const { target } = input;
    const claimId = "newClaim" in target ? (await addClaim(desk, capture.storyId, target.newClaim)).id : target.claim;
    const { stance, mode } = input.fields;
    let assertionId = "";
    await changeClaim(
      desk,
      claimId,
      {
        command: ({ state }) => (state === "DRAFT" ? "START" : "EDIT"),
        what: `recorded that ${capture.outletName} ${STANCE_WORDS[stance]} it`,
        action: "assertion.recorded",
        details: { outlet: capture.outletName, exact: passage.exact, stance, mode, origin: input.fields.origin.choice },
        expectedRevision: null,
      },
      async (claim) => {
        if ("wording" in target) refuseOther(claim, target.wording, capture.storyId);
        await lockNewestCapture(transaction, capture.id, capture.articleId);
        const fields = await assertionFieldsFrom(desk, input.fields, capture);
        const placed = { deskId: actor.deskId, claimId, captureId: capture.id, passage };
        assertionId = await createAssertion(transaction, { ...placed, ...fields });
      },
    );
    return { claimId, assertionId };
  });
}

/** The words were said to carry the claim that was on the screen. */
function refuseOther(claim: LockedClaim, shown: string, storyId: string): void {
  if (claim.storyId !== storyId) throw new DomainError("not-found", "This claim belongs to another story.");
  if (claim.wording === shown) return;
  throw new DomainError(
    "claim.changed",
    `Claim ${claim.number} reads “${claim.wording}” now. Look whether these words still carry it; nothing is recorded yet.`,
    { revision: claim.revision },
  );
}
