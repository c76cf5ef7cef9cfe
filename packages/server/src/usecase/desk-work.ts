import type { Actor } from "../actor.ts";
import { inDesk, type Database, type Transaction } from "../store/database.ts";

/** What every use-case at a desk is given. The clock is read once, at the door. */
export interface DeskCall {
  readonly database: Database;
  readonly actor: Actor;
  readonly now: Date;
}

/** The same, inside its one transaction. */
export interface DeskWork {
  readonly transaction: Transaction;
  readonly actor: Actor;
  readonly now: Date;
}

/** One use-case, one transaction: with its audit row or not at all. */
export function atDesk<T>({ database, actor, now }: DeskCall, work: (desk: DeskWork) => Promise<T>): Promise<T> {
  return inDesk(database, actor, (transaction) => work({ transaction, actor, now }));
}
