import type { z } from "zod";
import type { editOriginInput } from "../contract/origin-contract.ts";
import { loadOriginFields, updateOrigin } from "../store/origins.ts";
import { lockStory } from "../store/stories.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";
import { refuseOtherThan } from "./refuse-changed.ts";
import { type LedgerChange, recordLedger, loadNamed } from "./change-ledger.ts";

/** Changes what is recorded of an origin. */
export function editOrigin(
  call: DeskCall,
  { origin: id, was, fields }: z.output<typeof editOriginInput>,
): Promise<LedgerChange> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const origin = await loadNamed(desk, id);
    const { storyId } = origin;
    const change = {
      what: `changed what is known of ${origin.name}`,
      action: "origin.edited" as const,
      details: { was: origin.name, ...fields },
    };
    return recordLedger(desk, origin, change, async () => {
      await lockStory(transaction, storyId);
      refuseOtherThan(origin.name, await loadOriginFields(transaction, id), was);
      await updateOrigin(transaction, { deskId: actor.deskId, storyId, id, ...fields });
    });
  });
}
