import {
  changePasswordInput,
  codeInput,
  endOthersInput,
  endSessionInput,
  provePasswordInput,
} from "../contract/account-contract.ts";
import { addPasskeyInput, beginPasskeyInput, removePasskeyInput } from "../contract/passkey-contract.ts";
import type { RequestContext } from "../context.ts";
import type { Sealer } from "../sealer.ts";
import { reading, router } from "../trpc.ts";
import { changePassword } from "../usecase/change-password.ts";
import { endOtherSessions, endOwnSession } from "../usecase/end-sessions.ts";
import { addPasskey, beginPasskey, removeOwnPasskey } from "../usecase/own-passkeys.ts";
import type { PasskeySite } from "../passkey-site.ts";
import { beginSettingUp, confirmSetUp, removeCodeApp, renewRecoveryCodes } from "../usecase/set-up-code-app.ts";
import { accountView } from "../view/account-view.ts";

/** One's own account: whoever is signed in has one, and nobody else's is reached from here. */
export const accountRouter = router({
  view: reading.query(({ ctx }) => accountView(ctx)),
  changePassword: reading.input(changePasswordInput).mutation(({ ctx, input }) => changePassword(ctx, input)),
  beginCodeApp: reading
    .input(provePasswordInput)
    .mutation(({ ctx, input }) => beginSettingUp(ctx, sealerOf(ctx), input)),
  confirmCodeApp: reading.input(codeInput).mutation(({ ctx, input }) => confirmSetUp(ctx, sealerOf(ctx), input)),
  renewRecoveryCodes: reading.input(provePasswordInput).mutation(({ ctx, input }) => renewRecoveryCodes(ctx, input)),
  removeCodeApp: reading.input(provePasswordInput).mutation(({ ctx, input }) => removeCodeApp(ctx, input)),
  beginPasskey: reading
    .input(beginPasskeyInput)
    .mutation(({ ctx, input }) => beginPasskey(ctx, passkeySiteOf(ctx), input)),
  addPasskey: reading.input(addPasskeyInput).mutation(({ ctx, input }) => addPasskey(ctx, passkeySiteOf(ctx), input)),
  removePasskey: reading.input(removePasskeyInput).mutation(({ ctx, input }) => removeOwnPasskey(ctx, input)),
  endSession: reading.input(endSessionInput).mutation(({ ctx, input }) => endOwnSession(ctx, input.session)),
  endOthers: reading.input(endOthersInput).mutation(({ ctx }) => endOtherSessions(ctx)),
});

function sealerOf({ sealer }: { readonly sealer?: RequestContext["sealer"] | undefined }): Sealer {
  if (!sealer) throw new Error("nothing can be sealed here");
  return sealer;
}

function passkeySiteOf({
  passkeySite,
}: {
  readonly passkeySite?: RequestContext["passkeySite"] | undefined;
}): PasskeySite {
  if (!passkeySite) throw new Error("no passkeys are made here");
  return passkeySite;
}
