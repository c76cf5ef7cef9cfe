import type { z } from "zod";
import type { changePartyInput } from "../contract/outlet-contract.ts";
import { lockParty, updateParty } from "../store/parties.ts";
import { listStoriesOfParty } from "../store/stories-of-things.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";
import { refuseOtherThan } from "./refuse-changed.ts";
import { type KeptChange, changeKnown } from "./change-known.ts";

/** Changes the names of a party. */
export function changeParty(call: DeskCall, input: z.output<typeof changePartyInput>): Promise<KeptChange> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const was = await lockParty(transaction, input.party);
    refuseOtherThan(was.name, was, input.was);
    const { name, aliases } = input;
    return changeKnown(
      { ...desk, database: call.database },
      { noun: "party", id: was.id, name: was.name, details: { was: was.name, name, aliases } },
      {
        listStories: () => listStoriesOfParty(transaction, was.id),
        write: () => updateParty(transaction, actor.deskId, { id: was.id, name, aliases }),
      },
    );
  });
}
