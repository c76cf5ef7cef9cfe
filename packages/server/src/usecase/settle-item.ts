import type { z } from "zod";
import type { settleItemInput } from "../contract/watch-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { loadWatch, updateWatch } from "../store/watches.ts";
import { foundItems } from "../contract/draft-contract.ts";
import { addIntakeAt } from "./add-intake.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";

/** Something that a feed offered becomes an intake of whoever takes it, or put aside for everybody. */
export function settleItem(call: DeskCall, input: z.output<typeof settleItemInput>): Promise<void> {
  return atDesk(call, async (desk) => {
    const { transaction } = desk;
    const { id, storyId, found } = await loadWatch(transaction, input.watch);
    const items = foundItems(found);
    if (!items.some(({ url }) => url === input.url))
      throw new DomainError("not-found", "Somebody has taken this one, or put it aside.");
    await updateWatch(transaction, id, { found: items.filter(({ url }) => url !== input.url) });
    writeAudit(desk, {
      action: input.take ? "watch.item-taken" : "watch.item-put-aside",
      subjectKind: "watch",
      subjectId: id,
      storyId,
      details: { url: input.url },
    });
    if (input.take) await addIntakeAt(call.database, desk, storyId, { how: "URL", url: input.url });
  });
}
