import { writeAudit } from "../store/audit.ts";
import { deleteWatch, loadWatch } from "../store/watches.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";

/** What it found and nobody has taken goes with it; what was imported stays. */
export function stopWatch(call: DeskCall, input: { watch: string }): Promise<void> {
  return atDesk(call, async (desk) => {
    const { id, storyId, url } = await loadWatch(desk.transaction, input.watch);
    await deleteWatch(desk.transaction, id);
    writeAudit(desk, {
      action: "watch.stopped",
      subjectKind: "watch",
      subjectId: id,
      storyId,
      details: { url },
    });
  });
}
