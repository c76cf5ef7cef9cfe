import {
  CHAIN_START,
  chainHash,
  type AuditHead,
  type AuditRow,
  type ChainedRow,
} from "@second-source/domain/audit/audit-chain";
import { sha256 } from "../sha256.ts";
import { beforeCommit, clientOf, prismaOf, type Database, type Transaction } from "./database.ts";
import type { Prisma } from "./generated/client.ts";

/** What happened to what. `details` holds plain JSON: what it was and what it became. */
export interface AuditEntry {
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly storyId: string | null;
  readonly details: Record<string, string | number | boolean | null | string[]>;
}

/** In which transaction, by whom and when: the shape of a use-case's own work. */
export interface AuditScope {
  readonly transaction: Transaction;
  readonly actor: { readonly deskId: string; readonly personId: string | null };
  readonly now: Date;
}

type Unchained = Omit<AuditRow, "seq">;
const pending = new WeakMap<Transaction, Unchained[]>();

/**
 * Writes the row of a change, in the transaction of that change. Rows are chained at its very end: a desk's log is
 * one line, and nobody stands in it longer than the commit takes.
 */
export function writeAudit({ transaction, actor, now }: AuditScope, entry: AuditEntry): void {
  const rows = pending.get(transaction) ?? [];
  if (rows.length === 0) beforeCommit(transaction, () => chain(transaction, rows));
  // As the database will give it back: what it drops must not be in the hash either.
  const details = JSON.parse(JSON.stringify(entry.details)) as unknown;
  rows.push({ deskId: actor.deskId, personId: actor.personId, at: now.toISOString(), ...entry, details });
  pending.set(transaction, rows);
}

/** What was written in a transaction so far, for whoever keeps what follows from it. */
export function writtenIn(
  transaction: Transaction,
): readonly Pick<AuditEntry, "subjectKind" | "subjectId" | "storyId">[] {
  return pending.get(transaction) ?? [];
}

async function chain(transaction: Transaction, rows: readonly Unchained[]): Promise<void> {
  const prisma = prismaOf(transaction);
  const deskId = rows[0]?.deskId ?? "";
  await prisma.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`log of ${deskId}`}, 0))::text`;
  let head = await findHead(transaction, deskId);
  for (const entry of rows) {
    const row = { ...entry, seq: head.seq + 1 };
    const hash = chainHash(head.hash, row, sha256);
    await prisma.auditEvent.create({
      data: { ...row, details: row.details as Prisma.InputJsonObject, previousHash: head.hash, hash },
    });
    head = { seq: row.seq, hash };
  }
}

/** How far a desk's log has come. */
export async function findHead(transaction: Transaction, deskId: string): Promise<AuditHead> {
  const last = await prismaOf(transaction).auditEvent.findFirst({
    where: { deskId },
    orderBy: { seq: "desc" },
    select: { seq: true, hash: true },
  });
  return last ?? CHAIN_START;
}

/** The rows after `after`, in order, at most `most` of them: for reading a whole log in portions. */
export async function listChainedRows(transaction: Transaction, after: number, most: number): Promise<ChainedRow[]> {
  const rows = await prismaOf(transaction).auditEvent.findMany({
    where: { seq: { gt: after } },
    orderBy: { seq: "asc" },
    take: most,
  });
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

export interface AuditFilter {
  readonly storyId: string | null;
  readonly personId: string | null;
  /** The kind of what happened: the word before the dot of an action. */
  readonly kind: string | null;
  /** ISO days, both included. */
  readonly from: string | null;
  readonly to: string | null;
  /** Only rows before this number, for the next page; null for the newest. */
  readonly before: number | null;
}

export interface AuditListing {
  readonly seq: number;
  readonly at: Date;
  /** Null, like the name, for a command on the server itself. */
  readonly personId: string | null;
  readonly personName: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly storyId: string | null;
  readonly details: unknown;
  readonly hash: string;
}

/** Rows that match, newest first, at most `most` of them. */
export async function listAuditEvents(
  transaction: Transaction,
  { storyId, personId, kind, from, to, before }: AuditFilter,
  most: number,
): Promise<AuditListing[]> {
  const day = 86_400_000;
  const rows = await prismaOf(transaction).auditEvent.findMany({
    where: {
      ...(storyId ? { storyId } : {}),
      ...(personId ? { personId } : {}),
      ...(kind ? { action: { startsWith: `${kind}.` } } : {}),
      ...(before ? { seq: { lt: before } } : {}),
      at: {
        ...(from ? { gte: new Date(from) } : {}),
        ...(to ? { lt: new Date(new Date(to).getTime() + day) } : {}),
      },
    },
    orderBy: { seq: "desc" },
    take: most,
    include: WRITER,
  });
  return rows.map(listingOf);
}

/** The rows after a number, oldest first, at most `most` of them. */
export async function listEventsAfter(transaction: Transaction, after: number, most: number): Promise<AuditListing[]> {
  const rows = await prismaOf(transaction).auditEvent.findMany({
    where: { seq: { gt: after } },
    orderBy: { seq: "asc" },
    take: most,
    include: WRITER,
  });
  return rows.map(listingOf);
}

const WRITER = { member: { select: { person: { select: { name: true } } } } } satisfies Prisma.AuditEventInclude;

function listingOf(row: Prisma.AuditEventGetPayload<{ include: typeof WRITER }>): AuditListing {
  const { seq, at, personId, action, subjectKind, subjectId, storyId, details, hash, member } = row;
  const personName = member?.person.name ?? null;
  return { seq, at, personId, personName, action, subjectKind, subjectId, storyId, details, hash };
}

/** Every desk there is, for the work that looks after all of their logs. */
export function listDesks(database: Database): Promise<{ id: string; slug: string }[]> {
  return clientOf(database).$transaction(async (prisma) => {
    await prisma.$executeRaw`select set_config('app.list_desks', 'yes', true)`;
    return prisma.desk.findMany({ select: { id: true, slug: true }, orderBy: { slug: "asc" } });
  });
}

/** The kinds of what has happened, for a filter: the word before the dot of each action. */
export async function listKinds(transaction: Transaction, storyId: string | null): Promise<string[]> {
  const rows = await prismaOf(transaction).$queryRaw<{ kind: string }[]>`
    select distinct split_part(action, '.', 1) as kind from audit_event
    where ${storyId}::uuid is null or story_id = ${storyId}::uuid order by 1`;
  return rows.map((row) => row.kind);
}
