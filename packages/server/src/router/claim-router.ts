import * as contract from "../contract/claim-contract.ts";
import { editing, reading, router } from "../trpc.ts";
import { answerObjection, reopenObjection } from "../usecase/answer-objection.ts";
import { createClaim } from "../usecase/create-claim.ts";
import { atDesk } from "../desk/at-desk.ts";
import { confirmInference, editAssertion, removeAssertion } from "../usecase/edit-assertion.ts";
import { editClaim } from "../usecase/edit-claim.ts";
import { mergeClaims } from "../usecase/merge-claims.ts";
import { previewAssertion } from "../usecase/preview-assertion.ts";
import { recordAssertion } from "../usecase/record-assertion.ts";
import { recordConflict } from "../usecase/record-conflict.ts";
import { reattachPassage, settlePassage } from "../usecase/settle-passage.ts";
import { withdrawClaim } from "../usecase/withdraw-claim.ts";
import { claimView, findClaim } from "../view/claim-view.ts";

export const claimRouter = router({
  view: reading
    .input(contract.claimInput)
    .query(({ ctx, input }) => atDesk(ctx, (desk) => claimView(desk, input.claim))),
  find: reading
    .input(contract.claimNumberInput)
    .query(({ ctx, input }) => atDesk(ctx, (desk) => findClaim(desk, input.story, input.number))),
  create: editing.input(contract.createClaimInput).mutation(({ ctx, input }) => createClaim(ctx, input)),
  edit: editing.input(contract.editClaimInput).mutation(({ ctx, input }) => editClaim(ctx, input)),
  merge: editing.input(contract.mergeClaimsInput).mutation(({ ctx, input }) => mergeClaims(ctx, input)),
  withdraw: editing.input(contract.withdrawClaimInput).mutation(({ ctx, input }) => withdrawClaim(ctx, input)),
  recordAssertion: editing
    .input(contract.recordAssertionInput)
    .mutation(({ ctx, input }) => recordAssertion(ctx, input)),
  previewAssertion: editing
    .input(contract.previewAssertionInput)
    .query(({ ctx, input }) => previewAssertion(ctx, input)),
  editAssertion: editing.input(contract.editAssertionInput).mutation(({ ctx, input }) => editAssertion(ctx, input)),
  removeAssertion: editing
    .input(contract.removeAssertionInput)
    .mutation(({ ctx, input }) => removeAssertion(ctx, input)),
  confirmInference: editing
    .input(contract.confirmInferenceInput)
    .mutation(({ ctx, input }) => confirmInference(ctx, input)),
  settlePassage: editing.input(contract.settlePassageInput).mutation(({ ctx, input }) => settlePassage(ctx, input)),
  reattachPassage: editing
    .input(contract.reattachPassageInput)
    .mutation(({ ctx, input }) => reattachPassage(ctx, input)),
  recordConflict: editing.input(contract.recordConflictInput).mutation(({ ctx, input }) => recordConflict(ctx, input)),
  answer: editing.input(contract.answerInput).mutation(({ ctx, input }) => answerObjection(ctx, input)),
  reopen: editing.input(contract.reopenInput).mutation(({ ctx, input }) => reopenObjection(ctx, input)),
});
