import { listDesks } from "../store/audit.ts";
import { inDesk, type Database, type Transaction } from "../store/database.ts";
import { createIntake, isBeingLooked, removeLeftLooks, sweepIntakes } from "../store/intakes.ts";
import { sendIntakeJob } from "../store/jobs.ts";
import { takeDueWatches, updateWatch } from "../store/watches.ts";

/** Of one desk at a time; the rest is due at the next look. */
const MOST_AT_ONCE = 20;
/** What somebody brought in and never looked at is taken away after so many days. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** A look that was begun so long ago has lost its job. */
const LONGEST_LOOK_MS = 10 * MINUTE_MS;

/**
 * Has everything read that is due at any desk. Many workers may do this at once: each takes what the others have not,
 * and the next look is set in the same transaction as the job. The pages of one desk are read one after the other. What
 * fails at one desk is thrown once all others have had their turn.
 */
export async function lookAgain(database: Database, now: Date): Promise<void> {
  const faults: unknown[] = [];
  for (const { id: deskId } of await listDesks(database)) {
    const inside = (work: (transaction: Transaction) => Promise<unknown>): Promise<unknown> =>
      inDesk(database, { deskId, personId: null }, work);
    try {
      await inside((transaction) => lookAtDesk(database, transaction, deskId, now));
      await inside((transaction) => sweepIntakes(transaction, new Date(now.getTime() - KEPT_DAYS * DAY_MS)));
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, "looking at what is due failed");
}

async function lookAtDesk(database: Database, transaction: Transaction, deskId: string, now: Date): Promise<void> {
  for (const { id: watchId, everyMinutes, storyId, personId, url } of await takeDueWatches(
    transaction,
    now,
    MOST_AT_ONCE,
  )) {
    await updateWatch(transaction, watchId, { nextAt: new Date(now.getTime() + everyMinutes * MINUTE_MS) });
    await removeLeftLooks(transaction, watchId, new Date(now.getTime() - LONGEST_LOOK_MS));
    if (await isBeingLooked(transaction, watchId)) continue;
    const intakeId = await createIntake(transaction, {
      ...{ deskId, storyId, personId, watchId, how: "URL", name: url, url },
      ...{ mediaType: null, bytes: null, sha256: null },
    });
    await sendIntakeJob(database, transaction, { deskId, intakeId }, `watches of ${deskId}`);
  }
}
