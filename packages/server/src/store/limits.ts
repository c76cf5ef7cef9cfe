import pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { sha256 } from "../sha256.ts";
import { closeWithPool, type Database } from "./database.ts";

/** How many within how many seconds. */
const LIMITS = {
  /** Tries to sign in to one account from one address, right or wrong, known or not. A right one begins the count anew. */
  "sign-in of an account": { points: 10, duration: 900 },
  /** Wrong tries to sign in to one account, from wherever. */
  "sign-in of an account anywhere": { points: 30, duration: 900 },
  /** Wrong tries from one address, whichever account. */
  "sign-in from an address": { points: 60, duration: 900 },
  /** Wrong tries at this installation, from wherever, to whichever account. */
  "sign-in at all": { points: 200, duration: 900 },
  /** Tries to choose another password, each of which asks for the one there is. */
  passwords: { points: 10, duration: 900 },
  /** Codes typed as a second step, for one account. A right one begins the count anew. */
  "second steps": { points: 10, duration: 900 },
  /** The same of a whole day, right ones as well. */
  "second steps of a day": { points: 100, duration: 86_400 },
  /** Times that a sign-in by passkey is begun, from one address, which a whole newsroom may share. */
  "sign-ins by passkey": { points: 300, duration: 900 },
  /** Answers in the name of one passkey, right or wrong. */
  "answers of a passkey": { points: 60, duration: 900 },
  /** Looks at links that work once, and tries to use them, from one address. */
  links: { points: 60, duration: 900 },
  /** Everything that somebody changes: ten a second without a pause. */
  presses: { points: 600, duration: 60 },
  /** Files, pages and texts brought in. */
  imports: { points: 300, duration: 900 },
  /** Briefings exported, and editions' files. */
  exports: { points: 120, duration: 300 },
} as const;

export type Limit = keyof typeof LIMITS;

const limiters = new WeakMap<Database, ReadonlyMap<Limit, RateLimiterPostgres>>();

/** Counts are kept in the database: every web process counts the same things, each in one statement. */
function limitersOf(database: Database): ReadonlyMap<Limit, RateLimiterPostgres> {
  const known = limiters.get(database);
  if (known) return known;
  const { url } = closeWithPool(database, () => pool.end());
  const pool = new pg.Pool({ connectionString: url, max: 2, allowExitOnIdle: true });
  const made = new Map(
    Object.entries(LIMITS).map(([limit, most]) => [
      limit as Limit,
      new RateLimiterPostgres({
        ...most,
        storeClient: pool,
        storeType: "pool",
        tableName: "rate_limit",
        tableCreated: true,
        keyPrefix: limit,
        // One of them forgets what ran out, of all of them.
        clearExpiredByTimeout: limit === "presses",
      }),
    ]),
  );
  limiters.set(database, made);
  return made;
}

function limiterOf(database: Database, limit: Limit): RateLimiterPostgres {
  const limiter = limitersOf(database).get(limit);
  if (!limiter) throw new Error(`there is no limit for ${limit}`);
  return limiter;
}

/** Counts one more. Answers with the seconds to wait where it is one too many, else with null. `who` is kept as a hash. */
export async function countOne(database: Database, limit: Limit, who: string): Promise<number | null> {
  try {
    await limiterOf(database, limit).consume(sha256(who));
    return null;
  } catch (answer) {
    if (answer instanceof RateLimiterRes) return Math.ceil(answer.msBeforeNext / 1000);
    throw answer;
  }
}

/** Takes one back that turned out not to count. */
export async function takeBackOne(database: Database, limit: Limit, who: string): Promise<void> {
  await limiterOf(database, limit).reward(sha256(who));
}

/** Begins a count anew. */
export async function forgetCount(database: Database, limit: Limit, who: string): Promise<void> {
  await limiterOf(database, limit).delete(sha256(who));
}
