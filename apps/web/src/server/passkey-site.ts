import { passkeySiteOf, type PasskeySite } from "@second-source/server/passkey-site";
import { env } from "../env";

let known: PasskeySite | undefined;

/** Passkeys are made for the address that people use, and work there. */
export const passkeySite = (): PasskeySite => (known ??= passkeySiteOf(env().NEXTAUTH_URL));
