import type { Database } from "../store/database.ts";
import { setPasswordHash } from "../store/people.ts";
import { endSessionsOf } from "../store/sessions.ts";
import { hashPassword } from "./sign-in.ts";
import { personOf, logEverywhere } from "./by-command.ts";

/** Sets a new password and ends every live session. */
export async function setPassword(database: Database, email: string, password: string, now: Date): Promise<void> {
  const { id, name } = await personOf(database, email);
  await setPasswordHash(database, id, await hashPassword(password), now);
  await endSessionsOf(database, id, now);
  await logEverywhere(database, id, "member.password-set", { name });
}
