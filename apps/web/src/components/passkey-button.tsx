"use client";

import { browserSupportsWebAuthn, startAuthentication } from "@simplewebauthn/browser";
import { signIn } from "next-auth/react";
import { useState, useSyncExternalStore, type ReactNode } from "react";
import { askRoute } from "./ask-route";
import { signedOf } from "./passkey-answer";
import { passkeyFault } from "./passkey-fault";
import { signInFault } from "./sign-in-fault";

type Asked = Parameters<typeof startAuthentication>[0]["optionsJSON"];

const REFUSED = "This passkey is not known here. Sign in with your password.";

const never = (): (() => void) => () => undefined;

/** Signs somebody in by a passkey of theirs; nothing where the browser has none to offer. */
export function PasskeyButton({
  only = null,
  onDone,
  onFault,
}: {
  /** The e-mail of the one person whose passkey it may be. */
  only?: string | null;
  onDone: () => void;
  onFault: (fault: string | null) => void;
}): ReactNode {
  const [isBusy, setBusy] = useState(false);
  const isThere = useSyncExternalStore(never, browserSupportsWebAuthn, () => false);
  const go = async (): Promise<void> => {
    setBusy(true);
    onFault(null);
    try {
      const optionsJSON = await askRoute<Asked>("/api/passkey", {});
      const signed = JSON.stringify(signedOf(await startAuthentication({ optionsJSON })));
      const answer = await signIn("passkey", { signed, ...(only ? { only } : {}), redirect: false });
      if (answer?.ok) onDone();
      else onFault(signInFault(answer?.error, REFUSED));
    } catch (error) {
      onFault(passkeyFault(error));
    }
    setBusy(false);
  };
  return isThere ? (
    <button type="button" className="use" disabled={isBusy} onClick={() => void go()}>
      {isBusy ? "Waiting for your passkey…" : "Use a passkey"}
    </button>
  ) : null;
}
