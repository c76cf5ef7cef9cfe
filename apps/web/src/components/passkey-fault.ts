/** Why a browser did not answer with a passkey, in words; by the names of WebAuthn’s errors. Null where somebody only left it. */
export function passkeyFault(error: unknown): string | null {
  if (!(error instanceof Error)) return "This did not work. Try again.";
  if (error.name === "NotAllowedError" || error.name === "AbortError") return null;
  if (error.name === "InvalidStateError") return "This device has a passkey of yours already.";
  if (error.name === "SecurityError")
    return "Passkeys work at the address that your desk is known by, over https. Ask whoever runs the server for it.";
  return error.message;
}
