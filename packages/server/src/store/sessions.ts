import type { Role } from "@second-source/domain/desk/role";
import { clientOf, type Database } from "./database.ts";

export async function createSession(
  database: Database,
  session: { personId: string; deskId: string; expiresAt: Date },
): Promise<string> {
  const { personId, deskId, expiresAt } = session;
  const created = await clientOf(database).signInSession.create({ data: { personId, deskId, expiresAt } });
  return created.id;
}

/** Moves a live session to another desk of its person. */
export async function moveSession(database: Database, id: string, deskId: string): Promise<void> {
  await clientOf(database).signInSession.updateMany({ where: { id, endedAt: null }, data: { deskId } });
}

/** The desk of a person's latest session; null where there was none. */
export async function findLastDesk(database: Database, personId: string): Promise<string | null> {
  const last = await clientOf(database).signInSession.findFirst({
    where: { personId },
    orderBy: { createdAt: "desc" },
    select: { deskId: true },
  });
  return last?.deskId ?? null;
}

export async function endSession(database: Database, id: string, now: Date): Promise<void> {
  await clientOf(database).signInSession.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } });
}

export async function endSessionsOf(database: Database, personId: string, now: Date): Promise<void> {
  await clientOf(database).signInSession.updateMany({ where: { personId, endedAt: null }, data: { endedAt: now } });
}

export interface LiveSession {
  readonly personId: string;
  readonly humanId: string;
  readonly name: string;
  readonly email: string;
  readonly deskId: string;
  readonly deskName: string;
  readonly role: Role;
}

/**
 * The person and role behind a session as they stand now; null once it is ended, expired, or its person disabled. One
 * statement: every request asks for it.
 */
export async function findLiveSession(database: Database, id: string, now: Date): Promise<LiveSession | null> {
  const [session] = await clientOf(database).$queryRaw<LiveSession[]>`select * from live_session(${id}::uuid, ${now})`;
  return session ?? null;
}

/** Removes sessions that ended or ran out before a moment. */
export async function forgetSessions(database: Database, before: Date): Promise<void> {
  await clientOf(database).signInSession.deleteMany({
    where: { OR: [{ endedAt: { lt: before } }, { expiresAt: { lt: before } }] },
  });
}
