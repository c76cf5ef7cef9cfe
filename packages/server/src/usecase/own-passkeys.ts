import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type PublicKeyCredentialCreationOptionsJSON,
} from "@simplewebauthn/server";
import type { z } from "zod";
import type { addPasskeyInput, beginPasskeyInput, removePasskeyInput } from "../contract/passkey-contract.ts";
import type { DeskCall } from "../desk/at-desk.ts";
import { DomainError } from "../errors.ts";
import { inDesk } from "../store/database.ts";
import { keepChallenge, keepPasskey, listPasskeys, removePasskey, takeChallenge } from "../store/passkeys.ts";
import { signedEverywhere } from "./by-command.ts";
import { answerBy, type PasskeySite } from "../passkey-site.ts";
import { provePassword } from "./prove-password.ts";

const MOST_PASSKEYS = 20;

/** Begins to add a passkey: what the browser hands to the device that makes it. */
export async function beginPasskey(
  call: DeskCall,
  site: PasskeySite,
  { password }: z.output<typeof beginPasskeyInput>,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  await provePassword(call, password);
  const { database, actor, now } = call;
  const there = await listPasskeys(database, actor.personId);
  if (there.length >= MOST_PASSKEYS)
    throw new DomainError(
      "passkey.changed",
      `You have ${MOST_PASSKEYS} passkeys. Remove one that you do not use first.`,
    );
  const options = await generateRegistrationOptions({
    rpName: "Second Source",
    rpID: site.host,
    userID: Uint8Array.from(Buffer.from(actor.personId)),
    userName: actor.email,
    userDisplayName: actor.name,
    attestationType: "none",
    excludeCredentials: there.map(({ credentialId }) => ({ id: credentialId })),
    // Whoever signs in by it types nothing, so the device knows whose it is and who may unlock it.
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  const { personId } = actor;
  await keepChallenge(database, { challenge: options.challenge, personId, expiresAt: answerBy(now) }, now);
  return options;
}

/** Keeps the passkey that a device made. From now on it signs in. */
export async function addPasskey(
  call: DeskCall,
  site: PasskeySite,
  { name, made }: z.output<typeof addPasskeyInput>,
): Promise<void> {
  const { database, actor, now } = call;
  const { personId, deskId } = actor;
  const { transports, ...response } = made.response;
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: { ...made, response },
    expectedChallenge: (challenge) => takeChallenge(database, challenge, personId, now),
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    requireUserVerification: true,
  }).catch(() => ({ verified: false, registrationInfo: undefined }) as const);
  if (!verified)
    throw new DomainError(
      "passkey.refused",
      `This is no passkey that was asked for here, at ${site.origin}, within the last five minutes. Add it once more.`,
    );
  const { id: credentialId, publicKey, counter: signCount } = registrationInfo.credential;
  const passkey = { personId, credentialId, publicKey, signCount, transports: transports ?? [], name, madeAt: now };
  if (!(await inDesk(database, { deskId, personId }, (transaction) => keepPasskey(transaction, passkey))))
    throw new DomainError("passkey.changed", "This passkey is here already.");
  await signedEverywhere(call, "member.passkey-added", { passkey: name });
}

/** Takes a passkey away: it signs in no more. */
export async function removeOwnPasskey(
  call: DeskCall,
  { passkey, password }: z.output<typeof removePasskeyInput>,
): Promise<void> {
  await provePassword(call, password);
  const name = await removePasskey(call.database, call.actor.personId, passkey);
  if (name === null) throw new DomainError("not-found", "You have no such passkey any more.");
  await signedEverywhere(call, "member.passkey-removed", { passkey: name });
}
