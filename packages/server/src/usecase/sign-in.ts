import { hash, verify } from "@node-rs/argon2";
import { counted } from "@second-source/domain/text/counted";
import type { Actor } from "../actor.ts";
import { DomainError } from "../errors.ts";
import { logFault } from "../log.ts";
import type { Database } from "../store/database.ts";
import { countOne, forgetCount, takeBackOne, type Limit } from "../store/limits.ts";
import { findPersonByEmail } from "../store/people.ts";
import { endSession, findLiveSession, isKnownPlace } from "../store/sessions.ts";
import { logEverywhere, signedBy } from "./by-command.ts";
import { deskToSignInAt, openSession, placeDetails, type SignInPlace } from "./open-session.ts";

/** argon2id with 19 MiB, two passes, one lane (OWASP's first choice). */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID);
}

/** No account has this id. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Verified against when there is no such account, so that both answers take the same time. */
let decoy: Promise<string> | undefined;

/**
 * A new session id at the desk where one was last, signed in or with its second step still to come; or null: never why, so
 * that nobody learns who has an account. Tries, right and wrong, stand in the log of every desk that the account belongs to.
 */
export async function signIn(
  database: Database,
  { email, password }: { readonly email: string; readonly password: string },
  place: SignInPlace,
  now: Date,
): Promise<string | null> {
  const person = await findPersonByEmail(database, email);
  // The same is asked for whoever is there and whoever is not, so that the answers take the same time.
  const personId = person?.id ?? NOBODY;
  await refuseGuessing(database, email, place, personId, now);
  const passwordHash = person?.passwordHash ?? (await (decoy ??= hashPassword("nobody has this password")));
  const matches = await verify(passwordHash, password);
  const deskId = await deskToSignInAt(database, personId, place);
  if (!person || !matches || person.isDisabled || !deskId) {
    // Nobody waits for it: how long it takes would tell that there is such an account.
    if (person)
      logEverywhere(database, person.id, "member.sign-in-refused", {
        name: person.name,
        ...placeDetails(place),
      }).catch(noteFault);
    return null;
  }
  const proven = { personId, name: person.name, deskId, isTwoStep: false };
  const { id, isSecondStepDue } = await openSession(database, proven, place, now);
  if (!isSecondStepDue) await forgiveTry(database, email, place);
  return id;
}

const noteFault = (error: unknown): void => logFault(error, { requestId: "sign-in", path: "sign-in" });

/** Each limit with whom it counts, the narrowest first: a refusal there is no try for the wider ones. */
function limitsOf(email: string, { address }: Pick<SignInPlace, "address">): readonly (readonly [Limit, string])[] {
  const [account, network] = [email.trim().toLowerCase(), networkOf(address)];
  return [
    ["sign-in of an account", `${account} ${network}`],
    ["sign-in of an account anywhere", account],
    ["sign-in from an address", network],
    ["sign-in at all", ""],
  ];
}

/** Whoever has one address of IPv6 has the 64 bits of it that end there. */
function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.split("::");
  const [first, last] = [head, tail ?? ""].map((part) => part.split(":").filter(Boolean));
  const zeros = tail === undefined ? 0 : 8 - (first?.length ?? 0) - (last?.length ?? 0);
  return [...(first ?? []), ...Array<string>(Math.max(0, zeros)).fill("0"), ...(last ?? [])].slice(0, 4).join(":");
}

/** Counts a try, and refuses one too many; at a place they know, people are not kept out by what others do elsewhere. */
async function refuseGuessing(
  database: Database,
  email: string,
  place: SignInPlace,
  personId: string,
  now: Date,
): Promise<void> {
  const monthAgo = new Date(now.getTime() - 30 * 24 * 3_600_000);
  const isKnown = await isKnownPlace(database, personId, place.address, monthAgo);
  for (const [nth, [limit, who]] of limitsOf(email, place).entries()) {
    const wait = await countOne(database, limit, who);
    if (wait === null || (isKnown && nth > 0)) continue;
    throw new DomainError(
      "sign-in.limited",
      `Too many tries. Try again in ${counted(Math.ceil(wait / 60), "minute")}, or ask your desk’s admin for a new password.`,
    );
  }
}

/** Whoever came in did not guess. */
export async function forgiveTry(
  database: Database,
  email: string,
  place: Pick<SignInPlace, "address">,
): Promise<void> {
  for (const [nth, [limit, who]] of limitsOf(email, place).entries())
    await (nth === 0 ? forgetCount : takeBackOne)(database, limit, who);
}

/** Ends the session on the server: whoever still holds its cookie is signed out. */
export async function signOut(database: Database, sessionId: string, now: Date): Promise<void> {
  const actor = await findActor(database, sessionId, now);
  await endSession(database, sessionId, now);
  if (actor) await signedBy(database, actor, now, { action: "member.signed-out", details: {} });
}

/** Who is behind a session right now, with today's role; null when it is over. */
export function findActor(database: Database, sessionId: string, now: Date): Promise<Actor | null> {
  return findLiveSession(database, sessionId, now);
}
