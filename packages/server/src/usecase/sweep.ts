import { forgetRequests } from "../store/answered-requests.ts";
import { listDesks } from "../store/audit.ts";
import { inDesk, type Database } from "../store/database.ts";
import { sweepIntakes } from "../store/intakes.ts";
import { forgetSessions } from "../store/sessions.ts";

const DAY_MS = 86_400_000;
/** An intake that nobody looked at is removed after so many days. */
const INTAKE_DAYS = 30;
/** No browser sends a press again after so long. */
const REQUEST_DAYS = 7;
/** A session that ended so long ago tells nobody anything. */
const SESSION_DAYS = 30;

/** Takes away what nobody needs any more. Workers may do this at once; what is gone is gone. */
export async function sweep(database: Database, now: Date): Promise<void> {
  const before = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  await forgetSessions(database, before(SESSION_DAYS));
  for (const { id: deskId } of await listDesks(database))
    await inDesk(database, { deskId, personId: null }, async (transaction) => {
      await sweepIntakes(transaction, before(INTAKE_DAYS));
      await forgetRequests(transaction, before(REQUEST_DAYS));
    });
}
