import { actionsOf, type AuditAction, type AuditKind } from "@second-source/domain/audit/audit-action";
import {
  aroundSeq,
  CHAIN_START,
  type AuditHead,
  type TableFaultKind,
  type AuditRow,
  type ChainedRow,
} from "@second-source/domain/audit/audit-chain";
import { beforeCommit, clientOf, prismaOf, type Database, type Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";

/** What happened to what. `details` holds plain JSON: what it was and what it became. */
export interface AuditEntry {
  readonly action: AuditAction;
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

type Unchained = Omit<AuditRow, "seq" | "wrote">;
/** Whether what is kept of the claim for screens has to be worked out anew, or the writer has kept it already. */
type Standing = "CHANGED" | "KEPT";
interface Written {
  readonly row: Unchained;
  readonly standing: Standing;
}
const pending = new WeakMap<Transaction, Written[]>();

/**
 * Writes the row of a change, in the transaction of that change. Rows are chained at its very end, in one call: a
 * desk's log is one line, and nobody stands in it longer than the commit takes.
 */
export function writeAudit(
  { transaction, actor, now }: AuditScope,
  entry: AuditEntry,
  standing: Standing = "CHANGED",
): void {
  const written = pending.get(transaction) ?? [];
  if (written.length === 0) beforeCommit(transaction, () => append(transaction, written));
  // As the database will give it back: what it drops must not be in the hash either.
  const details = JSON.parse(JSON.stringify(entry.details)) as unknown;
  const row = { deskId: actor.deskId, personId: actor.personId, at: now.toISOString(), ...entry, details };
  written.push({ row, standing });
  pending.set(transaction, written);
}

/** What was written in a transaction so far, for whoever keeps what follows from it. */
export function writtenIn(
  transaction: Transaction,
): readonly (Pick<AuditEntry, "subjectKind" | "subjectId" | "storyId"> & { readonly standing: Standing })[] {
  return (pending.get(transaction) ?? []).map(({ row, standing }) => ({ ...row, standing }));
}

async function append(transaction: Transaction, written: readonly Written[]): Promise<void> {
  const entries = written.map(({ row }) => {
    const { at, personId, action, subjectKind, subjectId, storyId, details } = row;
    const of = { at, person: personId, action, subject_kind: subjectKind, subject: subjectId, story: storyId, details };
    return { ...of, ...aroundSeq(row) };
  });
  const deskId = written[0]?.row.deskId ?? "";
  await prismaOf(transaction).$executeRaw`select append_to_log(${deskId}::uuid, ${JSON.stringify(entries)}::jsonb)`;
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

/** A row of a table that is not as the log has it. */
export interface TableFault {
  readonly kind: TableFaultKind;
  readonly table: string;
  /** The row's key within its table. */
  readonly key: string;
  /** The row of the log that speaks of it last; null where none does. */
  readonly seq: number | null;
}

/**
 * Holds every row of the tables that the log vouches for against the last line that the log has of it. Answers with at most
 * `most` of those that differ, in the order of the log: one statement.
 */
export function listTableFaults(transaction: Transaction, most: number): Promise<TableFault[]> {
  const now = Prisma.join(
    VOUCHED.map(
      (table) =>
        Prisma.sql`select vouched(t) as line from ${Prisma.raw(`"${table}"`)} t where t.desk_id = current_desk_id()`,
    ),
    " union all ",
  );
  return prismaOf(transaction).$queryRaw<TableFault[]>`
    with said as (
      select distinct on (of, key) of, key, hash, seq from (
        select split_part(line, ' ', 1) as of, split_part(line, ' ', 2) as key, split_part(line, ' ', 3) as hash,
          event.seq, nth
        from audit_event event, string_to_table(event.wrote, chr(10)) with ordinality as lines (line, nth)
        where event.desk_id = current_desk_id() and line <> ''
      ) each order by of, key, seq desc, nth desc
    ), present as (
      select split_part(line, ' ', 1) as of, split_part(line, ' ', 2) as key, rtrim(split_part(line, ' ', 3), chr(10)) as hash
      from (${now}) rows
    )
    select case when present.key is null then 'GONE' when said.key is null then 'UNLOGGED' else 'ALTERED' end as kind,
      coalesce(said.of, present.of) as table, coalesce(said.key, present.key) as key, said.seq
    from said full join present on said.of = present.of and said.key = present.key
    where said.hash is distinct from present.hash
    order by said.seq nulls last, 2, 3 limit ${most}`;
}

/** The tables that the log vouches for, row by row and column by column. */
export const VOUCHED = [
  "capture",
  "claim",
  "contribution",
  "edition",
  "edition_file",
  "edition_reading",
  "review",
  "verdict",
] as const;

export interface AuditFilter {
  readonly storyId: string | null;
  readonly personId: string | null;
  readonly kind: AuditKind | null;
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
  readonly action: AuditAction;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly storyId: string | null;
  readonly story: { readonly slug: string; readonly title: string } | null;
  readonly details: unknown;
  readonly hash: string;
}

/** Rows that match, newest first, at most `most` of them: one statement. */
export async function listAuditEvents(
  transaction: Transaction,
  { storyId, personId, kind, from, to, before }: AuditFilter,
  most: number,
): Promise<AuditListing[]> {
  const conditions = [
    ...(storyId ? [Prisma.sql`event.story_id = ${storyId}::uuid`] : []),
    ...(personId ? [Prisma.sql`event.person_id = ${personId}::uuid`] : []),
    ...(kind ? [Prisma.sql`event.action = any(${actionsOf(kind)}::text[])`] : []),
    ...(before ? [Prisma.sql`event.seq < ${before}`] : []),
    ...(from ? [Prisma.sql`event.at >= ${new Date(from)}`] : []),
    ...(to ? [Prisma.sql`event.at < ${new Date(new Date(to).getTime() + DAY_MS)}`] : []),
  ];
  return selectEvents(transaction, conditions, Prisma.sql`event.seq desc`, most);
}

const DAY_MS = 86_400_000;

/** The rows of some stories, each after a number of its own, oldest first, at most `most` of them: one statement. */
export function listEventsAfter(
  transaction: Transaction,
  after: ReadonlyMap<string, number>,
  most: number,
): Promise<AuditListing[]> {
  const isNew = Prisma.sql`exists (
    select from unnest(${[...after.keys()]}::uuid[], ${[...after.values()]}::integer[]) as known (story_id, seq)
    where known.story_id = event.story_id and event.seq > known.seq)`;
  const first = Prisma.sql`event.seq > ${Math.min(...after.values())}`;
  return selectEvents(transaction, [first, isNew], Prisma.sql`event.seq`, most);
}

function selectEvents(
  transaction: Transaction,
  conditions: readonly Prisma.Sql[],
  order: Prisma.Sql,
  most: number,
): Promise<AuditListing[]> {
  const all = Prisma.join([Prisma.sql`event.desk_id = current_desk_id()`, ...conditions], " and ");
  return prismaOf(transaction).$queryRaw<AuditListing[]>`
    select event.seq, event.at, event.person_id as "personId", person.name as "personName", event.action,
      event.subject_kind as "subjectKind", event.subject_id as "subjectId", event.story_id as "storyId",
      case when story.id is not null then jsonb_build_object('slug', story.slug, 'title', story.title) end as story,
      event.details, event.hash
    from audit_event event
    left join person on person.id = event.person_id
    left join story on story.desk_id = event.desk_id and story.id = event.story_id
    where ${all} order by ${order} limit ${most}`;
}

/** Every desk there is, for the work that looks after all of their logs. */
export function listDesks(database: Database): Promise<{ id: string; slug: string }[]> {
  return clientOf(database).$transaction(async (prisma) => {
    await prisma.$executeRaw`select set_config('app.list_desks', 'yes', true)`;
    return prisma.desk.findMany({ select: { id: true, slug: true }, orderBy: { slug: "asc" } });
  });
}
