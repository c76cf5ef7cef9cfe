import type { Database } from "../store/database.ts";
import { findMemberships } from "../store/people.ts";
import { createSession, findDeskOfSession, findLastDesk, type OpenedSession } from "../store/sessions.ts";
import { logEverywhere, signedBy } from "./by-command.ts";

const SESSION_HOURS = 12;
/** How long a right password waits for the second step. */
const SECOND_STEP_MINUTES = 10;

/** Where a try to sign in comes from. */
export interface SignInPlace {
  /** The client’s address as the web knows it, behind the proxies it trusts. */
  readonly address: string;
  /** What the browser calls itself; null where it says nothing. */
  readonly browser: string | null;
  /** The session that the browser has until now, whoever it is of; none where nobody is signed in there. */
  readonly replaces?: string | null;
}

/** Whose session it is, and how they proved that it is they. */
export interface Proven {
  readonly personId: string;
  readonly name: string;
  readonly deskId: string;
  /** Whether by two things already: then no second step is to come. */
  readonly isTwoStep: boolean;
  /** When, where that was elsewhere. */
  readonly provenAt?: Date;
  /** What the log calls it; a password where it says nothing. */
  readonly step?: "passkey" | "single sign-on";
}

/** Opens a session for who proved themselves: signed in, or with the second step still to come. The log says which. */
export async function openSession(
  database: Database,
  { personId, name, deskId, isTwoStep, provenAt, step }: Proven,
  place: SignInPlace,
  now: Date,
): Promise<OpenedSession> {
  const waitsUntil = new Date(now.getTime() + SECOND_STEP_MINUTES * 60_000);
  const opened = await createSession(
    database,
    {
      personId,
      deskId,
      expiresAt: endOfSession(now),
      waitsUntil,
      isProven: isTwoStep,
      ...place,
      ...(provenAt && { provenAt }),
    },
    now,
  );
  const details = { ...placeDetails(place), ...(step && { step }) };
  if (opened.isSecondStepDue) await logEverywhere(database, personId, "member.second-step-asked", { name, ...details });
  else await signedBy(database, { deskId, personId }, now, { action: "member.signed-in", details });
  return opened;
}

/** When a session ends that begins now. */
export const endOfSession = (now: Date): Date => new Date(now.getTime() + SESSION_HOURS * 3_600_000);

/** What the log says of where somebody signs in. */
export const placeDetails = ({ address, browser }: SignInPlace): { address: string; browser: string | null } => ({
  address,
  browser,
});

/** The desk where somebody was last, or one that they belong to; null where there is none. */
export async function deskToSignInAt(
  database: Database,
  personId: string,
  { replaces }: SignInPlace,
): Promise<string | null> {
  const memberships = await findMemberships(database, personId);
  // Whoever signs in again over their page goes on there.
  const here = replaces ? await findDeskOfSession(database, personId, replaces) : null;
  const lastDesk = here ?? (await findLastDesk(database, personId));
  return (memberships.find(({ deskId }) => deskId === lastDesk) ?? memberships[0])?.deskId ?? null;
}
