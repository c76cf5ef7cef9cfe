import type { z } from "zod";
import type { changeOwnerInput } from "../contract/outlet-contract.ts";
import { lockOwner, updateOwner } from "../store/owners.ts";
import { ensureParty } from "../store/parties.ts";
import { listStoriesOfOwners } from "../store/stories-of-things.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";
import { refuseOtherThan } from "./refuse-changed.ts";
import { type KeptChange, changeKnown } from "./change-known.ts";

/** Changes what the desk knows of an owner: its names, and the party that it is. */
export function changeOwner(call: DeskCall, input: z.output<typeof changeOwnerInput>): Promise<KeptChange> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const was = await lockOwner(transaction, input.owner);
    refuseOtherThan(was.name, was, input.was);
    const { name, aliases, party } = input;
    return changeKnown(
      { ...desk, database: call.database },
      { noun: "owner", id: was.id, name: was.name, details: { was: was.name, name, aliases, party } },
      {
        listStories: () => listStoriesOfOwners(transaction, [was.id]),
        write: async () => {
          const partyId = party === null ? null : await ensureParty(transaction, actor.deskId, party);
          await updateOwner(transaction, actor.deskId, { id: was.id, name, aliases, partyId });
        },
      },
    );
  });
}
