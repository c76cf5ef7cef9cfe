import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
  type PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import type { SignedByPasskey } from "../contract/passkey-contract.ts";
import { DomainError } from "../errors.ts";
import type { Database } from "../store/database.ts";
import { findPasskey, keepChallenge, noteUse, takeChallenge, type PasskeyOfPerson } from "../store/passkeys.ts";
import { logEverywhere } from "./by-command.ts";
import { answerBy, type PasskeySite } from "../passkey-site.ts";
import { refuseTooMany } from "./refuse-too-many.ts";
import { deskToSignInAt, openSession, placeDetails, type SignInPlace } from "./open-session.ts";

/** What the browser hands to whatever passkeys it has for this site: nobody says who they are before. */
export async function askForPasskey(
  database: Database,
  site: PasskeySite,
  now: Date,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const options = await generateAuthenticationOptions({ rpID: site.host, userVerification: "required" });
  await keepChallenge(database, { challenge: options.challenge, personId: null, expiresAt: answerBy(now) }, now);
  return options;
}

/**
 * A new session of whoever unlocked a passkey of theirs: the device and what unlocks it are two things, and nothing else is
 * asked for. Where somebody signs in again over their own page, `only` theirs does.
 */
export async function signInByPasskey(
  database: Database,
  site: PasskeySite,
  { signed, only }: { readonly signed: SignedByPasskey; readonly only: string | null },
  place: SignInPlace,
  now: Date,
): Promise<string> {
  const passkey = await findPasskey(database, signed.id);
  if (!passkey) throw refused();
  const { personId, personName: name } = passkey;
  await refuseTooMany(database, "answers of a passkey", passkey.id);
  if (only !== null && passkey.email !== only.toLowerCase())
    throw new DomainError("passkey.refused", "This is somebody else’s passkey. Sign in as who you are on this page.");
  const deskId = await deskToSignInAt(database, personId, place);
  const signCount = await countOf(database, site, signed, passkey, now);
  const isUsed = signCount !== null && (await noteUse(database, passkey.id, signCount, now));
  if (!isUsed || passkey.isDisabled || !deskId) {
    await logEverywhere(database, personId, "member.sign-in-refused", {
      name,
      ...placeDetails(place),
      step: "passkey",
    });
    throw refused();
  }
  const proven = { personId, name, deskId, isTwoStep: true, step: "passkey" as const };
  return (await openSession(database, proven, place, now)).id;
}

/** How often the passkey has signed by now; null where this is not what it was asked to sign. */
async function countOf(
  database: Database,
  site: PasskeySite,
  signed: SignedByPasskey,
  { credentialId, publicKey, signCount, personId }: PasskeyOfPerson,
  now: Date,
): Promise<number | null> {
  const { userHandle, ...response } = signed.response;
  // A device says whose passkey it is by the name that it was given for them.
  if (userHandle !== undefined && userHandle !== Buffer.from(personId).toString("base64url")) return null;
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: { ...signed, response: { ...response, ...(userHandle === undefined ? {} : { userHandle }) } },
    expectedChallenge: (challenge) => takeChallenge(database, challenge, null, now),
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    credential: { id: credentialId, publicKey, counter: signCount },
    requireUserVerification: true,
  }).catch(() => ({ verified: false, authenticationInfo: null }) as const);
  return verified && authenticationInfo ? authenticationInfo.newCounter : null;
}

const refused = (): DomainError =>
  new DomainError(
    "passkey.refused",
    "This passkey is not known here, or took too long. Try once more, or sign in with your password.",
  );
