import { PrismaPg } from "@prisma/adapter-pg";
import { DomainError } from "../errors.ts";
import { PrismaClient, type Prisma } from "./generated/client.ts";
import { statementNames } from "./statement-names.ts";

declare const inside: unique symbol;

/** A connection pool to one database. Only the store can look inside. */
export interface Database {
  readonly [inside]: "database";
  close(): Promise<void>;
}

/** One transaction, opened for one desk and one person. Only the store can look inside. */
export interface Transaction {
  readonly [inside]: "transaction";
}

/** Whose rows a transaction sees, and who signs what it writes: null for a command on the server itself. */
export interface Scope {
  readonly deskId: string;
  readonly personId: string | null;
}

/** What a transaction is inside the store: Prisma's, what is still to be written at its very end, and the articles it holds. */
interface Opened {
  readonly prisma: Prisma.TransactionClient;
  readonly closing: (() => Promise<void>)[];
  readonly heldArticles: Set<string>;
}

/** Registered by name: a bundler may load this module twice in one process, and both must see the same pool. */
const CLIENT = Symbol.for("second-source database client");
const ADDRESS = Symbol.for("second-source database address");
const CLOSING = Symbol.for("second-source database closing");

/** Opens the pool. `url` is the application's, not the owner's. `onStatement` is told of every statement that is sent. */
export function openDatabase(url: string, connections = 10, onStatement?: (sql: string) => void): Database {
  const adapter = new PrismaPg(
    { connectionString: url, max: connections, options: "-c jit=off" },
    { statementNameGenerator: statementNames() },
  );
  const client = onStatement ? watched(adapter, onStatement) : new PrismaClient({ adapter });
  const closing: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(closing.map((end) => end()));
    await client.$disconnect();
  };
  return { close, [CLIENT]: client, [ADDRESS]: url, [CLOSING]: closing } as unknown as Database;
}

function watched(adapter: PrismaPg, onStatement: (sql: string) => void): PrismaClient {
  const client = new PrismaClient({ adapter, log: [{ emit: "event", level: "query" }] });
  client.$on("query", ({ query }) => onStatement(query));
  return client;
}

/** Store only: registers a resource on the same database (a listener, a queue) that is closed with the connection pool. */
export function closeWithPool(database: Database, end: () => Promise<void>): { readonly url: string } {
  const hidden = database as unknown as { [ADDRESS]: string; [CLOSING]: (() => Promise<void>)[] };
  hidden[CLOSING].push(end);
  return { url: hidden[ADDRESS] };
}

/** How often a transaction is tried when the database ended it because two stood in each other's way. */
const MOST_TRIES = 5;

/**
 * Opens a transaction for a desk and a person. Row-level security shows it that desk's rows alone,
 * whatever the queries say; when `work` throws, nothing of it stays. Two transactions that wait for each other
 * are told apart by the database, and the one it ended runs again from its start. In a snapshot every statement sees what
 * the first one saw: for screens that are put together from several, and for nothing that writes.
 */
export async function inDesk<T>(
  database: Database,
  scope: Scope,
  work: (transaction: Transaction) => Promise<T>,
  isSnapshot = false,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await once(database, scope, work, isSnapshot);
    } catch (error) {
      if (tries === MOST_TRIES || !isDeadlock(error)) throw error;
    }
  }
}

function once<T>(
  database: Database,
  scope: Scope,
  work: (transaction: Transaction) => Promise<T>,
  isSnapshot: boolean,
): Promise<T> {
  return clientOf(database).$transaction(
    async (prisma) => {
      await prisma.$executeRaw`select set_config('app.desk_id', ${scope.deskId}, true), set_config('app.person_id', ${scope.personId ?? ""}, true)`;
      const opened: Opened = { prisma, closing: [], heldArticles: new Set() };
      const result = await work(opened as unknown as Transaction);
      for (const close of opened.closing) await close();
      return result;
    },
    { timeout: 30_000, maxWait: 10_000, ...(isSnapshot ? { isolationLevel: "RepeatableRead" } : {}) },
  );
}

/** Prisma's P2034, or PostgreSQL's own code where the statement was raw. A refusal of ours is never tried again. */
function isDeadlock(error: unknown): boolean {
  if (error instanceof DomainError) return false;
  return (
    error instanceof Error &&
    (("code" in error && error.code === "P2034") || /40P01|deadlock detected/.test(error.message))
  );
}

/** Store only: something to write at the very end of a transaction, after everything that may still wait or fail. */
export function beforeCommit(transaction: Transaction, write: () => Promise<void>): void {
  (transaction as unknown as Opened).closing.push(write);
}

/** The articles that a transaction holds until its end, by id. Whoever locks one says so here. */
export function heldArticles(transaction: Transaction): Set<string> {
  return (transaction as unknown as Opened).heldArticles;
}

/** A transaction that knows a person and no desk: it sees that person's own memberships. */
export function asPerson<T>(
  database: Database,
  personId: string,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return clientOf(database).$transaction(async (prisma) => {
    await prisma.$executeRaw`select set_config('app.person_id', ${personId}, true)`;
    const opened: Opened = { prisma, closing: [], heldArticles: new Set() };
    return work(opened as unknown as Transaction);
  });
}

/** Store only: people, passwords and sessions, which belong to no desk. */
export function clientOf(database: Database): PrismaClient {
  return (database as unknown as { readonly [CLIENT]: PrismaClient })[CLIENT];
}

/** Store only: Prisma's view of a transaction. */
export function prismaOf(transaction: Transaction): Prisma.TransactionClient {
  return (transaction as unknown as Opened).prisma;
}
