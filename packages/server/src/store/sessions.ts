import type { Role } from "@second-source/domain/desk/role";
import { anyOf, clientOf, inDesk, prismaOf, type Database, type Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";

export interface OpenedSession {
  readonly id: string;
  readonly isSecondStepDue: boolean;
}

/** Opens a session; where its person has a code app, one whose second step is still to come. */
export function createSession(
  database: Database,
  session: {
    readonly personId: string;
    readonly deskId: string;
    readonly expiresAt: Date;
    /** When it ends before its second step is done. */
    readonly waitsUntil?: Date;
    /** Whether two things were proven already, so that no second step is to come. */
    readonly isProven?: boolean;
    readonly address?: string | null;
    readonly browser?: string | null;
    /** The session that the browser has until now: it ends when this one is signed in. */
    readonly replaces?: string | null;
    /** When they proved who they are, where that was elsewhere. */
    readonly provenAt?: Date | null;
  },
  now: Date,
): Promise<OpenedSession> {
  const { personId, deskId, expiresAt, waitsUntil = expiresAt, isProven = false } = session;
  const { address = null, browser = null, replaces = null, provenAt = null } = session;
  return inDesk(database, { deskId, personId }, async (transaction) => {
    await holdPerson(transaction, personId);
    const { codeApp, signInSession } = prismaOf(transaction);
    const hasApp = (await codeApp.count({ where: { personId, confirmedAt: { not: null } } })) > 0;
    const isSecondStepDue = hasApp && !isProven;
    const before = await skipDue(transaction, replaces, now);
    const data = {
      personId,
      deskId,
      address,
      browser,
      isSecondStepDue,
      isTwoStep: isProven,
      replaces: before,
      createdAt: now,
      provenAt,
    };
    const created = await signInSession.create({
      data: { ...data, expiresAt: isSecondStepDue ? waitsUntil : expiresAt },
    });
    if (before && !isSecondStepDue) await endSession(transaction, before, now);
    return { id: created.id, isSecondStepDue };
  });
}

/** A session whose second step never came gives way to the next try: what that replaces is what this one was to replace. */
async function skipDue(transaction: Transaction, replaces: string | null, now: Date): Promise<string | null> {
  if (!replaces) return null;
  const { signInSession } = prismaOf(transaction);
  const due = await signInSession.findFirst({ where: { id: replaces, isSecondStepDue: true } });
  if (!due) return replaces;
  await endSession(transaction, due.id, now);
  return due.replaces;
}

/** Whoever opens a session and whoever puts a code app in force stand in one line: no session is older than the app and lives. */
export async function holdPerson(transaction: Transaction, personId: string): Promise<void> {
  await prismaOf(transaction).$queryRaw`select id from person where id = ${personId}::uuid for no key update`;
}

/** Moves a live session to another desk of its person. */
export async function moveSession(database: Database, id: string, deskId: string): Promise<void> {
  await clientOf(database).signInSession.updateMany({ where: { id, endedAt: null }, data: { deskId } });
}

/** The desk of a person's latest session; null where there was none. */
export async function findLastDesk(database: Database, personId: string): Promise<string | null> {
  const last = await clientOf(database).signInSession.findFirst({
    where: { personId, isSecondStepDue: false },
    orderBy: { createdAt: "desc" },
    select: { deskId: true },
  });
  return last?.deskId ?? null;
}

/** The desk that a session of somebody is at, over or not; null where it is somebody else's. */
export async function findDeskOfSession(database: Database, personId: string, id: string): Promise<string | null> {
  const session = await clientOf(database).signInSession.findFirst({
    where: { id, personId },
    select: { deskId: true },
  });
  return session?.deskId ?? null;
}

/** Whether somebody had signed in from an address since a moment. */
export async function isKnownPlace(
  database: Database,
  personId: string,
  address: string,
  since: Date,
): Promise<boolean> {
  const where = { personId, address, createdAt: { gte: since }, isSecondStepDue: false };
  return (await clientOf(database).signInSession.count({ where, take: 1 })) > 0;
}

export async function endSession(where: Database | Transaction, id: string, now: Date): Promise<void> {
  await anyOf(where).signInSession.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } });
}

/** Ends every live session of somebody, but one where it is named. Answers with how many these were. */
export async function endSessionsOf(
  where: Database | Transaction,
  personId: string,
  now: Date,
  except: string | null = null,
): Promise<number> {
  const live = { personId, endedAt: null, expiresAt: { gt: now }, ...(except ? { id: { not: except } } : {}) };
  return (await anyOf(where).signInSession.updateMany({ where: live, data: { endedAt: now } })).count;
}

/** Ends every live session of somebody at this desk. Answers with how many these were. */
export async function endSessionsHere(
  transaction: Transaction,
  { deskId, personId }: { readonly deskId: string; readonly personId: string },
  now: Date,
): Promise<number> {
  const where = { deskId, personId, endedAt: null, expiresAt: { gt: now } };
  return (await prismaOf(transaction).signInSession.updateMany({ where, data: { endedAt: now } })).count;
}

/** Ends one session of somebody. Answers with whether it lived. */
export async function endSessionOf(database: Database, personId: string, id: string, now: Date): Promise<boolean> {
  const where = { id, personId, endedAt: null };
  return (await clientOf(database).signInSession.updateMany({ where, data: { endedAt: now } })).count > 0;
}

export interface SessionRow {
  readonly id: string;
  readonly browser: string | null;
  readonly address: string | null;
  readonly since: Date;
}

/** The live sessions of somebody, the newest first. */
export async function listSessionsOf(database: Database, personId: string, now: Date): Promise<SessionRow[]> {
  const rows = await clientOf(database).signInSession.findMany({
    where: { personId, endedAt: null, expiresAt: { gt: now }, isSecondStepDue: false },
    orderBy: { createdAt: "desc" },
    take: MOST_LISTED,
    select: { id: true, browser: true, address: true, createdAt: true },
  });
  return rows.map(({ createdAt, ...row }) => ({ ...row, since: createdAt }));
}

const MOST_LISTED = 50;

/** A session whose second step is still to come. */
export interface DueSession {
  /** The session that the browser had before. */
  readonly replaces: string | null;
  readonly personId: string;
  readonly deskId: string;
  readonly name: string;
  readonly email: string;
  readonly address: string | null;
  readonly browser: string | null;
}

/** Null once it is ended, has run out or is signed in, or its person is shut out. */
export async function findDueSession(database: Database, id: string, now: Date): Promise<DueSession | null> {
  const session = await clientOf(database).signInSession.findFirst({
    where: { id, isSecondStepDue: true, endedAt: null, expiresAt: { gt: now }, person: { disabledAt: null } },
    select: { personId: true, deskId: true, address: true, browser: true, replaces: true, person: true },
  });
  if (!session) return null;
  const { person, ...row } = session;
  return { ...row, name: person.name, email: person.email };
}

/** Its second step is done. False where it was done or ended meanwhile. */
export async function completeSession(database: Database, id: string, now: Date, expiresAt: Date): Promise<boolean> {
  const where = { id, isSecondStepDue: true, endedAt: null, expiresAt: { gt: now } };
  const data = { isSecondStepDue: false, isTwoStep: true, expiresAt };
  return (await clientOf(database).signInSession.updateMany({ where, data })).count > 0;
}

/** How somebody signed in, beside what the desk asks of who decides there. */
export interface SignInOfSession {
  readonly since: Date;
  readonly isTwoStep: boolean;
  /** Whether they have a code app or a passkey at all. */
  readonly hasSecondStep: boolean;
  /** Whether the newsroom’s own sign-in lets them in, and no password of theirs. */
  readonly isLinked: boolean;
  readonly freshSignInMinutes: number;
  readonly asksSecondStep: boolean;
}

export async function loadSignIn(transaction: Transaction, sessionId: string): Promise<SignInOfSession | null> {
  const [found] = await prismaOf(transaction).$queryRaw<SignInOfSession[]>`
    select coalesce(session.proven_at, session.created_at) as since, session.is_two_step as "isTwoStep",
      exists (select 1 from code_app app where app.person_id = session.person_id and app.confirmed_at is not null)
        or exists (select 1 from passkey where passkey.person_id = session.person_id) as "hasSecondStep",
      exists (select 1 from identity where identity.person_id = session.person_id) as "isLinked",
      desk.fresh_sign_in_minutes as "freshSignInMinutes", desk.asks_second_step as "asksSecondStep"
    from sign_in_session session join desk on desk.id = current_desk_id()
    where session.id = ${sessionId}::uuid`;
  return found ?? null;
}

/** What somebody had proven by a second step that they have taken away counts no more, in any session of theirs. */
export async function unmarkTwoStep(where: Database | Transaction, personId: string): Promise<void> {
  await anyOf(where).signInSession.updateMany({ where: { personId, isTwoStep: true }, data: { isTwoStep: false } });
}

/** Whoever is signed in by it has proven a second thing meanwhile. */
export async function markTwoStep(where: Database | Transaction, id: string): Promise<void> {
  await anyOf(where).signInSession.update({ where: { id }, data: { isTwoStep: true } });
}

export interface LiveSession {
  readonly personId: string;
  readonly humanId: string;
  readonly name: string;
  readonly email: string;
  readonly deskId: string;
  readonly deskName: string;
  readonly role: Role;
  readonly sessionId: string;
}

/**
 * The person and role behind a session as they stand now; null once it is ended, expired, or its person disabled. One
 * statement: every request asks for it.
 */
export async function findLiveSession(database: Database, id: string, now: Date): Promise<LiveSession | null> {
  const [session] = await clientOf(database).$queryRaw<
    Omit<LiveSession, "sessionId">[]
  >`select * from live_session(${id}::uuid, ${now})`;
  return session ? { ...session, sessionId: id } : null;
}

/**
 * The role of somebody and the human they are, as these stand now, and hold until this transaction is through: who would
 * change them, shut them out or end their session waits so long. Null where they were shut out or the session is over.
 */
export async function holdRole(
  transaction: Transaction,
  { personId, sessionId }: { readonly personId: string; readonly sessionId: string | null },
  now: Date,
): Promise<{ readonly role: Role; readonly humanId: string } | null> {
  const inSession = sessionId
    ? Prisma.sql`join sign_in_session session on session.person_id = person.id and session.id = ${sessionId}::uuid
        and session.ended_at is null and session.expires_at > ${now}`
    : Prisma.empty;
  const [member] = await prismaOf(transaction).$queryRaw<{ role: Role; humanId: string }[]>`
    select member.role, coalesce(person.same_human_as, person.id) as "humanId"
    from member join person on person.id = member.person_id ${inSession}
    where member.desk_id = current_desk_id() and member.person_id = ${personId}::uuid
      and member.disabled_at is null and person.disabled_at is null
    for share`;
  return member ?? null;
}

/** Removes sessions that ended or ran out before a moment. */
export async function forgetSessions(database: Database, before: Date): Promise<void> {
  await clientOf(database).signInSession.deleteMany({
    where: { OR: [{ endedAt: { lt: before } }, { expiresAt: { lt: before } }] },
  });
}
