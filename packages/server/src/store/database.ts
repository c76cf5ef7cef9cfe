import { PrismaPg } from "@prisma/adapter-pg";
import { DomainError } from "../errors.ts";
import { fairShare, type FairShare } from "@second-source/threads/fair-share";
import { PrismaClient, type Prisma } from "./generated/client.ts";
import { statementNames } from "./statement-names.ts";

/** Known to this file alone. Registered by name: a bundler may load it twice in one process, and both must see the same pool. */
const INSIDE: unique symbol = Symbol.for("second-source database");

/** A connection pool to one database. Only the store can look inside. */
export interface Database {
  readonly [INSIDE]: Pool;
  close(): Promise<void>;
}

/** One transaction, opened for one desk and one person. Only the store can look inside. */
export interface Transaction {
  readonly [INSIDE]: Opened;
}

/** What a pool is inside the store: Prisma's client, the address, and what is closed with it. */
interface Pool {
  readonly client: PrismaClient;
  readonly url: string;
  readonly closing: (() => Promise<void>)[];
  readonly share: FairShare;
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

/** Nothing of ours takes so long; what does is ended by the database itself, whatever became of whoever asked. */
const DATABASE_LIMITS = "-c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000";
/** How much of one person's waits for a connection before they are told to come back later. */
const MOST_WAITING = 100;

const tooMuch = (): DomainError =>
  new DomainError("server.busy", "Too much is being asked at once. Nothing was done; try again in a moment.");

/** Opens the pool. `url` is the application's, not the owner's. `onStatement` is told of every statement that is sent. */
export function openDatabase(url: string, connections = 10, onStatement?: (sql: string) => void): Database {
  const adapter = new PrismaPg(
    { connectionString: url, max: connections, options: `-c jit=off ${DATABASE_LIMITS}` },
    { statementNameGenerator: statementNames() },
  );
  const client = onStatement ? watched(adapter, onStatement) : new PrismaClient({ adapter });
  const closing: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(closing.map((end) => end()));
    await client.$disconnect();
  };
  // Nobody takes more than half of what there is, unless there is hardly any.
  const share = fairShare(Math.max(2, Math.floor(connections / 2)), MOST_WAITING, tooMuch);
  return { close, [INSIDE]: { client, url, closing, share } };
}

function watched(adapter: PrismaPg, onStatement: (sql: string) => void): PrismaClient {
  const client = new PrismaClient({ adapter, log: [{ emit: "event", level: "query" }] });
  client.$on("query", ({ query }) => onStatement(query));
  return client;
}

/** Store only: registers a resource on the same database (a listener, a queue) that is closed with the connection pool. */
export function closeWithPool(database: Database, end: () => Promise<void>): { readonly url: string } {
  const { url, closing } = database[INSIDE];
  closing.push(end);
  return { url };
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
      const { share } = database[INSIDE];
      const opened = (): Promise<T> => once(database, scope, work, isSnapshot);
      return await (scope.personId ? share(scope.personId, opened) : opened());
    } catch (error) {
      if (isWithoutConnection(error)) throw tooMuch();
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
      const result = await work({ [INSIDE]: opened });
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

/** Prisma's P2028 where no connection came free in time; the same code stands for other things. */
function isWithoutConnection(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2028" && /unable to start/i.test(error.message);
}

/** Store only: something to write at the very end of a transaction, after everything that may still wait or fail. */
export function beforeCommit(transaction: Transaction, write: () => Promise<void>): void {
  transaction[INSIDE].closing.push(write);
}

/** The articles that a transaction holds until its end, by id. Whoever locks one says so here. */
export function heldArticles(transaction: Transaction): Set<string> {
  return transaction[INSIDE].heldArticles;
}

/** A transaction that knows a person and no desk: it sees that person's own memberships. */
export function asPerson<T>(
  database: Database,
  personId: string,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return clientOf(database).$transaction(async (prisma) => {
    await prisma.$executeRaw`select set_config('app.person_id', ${personId}, true)`;
    return work({ [INSIDE]: { prisma, closing: [], heldArticles: new Set() } });
  });
}

/** Store only: people, passwords and sessions, which belong to no desk. */
export function clientOf(database: Database): PrismaClient {
  return database[INSIDE].client;
}

/** Store only: Prisma's view of a transaction, or of the pool where there is none. */
export function anyOf(where: Database | Transaction): Prisma.TransactionClient {
  const inside: Pool | Opened = where[INSIDE];
  return "client" in inside ? inside.client : inside.prisma;
}

/** Store only: Prisma's view of a transaction. */
export function prismaOf(transaction: Transaction): Prisma.TransactionClient {
  return transaction[INSIDE].prisma;
}
