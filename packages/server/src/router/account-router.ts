import {
  changePasswordInput,
  codeInput,
  endOthersInput,
  endSessionInput,
  provePasswordInput,
} from "../contract/account-contract.ts";
import { addPasskeyInput, removePasskeyInput } from "../contract/passkey-contract.ts";
import { reading, router } from "../trpc.ts";
import { changePassword } from "../usecase/change-password.ts";
import { endOtherSessions, endOwnSession } from "../usecase/end-sessions.ts";
import { addPasskey, beginPasskey, removeOwnPasskey } from "../usecase/own-passkeys.ts";
import { beginSettingUp, confirmSetUp, removeCodeApp, renewRecoveryCodes } from "../usecase/set-up-code-app.ts";
import { accountView } from "../view/account-view.ts";

/** One's own account: whoever is signed in has one, and nobody else's is reached from here. */
export const accountRouter = router({
  view: reading.query(({ ctx }) => accountView(ctx)),
  changePassword: reading.input(changePasswordInput).mutation(({ ctx, input }) => changePassword(ctx, input)),
  beginCodeApp: reading
    .input(provePasswordInput)
    .mutation(({ ctx, input }) => beginSettingUp(ctx, given(ctx.sealer, "sealer"), input)),
  confirmCodeApp: reading
    .input(codeInput)
    .mutation(({ ctx, input }) => confirmSetUp(ctx, given(ctx.sealer, "sealer"), input)),
  renewRecoveryCodes: reading.input(provePasswordInput).mutation(({ ctx, input }) => renewRecoveryCodes(ctx, input)),
  removeCodeApp: reading.input(provePasswordInput).mutation(({ ctx, input }) => removeCodeApp(ctx, input)),
  beginPasskey: reading
    .input(provePasswordInput)
    .mutation(({ ctx, input }) => beginPasskey(ctx, given(ctx.passkeySite, "site of passkeys"), input)),
  addPasskey: reading
    .input(addPasskeyInput)
    .mutation(({ ctx, input }) => addPasskey(ctx, given(ctx.passkeySite, "site of passkeys"), input)),
  removePasskey: reading.input(removePasskeyInput).mutation(({ ctx, input }) => removeOwnPasskey(ctx, input)),
  endSession: reading.input(endSessionInput).mutation(({ ctx, input }) => endOwnSession(ctx, input.session)),
  endOthers: reading.input(endOthersInput).mutation(({ ctx }) => endOtherSessions(ctx)),
});

/** What a procedure cannot do without, and a context that answers nobody over the wire may lack. */
function given<T>(part: T | null | undefined, what: string): T {
  if (!part) throw new Error(`there is no ${what} here`);
  return part;
}
