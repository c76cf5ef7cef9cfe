import * as contract from "../contract/thread-contract.ts";
import { editing, reading, router } from "../trpc.ts";
import { assignClaim } from "../usecase/assign-claim.ts";
import { answerThread, openThread, seeMentionsOn, settleThread } from "../usecase/discuss-claim.ts";

export const threadRouter = router({
  open: editing.input(contract.openThreadInput).mutation(({ ctx, input }) => openThread(ctx, input)),
  answer: editing.input(contract.answerThreadInput).mutation(({ ctx, input }) => answerThread(ctx, input)),
  settle: editing.input(contract.settleThreadInput).mutation(({ ctx, input }) => settleThread(ctx, input)),
  assign: editing.input(contract.assignClaimInput).mutation(({ ctx, input }) => assignClaim(ctx, input)),
  see: reading.input(contract.seeMentionsInput).mutation(({ ctx, input }) => seeMentionsOn(ctx, input)),
});
