import type { z } from "zod";
import type {
  changeOutletInput,
  changeOwnerInput,
  changePartyInput,
  respectRobotsInput,
} from "../contract/outlet-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { countClaims } from "../store/claims.ts";
import { loadRespectsRobots, lockDesk, setRespectsRobots } from "../store/desks.ts";
import { listOutlets, lockOutlet, updateOutlet, type OutletRow } from "../store/outlets.ts";
import { lockOwner, updateOwner } from "../store/owners.ts";
import { ensureParty, lockParty, updateParty } from "../store/parties.ts";
import { listStoriesOfOutlets, listStoriesOfOwners, listStoriesOfParty } from "../store/stories-of-things.ts";
import { changeStories, MOST_CLAIMS_AT_ONCE } from "./change-story.ts";
import { atDesk, type DeskCall, type DeskWork } from "./desk-work.ts";
import { refuseOtherThan } from "./refuse-changed.ts";
import { awaitWeighing } from "./weigh-anew.ts";

/** How many approvals a change to what the desk knows has turned stale. */
export interface KeptChange {
  readonly stale: number;
  /** Stories whose claims the worker weighs anew: how many approvals go stale there is not known yet. */
  readonly awaited: number;
}

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
    return keep(
      { ...desk, database: call.database },
      { noun: "outlet", id: was.id, name: was.name, details },
      {
        stories: await listStoriesOfOutlets(transaction, [was.id]),
        write: () => updateOutlet(transaction, actor.deskId, { id: was.id, name, aliases, kind, owner, domains }),
      },
    );
  });
}

/** Changes what the desk knows of an owner: its names, and the party that it is. */
export function changeOwner(call: DeskCall, input: z.output<typeof changeOwnerInput>): Promise<KeptChange> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const was = await lockOwner(transaction, input.owner);
    refuseOtherThan(was.name, was, input.was);
    const { name, aliases, party } = input;
    return keep(
      { ...desk, database: call.database },
      { noun: "owner", id: was.id, name: was.name, details: { was: was.name, name, aliases, party } },
      {
        stories: await listStoriesOfOwners(transaction, [was.id]),
        write: async () => {
          const partyId = party === null ? null : await ensureParty(transaction, actor.deskId, party);
          await updateOwner(transaction, actor.deskId, { id: was.id, name, aliases, partyId });
        },
      },
    );
  });
}

/** Changes the names of a party. */
export function changeParty(call: DeskCall, input: z.output<typeof changePartyInput>): Promise<KeptChange> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const was = await lockParty(transaction, input.party);
    refuseOtherThan(was.name, was, input.was);
    const { name, aliases } = input;
    return keep(
      { ...desk, database: call.database },
      { noun: "party", id: was.id, name: was.name, details: { was: was.name, name, aliases } },
      {
        stories: await listStoriesOfParty(transaction, was.id),
        write: () => updateParty(transaction, actor.deskId, { id: was.id, name, aliases }),
      },
    );
  });
}

interface Kept {
  readonly noun: "outlet" | "owner" | "party";
  readonly id: string;
  readonly name: string;
  readonly details: Record<string, string | null | string[]>;
}

async function keep(
  { database, ...desk }: DeskWork & Pick<DeskCall, "database">,
  { noun, id, name, details }: Kept,
  { stories, write }: { stories: readonly string[]; write: () => Promise<void> },
): Promise<KeptChange> {
  const change = {
    what: `changed what is known of ${name}`,
    action: `claim.${noun}-changed` as const,
    details: { [noun]: name },
  };
  const isTooMuch = (await countClaims(desk.transaction, stories)) > MOST_CLAIMS_AT_ONCE;
  if (isTooMuch) {
    await write();
    await awaitWeighing(desk, database, stories, { kind: "GROUND", ...change });
  }
  const reached = isTooMuch ? [] : await changeStories(desk, stories, change, write);
  const [stale, awaited] = [reached.filter(({ wentStale }) => wentStale).length, isTooMuch ? stories.length : 0];
  writeAudit(desk, {
    action: `${noun}.changed` as const,
    ...{ subjectKind: noun, subjectId: id, storyId: null },
    details: { ...details, stale, ...(awaited > 0 ? { awaited } : {}) },
  });
  return { stale, awaited };
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

/** Whether pages that robots.txt asks programs to leave alone are fetched. What was stored stays. */
export function respectRobots(call: DeskCall, { respects, was }: z.output<typeof respectRobotsInput>): Promise<void> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    await lockDesk(transaction, actor.deskId);
    if ((await loadRespectsRobots(transaction, actor.deskId)) !== was)
      throw new DomainError("policy.changed", "Somebody changed this meanwhile. Look at how the desk fetches now.");
    await setRespectsRobots(transaction, actor.deskId, respects);
    writeAudit(desk, {
      action: "desk.robots",
      ...{ subjectKind: "desk", subjectId: actor.deskId, storyId: null },
      details: { respects },
    });
  });
}
