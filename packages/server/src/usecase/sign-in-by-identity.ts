import type { IdentityClaims } from "../contract/identity-contract.ts";
import type { Database } from "../store/database.ts";
import { findLinkedPerson, noteIdentityUse } from "../store/identities.ts";
import { logEverywhere } from "./by-command.ts";
import { deskToSignInAt, openSession, placeDetails, type SignInPlace } from "./open-session.ts";

/**
 * A new session of whoever the newsroom’s own sign-in says it is; null where nobody here is linked with that. What they
 * proved there, and when, is what it says: without "mfa" a code of their app is still asked for, and the session is as old
 * as their sign-in there.
 */
export async function signInByIdentity(
  database: Database,
  { iss: issuer, sub: subject, auth_time: provedAt, amr = [] }: IdentityClaims,
  place: SignInPlace,
  now: Date,
): Promise<string | null> {
  const person = await findLinkedPerson(database, { issuer, subject });
  if (!person) return null;
  const { personId, name, isDisabled } = person;
  const deskId = await deskToSignInAt(database, personId, place);
  if (isDisabled || !deskId) {
    const details = { name, ...placeDetails(place), step: "single sign-on" };
    await logEverywhere(database, personId, "member.sign-in-refused", details);
    return null;
  }
  // Where it does not say when, nobody knows that it was of late.
  const provenAt = new Date(Math.min(now.getTime(), (provedAt ?? 0) * 1000));
  const proven = { personId, name, deskId, isTwoStep: amr.includes("mfa"), provenAt, step: "single sign-on" as const };
  const { id } = await openSession(database, proven, place, now);
  await noteIdentityUse(database, { issuer, subject }, now);
  return id;
}
