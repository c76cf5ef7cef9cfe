import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "./generated/client.ts";

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

/** Whose rows a transaction sees, and who signs what it writes. */
export interface Scope {
  readonly deskId: string;
  readonly personId: string;
}

/** Registered by name: a bundler may load this module twice in one process, and both must see the same pool. */
const CLIENT = Symbol.for("second-source database client");

/** Opens the pool. `url` is the application's, not the owner's. */
export function openDatabase(url: string, connections = 10): Database {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: connections }) });
  return { close: () => client.$disconnect(), [CLIENT]: client } as unknown as Database;
}

/**
 * Opens a transaction for a desk and a person. Row-level security shows it that desk's rows alone,
 * whatever the queries say; when `work` throws, nothing of it stays.
 */
export function inDesk<T>(
  database: Database,
  scope: Scope,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return clientOf(database).$transaction(
    async (tx) => {
      await tx.$executeRaw`select set_config('app.desk_id', ${scope.deskId}, true), set_config('app.person_id', ${scope.personId}, true)`;
      return work(tx as unknown as Transaction);
    },
    { timeout: 30_000, maxWait: 10_000 },
  );
}

/** A transaction that knows a person and no desk: it sees that person's own memberships. */
export function asPerson<T>(
  database: Database,
  personId: string,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return clientOf(database).$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.person_id', ${personId}, true)`;
    return work(tx as unknown as Transaction);
  });
}

/** Store only: people, passwords and sessions, which belong to no desk. */
export function clientOf(database: Database): PrismaClient {
  return (database as unknown as { readonly [CLIENT]: PrismaClient })[CLIENT];
}

/** Store only: Prisma's view of a transaction. */
export function prismaOf(transaction: Transaction): Prisma.TransactionClient {
  return transaction as unknown as Prisma.TransactionClient;
}
