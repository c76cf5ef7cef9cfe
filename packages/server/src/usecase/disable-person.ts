import type { Database } from "../store/database.ts";
import { setDisabled } from "../store/people.ts";
import { endSessionsOf } from "../store/sessions.ts";
import { personOf, logEverywhere } from "./by-command.ts";

/** Shuts a person out at once: no new session, and every live one ends. */
export async function disablePerson(database: Database, email: string, now: Date): Promise<void> {
  const { id, name } = await personOf(database, email);
  await setDisabled(database, id, now);
  await endSessionsOf(database, id, now);
  await logEverywhere(database, id, "member.disabled", { name });
}
