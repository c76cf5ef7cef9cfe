import { z } from "zod";
import { provePasswordInput } from "./account-contract.ts";
import { id } from "./text-fields.ts";

/** Bytes in base64url, as WebAuthn's JSON has them. */
const bytes = (most: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(most);

/** What of a browser's answer is read; whatever else it says stays in the browser. */
const answered = {
  id: bytes(1400),
  rawId: bytes(1400),
  type: z.literal("public-key"),
  clientExtensionResults: z.strictObject({}),
};

/** What a device made: WebAuthn's RegistrationResponseJSON. */
export const madePasskey = z.strictObject({
  ...answered,
  response: z.strictObject({
    clientDataJSON: bytes(4000),
    attestationObject: bytes(16_000),
  }),
});

/** What a device signed: WebAuthn's AuthenticationResponseJSON. */
export const signedByPasskey = z.strictObject({
  ...answered,
  response: z.strictObject({
    clientDataJSON: bytes(4000),
    authenticatorData: bytes(4000),
    signature: bytes(4000),
    userHandle: bytes(200).optional(),
  }),
});

export type MadePasskey = z.output<typeof madePasskey>;
export type SignedByPasskey = z.output<typeof signedByPasskey>;

export const addPasskeyInput = z.strictObject({ name: z.string().trim().min(1).max(60), made: madePasskey });
export const removePasskeyInput = provePasswordInput.extend({ passkey: id });
export const askForPasskeyInput = z.strictObject({});
