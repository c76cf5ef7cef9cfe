import { hash, verify } from "@node-rs/argon2";
import { counted } from "@second-source/domain/text/counted";
import type { Actor } from "../actor.ts";
import { DomainError } from "../errors.ts";
import type { Database } from "../store/database.ts";
import { countTry, forgetTries } from "../store/sign-in-tries.ts";
import { findMemberships, findPersonByEmail } from "../store/people.ts";
import { createSession, endSession, findLastDesk, findLiveSession } from "../store/sessions.ts";

/** argon2id with 19 MiB, two passes, one lane (OWASP's first choice). */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const SESSION_HOURS = 12;

export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID);
}

/** Verified against when there is no such account, so that both answers take the same time. */
let decoy: Promise<string> | undefined;

/** A new session id at the desk where one was last, or null: never why, so that nobody learns who has an account. */
export async function signIn(
  database: Database,
  credentials: { email: string; password: string },
  now: Date,
): Promise<string | null> {
  const wait = await countTry(database, credentials.email);
  if (wait !== null)
    throw new DomainError(
      "sign-in.limited",
      `Too many tries for this account. Try again in ${counted(Math.ceil(wait / 60), "minute")}, or ask your desk’s admin for a new password.`,
    );
  const person = await findPersonByEmail(database, credentials.email);
  const passwordHash = person?.passwordHash ?? (await (decoy ??= hashPassword("nobody has this password")));
  const matches = await verify(passwordHash, credentials.password);
  if (!person || !matches || person.isDisabled) return null;
  const memberships = await findMemberships(database, person.id);
  const lastDesk = await findLastDesk(database, person.id);
  const membership = memberships.find(({ deskId }) => deskId === lastDesk) ?? memberships[0];
  if (!membership) return null;
  await forgetTries(database, credentials.email);
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  return createSession(database, { personId: person.id, deskId: membership.deskId, expiresAt });
}

/** Ends the session on the server: whoever still holds its cookie is signed out. */
export function signOut(database: Database, sessionId: string, now: Date): Promise<void> {
  return endSession(database, sessionId, now);
}

/** Who is behind a session right now, with today's role; null when it is over. */
export function findActor(database: Database, sessionId: string, now: Date): Promise<Actor | null> {
  return findLiveSession(database, sessionId, now);
}
