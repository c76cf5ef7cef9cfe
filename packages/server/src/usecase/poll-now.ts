import { loadWatch, updateWatch } from "../store/watches.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";

/** Looks as soon as a worker has time, and from then on at the same interval. */
export function pollNow(call: DeskCall, input: { watch: string }): Promise<void> {
  return atDesk(call, async ({ transaction, now }) => {
    const { id } = await loadWatch(transaction, input.watch);
    await updateWatch(transaction, id, { nextAt: now });
  });
}
