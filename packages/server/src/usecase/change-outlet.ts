import type { z } from "zod";
import type { changeOutletInput } from "../contract/outlet-contract.ts";
import { DomainError } from "../errors.ts";
import { listOutlets, lockOutlet, updateOutlet, type OutletRow } from "../store/outlets.ts";
import { listStoriesOfOutlets } from "../store/stories-of-things.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";
import { refuseOtherThan } from "./refuse-changed.ts";
import { type KeptChange, changeKnown } from "./change-known.ts";

/**
 * Changes what the desk knows of an outlet: its names, owner, kind and domains. Names, owner and kind are part of what
 * reviewers judged (two outlets of one owner are no two voices of their own): approvals that rest on them go stale.
 */
export function changeOutlet(call: DeskCall, input: z.output<typeof changeOutletInput>): Promise<KeptChange> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const was = await lockOutlet(transaction, input.outlet);
    refuseOtherThan(was.name, was, input.was);
    const { name, aliases, kind, owner } = input;
    const domains = [...new Set(input.domains)].sort();
    await refuseTakenDomains(desk, was, domains);
    const details = { was: was.name, name, aliases, kind, owner, domains };
    return changeKnown(
      { ...desk, database: call.database },
      { noun: "outlet", id: was.id, name: was.name, details },
      {
        listStories: () => listStoriesOfOutlets(transaction, [was.id]),
        write: () => updateOutlet(transaction, actor.deskId, { id: was.id, name, aliases, kind, owner, domains }),
      },
    );
  });
}

async function refuseTakenDomains(
  { transaction }: DeskWork,
  was: OutletRow,
  domains: readonly string[],
): Promise<void> {
  for (const other of (await listOutlets(transaction)).filter((outlet) => outlet.id !== was.id)) {
    const shared = other.domains.find((domain) => domains.includes(domain) && !was.domains.includes(domain));
    if (shared) throw new DomainError("outlet.taken", `${shared} belongs to ${other.name}. Take it away there first.`);
  }
}
