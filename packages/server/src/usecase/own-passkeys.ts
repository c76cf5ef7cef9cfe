import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type PublicKeyCredentialCreationOptionsJSON,
} from "@simplewebauthn/server";
import type { z } from "zod";
import type { provePasswordInput } from "../contract/account-contract.ts";
import type { addPasskeyInput, removePasskeyInput } from "../contract/passkey-contract.ts";
import { atDesk, refuseLostRights, type DeskCall } from "../desk/at-desk.ts";
import { DomainError } from "../errors.ts";
import { writeAudit, type AuditEntry } from "../store/audit.ts";
import type { Transaction } from "../store/database.ts";
import { keepChallenge, keepPasskey, listPasskeys, removePasskey, takeChallenge } from "../store/passkeys.ts";
import { endSessionsOf, markTwoStep, unmarkTwoStep } from "../store/sessions.ts";
import { signedElsewhere } from "./by-command.ts";
import { answerBy, type PasskeySite } from "../passkey-site.ts";
import { provePassword } from "./prove-password.ts";
import { refuseOneStep } from "./refuse-weak-sign-in.ts";

const MOST_PASSKEYS = 20;

/** Begins to add a passkey: what the browser hands to the device that makes it. */
export async function beginPasskey(
  call: DeskCall,
  site: PasskeySite,
  { password }: z.output<typeof provePasswordInput>,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  await refuseOneStep(call);
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
  await refuseOneStep(call);
  const { database, actor, now } = call;
  const { personId, sessionId } = actor;
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: made,
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
  const passkey = { personId, credentialId, publicKey, signCount, name, madeAt: now };
  const done = { action: "member.passkey-added", details: { passkey: name } } as const;
  await changePasskeys(call, done, async (transaction) => {
    if (!(await keepPasskey(transaction, passkey)))
      throw new DomainError("passkey.changed", "This passkey is here already.");
    if (sessionId) await markTwoStep(transaction, sessionId);
  });
}

/** Takes a passkey away: it signs in no more, and what it may have signed in elsewhere is signed out. */
export async function removeOwnPasskey(
  call: DeskCall,
  { passkey, password }: z.output<typeof removePasskeyInput>,
): Promise<void> {
  await refuseOneStep(call);
  await provePassword(call, password);
  const { personId, sessionId } = call.actor;
  const name = (await listPasskeys(call.database, personId)).find(({ id }) => id === passkey)?.name ?? "";
  const done = { action: "member.passkey-removed", details: { passkey: name } } as const;
  await changePasskeys(call, done, async (transaction) => {
    if (!(await removePasskey(transaction, personId, passkey)))
      throw new DomainError("not-found", "You have no such passkey any more.");
    await endSessionsOf(transaction, personId, call.now, sessionId);
    await unmarkTwoStep(transaction, personId);
  });
}

type Done = Pick<AuditEntry, "action" | "details">;

/** One transaction with its row in the log, refused where the session ended meanwhile: then somebody took this right away. */
async function changePasskeys(
  call: DeskCall,
  done: Done,
  work: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  await atDesk(call, async (desk) => {
    await work(desk.transaction);
    await refuseLostRights(desk);
    writeAudit(desk, { ...done, subjectKind: "member", subjectId: call.actor.personId, storyId: null });
  });
  await signedElsewhere(call, done.action, done.details);
}
