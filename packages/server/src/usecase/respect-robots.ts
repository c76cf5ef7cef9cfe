import type { z } from "zod";
import type { respectRobotsInput } from "../contract/outlet-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { loadRespectsRobots, lockDesk, setRespectsRobots } from "../store/desks.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";

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
      subjectKind: "desk",
      subjectId: actor.deskId,
      storyId: null,
      details: { respects },
    });
  });
}
