import * as contract from "../contract/review-contract.ts";
import { editing, reading, reviewing, router } from "../trpc.ts";
import { approveVerdict, reaffirmVerdict, returnVerdict } from "../usecase/decide-review.ts";
import { atDesk } from "../desk/at-desk.ts";
import { proposeVerdict } from "../usecase/propose-verdict.ts";
import { reviewQueue } from "../view/desk-view.ts";

export const reviewRouter = router({
  queue: reading.query(({ ctx }) => atDesk(ctx, reviewQueue)),
  propose: editing.input(contract.proposeVerdictInput).mutation(({ ctx, input }) => proposeVerdict(ctx, input)),
  approve: reviewing.input(contract.approveVerdictInput).mutation(({ ctx, input }) => approveVerdict(ctx, input)),
  return: reviewing.input(contract.returnVerdictInput).mutation(({ ctx, input }) => returnVerdict(ctx, input)),
  reaffirm: reviewing.input(contract.reaffirmVerdictInput).mutation(({ ctx, input }) => reaffirmVerdict(ctx, input)),
});
