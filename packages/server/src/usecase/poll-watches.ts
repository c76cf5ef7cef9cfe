import { inDesk, type Database, type Transaction } from "../store/database.ts";
import { createIntake, isBeingLooked, removeLeftLooks } from "../store/intakes.ts";
import { sendIntakeJob } from "../store/jobs.ts";
import { listDesksDue, takeDueWatches, updateWatch } from "../store/watches.ts";

/** Of one desk at a time; the rest is due at the next look. */
const MOST_AT_ONCE = 20;
const MINUTE_MS = 60_000;

/** A look that was begun so long ago has lost its job. */
const LONGEST_LOOK_MS = 10 * MINUTE_MS;

/**
 * Has everything read that is due at any desk. Many workers may do this at once: each takes what the others have not,
 * and the next look is set in the same transaction as the job. A desk reads several sites at once, and the pages of one
 * site one after the other. What
 * fails at one desk is thrown once all others have had their turn.
 */
export async function pollWatches(database: Database, now: Date): Promise<void> {
  const faults: unknown[] = [];
  for (const deskId of await listDesksDue(database, now)) {
    try {
      await inDesk(database, { deskId, personId: null }, (transaction) =>
        lookAtDesk(database, transaction, deskId, now),
      );
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
      deskId,
      storyId,
      personId,
      watchId,
      how: "URL",
      name: url,
      url,
      mediaType: null,
      bytes: null,
      sha256: null,
    });
    await sendIntakeJob(database, transaction, { deskId, intakeId }, `watches of ${deskId} at ${new URL(url).host}`);
  }
}
