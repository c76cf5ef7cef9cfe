import { canReachQueues, canReadTables } from "../store/readiness.ts";
import type { Database } from "../store/database.ts";

/** Whether a process can do its work now, part by part. */
export interface Readiness {
  /** The database answers, and has the tables of this version. */
  readonly database: boolean;
  /** Jobs can be sent. */
  readonly queue: boolean;
}

/** Asks every part that a request may need. A part that does not answer is not ready; nothing is thrown. */
export async function readiness(database: Database): Promise<Readiness> {
  const answers = async (asked: Promise<unknown>): Promise<boolean> =>
    asked.then(
      () => true,
      () => false,
    );
  return { database: await answers(canReadTables(database)), queue: await answers(canReachQueues(database)) };
}
