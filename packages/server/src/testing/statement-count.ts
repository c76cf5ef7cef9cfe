import { applicationUrl } from "@second-source/database/application-role";
import { openDatabase, type Database } from "../store/database.ts";

/** What one piece of work costs: statements sent, without those that open and end a transaction, and bytes of the answer. */
export interface Cost<T> {
  readonly sent: number;
  readonly bytes: number;
  readonly answer: T;
}

/** A pool of its own on a database, whose statements are counted. */
export function countingDatabase(ownerUrl: string): {
  readonly database: Database;
  readonly cost: <T>(work: (database: Database) => Promise<T>) => Promise<Cost<T>>;
} {
  let statements: string[] = [];
  const database = openDatabase(applicationUrl(ownerUrl), 2, (sql) => statements.push(sql));
  const cost = async <T>(work: (database: Database) => Promise<T>): Promise<Cost<T>> => {
    statements = [];
    const answer = await work(database);
    const sent = statements.filter((sql) => !/^(?:BEGIN|COMMIT|ROLLBACK)/.test(sql)).length;
    return { sent, bytes: JSON.stringify(answer ?? null).length, answer };
  };
  return { database, cost };
}
