import pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { sha256 } from "../sha256.ts";
import { closeWithPool, type Database } from "./database.ts";

/** Tries for one account, right or wrong, known or not, within so many seconds. A right one begins the count anew. */
const MOST = { points: 10, duration: 900 };

const limiters = new WeakMap<Database, RateLimiterPostgres>();

/** Counts are kept in the database: every web process counts the same tries, each in one statement. */
function limiterOf(database: Database): RateLimiterPostgres {
  const known = limiters.get(database);
  if (known) return known;
  const { url } = closeWithPool(database, () => pool.end());
  const pool = new pg.Pool({ connectionString: url, max: 2, allowExitOnIdle: true });
  const limiter = new RateLimiterPostgres({
    ...MOST,
    storeClient: pool,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: "sign-in",
    clearExpiredByTimeout: true,
  });
  limiters.set(database, limiter);
  return limiter;
}

const keyOf = (email: string): string => sha256(email.trim().toLowerCase());

/** Counts a try to sign in. Answers with the seconds to wait where it is one too many, else with null. */
export async function countTry(database: Database, email: string): Promise<number | null> {
  try {
    await limiterOf(database).consume(keyOf(email));
    return null;
  } catch (answer) {
    if (answer instanceof RateLimiterRes) return Math.ceil(answer.msBeforeNext / 1000);
    throw answer;
  }
}

/** Forgets the tries for an account. */
export async function forgetTries(database: Database, email: string): Promise<void> {
  await limiterOf(database).delete(keyOf(email));
}
