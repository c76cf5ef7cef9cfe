import { changePasswordInput, endOthersInput, endSessionInput } from "../contract/account-contract.ts";
import { reading, router } from "../trpc.ts";
import { changePassword } from "../usecase/change-password.ts";
import { endOtherSessions, endOwnSession } from "../usecase/end-sessions.ts";
import { accountView } from "../view/account-view.ts";

/** One's own account: whoever is signed in has one, and nobody else's is reached from here. */
export const accountRouter = router({
  view: reading.query(({ ctx }) => accountView(ctx)),
  changePassword: reading.input(changePasswordInput).mutation(({ ctx, input }) => changePassword(ctx, input)),
  endSession: reading.input(endSessionInput).mutation(({ ctx, input }) => endOwnSession(ctx, input.session)),
  endOthers: reading.input(endOthersInput).mutation(({ ctx }) => endOtherSessions(ctx)),
});
