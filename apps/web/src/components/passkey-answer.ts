import type { startAuthentication, startRegistration } from "@simplewebauthn/browser";
import type { MadePasskey, SignedByPasskey } from "@second-source/server/contract/passkey-contract";

/** What the server reads of a passkey that was made. Browsers say more, and no two the same. */
export function madeOf({ id, rawId, type, response }: Awaited<ReturnType<typeof startRegistration>>): MadePasskey {
  const { clientDataJSON, attestationObject } = response;
  return {
    id,
    rawId,
    type,
    clientExtensionResults: {},
    response: { clientDataJSON, attestationObject },
  };
}

/** The same of what a passkey signed. */
export function signedOf(answer: Awaited<ReturnType<typeof startAuthentication>>): SignedByPasskey {
  const { id, rawId, type, response } = answer;
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  return {
    id,
    rawId,
    type,
    clientExtensionResults: {},
    response: { clientDataJSON, authenticatorData, signature, ...(userHandle && { userHandle }) },
  };
}
