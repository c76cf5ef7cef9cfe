import type { z } from "zod";
import type { changeOutletInput } from "../contract/outlet-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { setRespectsRobots } from "../store/desks.ts";
import { listOutlets, listStoriesOfOutlet, lockOutlet, updateOutlet, type OutletRow } from "../store/outlets.ts";
import { changeStory } from "./change-story.ts";
import { atDesk, type DeskCall, type DeskWork } from "./desk-work.ts";

/**
 * Changes what the desk knows of an outlet. Its name and its owner are part of what reviewers judged (two outlets of
 * one owner are no two voices of their own): approvals that rest on it go stale. Answers how many did.
 */
export function changeOutlet(call: DeskCall, input: z.output<typeof changeOutletInput>): Promise<{ stale: number }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const was = await lockOutlet(transaction, input.outlet);
    refuseOther(was, input.was);
    const { name, owner } = input;
    const domains = [...new Set(input.domains)].sort();
    await refuseTaken(desk, was, name, domains);
    const write = (): Promise<void> => updateOutlet(transaction, { id: was.id, name, owner, domains });
    const isJudged = name !== was.name || owner !== was.owner;
    const stories = isJudged ? await listStoriesOfOutlet(transaction, was.id) : [];
    let stale = 0;
    const change = { what: `changed what is known of ${was.name}`, action: "claim.outlet-changed" };
    const details = { outlet: was.name };
    // The first story that is held sees it as it was; the later ones are compared with it put back.
    for (const storyId of stories) {
      await updateOutlet(transaction, was);
      const reached = await changeStory(desk, storyId, { ...change, details }, write);
      stale += reached.filter(({ wentStale }) => wentStale).length;
    }
    await write();
    writeAudit(desk, {
      action: "outlet.changed",
      ...{ subjectKind: "outlet", subjectId: was.id, storyId: null },
      details: { ...{ desk: actor.deskId, was: was.name, name, owner, domains }, stale },
    });
    return { stale };
  });
}

function refuseOther(now: OutletRow, shown: Omit<OutletRow, "id">): void {
  const isSame = now.name === shown.name && now.owner === shown.owner;
  if (isSame && [...now.domains].sort().join() === [...shown.domains].sort().join()) return;
  throw new DomainError(
    "outlet.changed",
    `Somebody changed ${now.name} meanwhile. Look at what is known of it now; nothing of yours is kept yet.`,
  );
}

async function refuseTaken(
  { transaction }: DeskWork,
  was: OutletRow,
  name: string,
  domains: readonly string[],
): Promise<void> {
  const others = (await listOutlets(transaction)).filter((outlet) => outlet.id !== was.id);
  if (others.some((outlet) => outlet.name === name))
    throw new DomainError("outlet.taken", `There is an outlet named ${name} already.`);
  for (const other of others) {
    const shared = other.domains.find((domain) => domains.includes(domain) && !was.domains.includes(domain));
    if (shared) throw new DomainError("outlet.taken", `${shared} belongs to ${other.name}. Take it away there first.`);
  }
}

/** Whether pages that robots.txt asks programs to leave alone are fetched. What was stored stays. */
export function respectRobots(call: DeskCall, { respects }: { respects: boolean }): Promise<void> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    await setRespectsRobots(transaction, actor.deskId, respects);
    writeAudit(desk, {
      action: "desk.robots",
      ...{ subjectKind: "desk", subjectId: actor.deskId, storyId: null },
      details: { respects },
    });
  });
}
