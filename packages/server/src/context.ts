import type { Actor } from "./actor.ts";
import type { Database } from "./store/database.ts";

/** What a request brings: the pool, the clock read once, and who asks (null when nobody is signed in). */
export interface RequestContext {
  readonly database: Database;
  readonly actor: Actor | null;
  readonly now: Date;
}
