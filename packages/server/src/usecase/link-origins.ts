import type { z } from "zod";
import type { confirmLinkInput, endLinkInput, proposeLinkInput } from "../contract/origin-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import {
  confirmStoredLink,
  createLink,
  endStoredLink,
  listLinks,
  lockLink,
  type StoredLink,
} from "../store/origin-links.ts";
import { loadOrigin } from "../store/origins.ts";
import { findHumans } from "../store/people.ts";
import { lockStory } from "../store/stories.ts";
import { changeStory, type ReachedClaim } from "./change-story.ts";
import { atDesk, type DeskCall, type DeskWork } from "./desk-work.ts";
import { refuseCircles } from "./refuse-circles.ts";

/** Says that one origin has it from another. Nothing changes until somebody else confirms it. */
export function proposeLink(call: DeskCall, input: z.output<typeof proposeLinkInput>): Promise<{ id: string }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor, now } = desk;
    const [from, to] = [await loadOrigin(transaction, input.from), await loadOrigin(transaction, input.to)];
    const { storyId } = from;
    const isNamed = [from, to].every(({ kind }) => kind !== "UNKNOWN" && kind !== "OUTLET_REPORTING");
    if (from.id === to.id || storyId !== to.storyId || !isNamed)
      throw new DomainError("origin.invalid", "A link joins two different, named origins of one story.");
    if (from.mergedInto || to.mergedInto)
      throw new DomainError("origin.changed", "One of the two has been merged meanwhile. Look at what stands now.");
    await lockStory(transaction, storyId);
    const isKnown = (await listLinks(transaction, storyId)).some(
      (each) => each.fromId === from.id && each.toId === to.id,
    );
    if (isKnown) throw new DomainError("origin.invalid", "This link is there already.");
    const { reason } = input;
    const link = { deskId: actor.deskId, storyId, fromId: from.id, toId: to.id, reason };
    const id = await createLink(transaction, { ...link, proposedBy: actor.personId, proposedAt: now });
    writeAudit(desk, {
      action: "link.proposed",
      subjectKind: "link",
      subjectId: id,
      storyId,
      details: { from: from.name, to: to.name, reason },
    });
    return { id };
  });
}

/** Puts a proposed link in force. Whoever proposed it, under any account, does not confirm it. */
export function confirmLink(
  call: DeskCall,
  input: z.output<typeof confirmLinkInput>,
): Promise<{ reached: ReachedClaim[] }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor, now } = desk;
    const link = await lockLink(transaction, input.link);
    if (link.isEnded || link.isConfirmed)
      throw new DomainError("origin.changed", "Somebody has decided on this link meanwhile.");
    const humans = await findHumans(transaction, [link.proposedBy]);
    if ((humans.get(link.proposedBy) ?? link.proposedBy) === actor.humanId)
      throw new DomainError("origin.own-link", "You proposed this link, so somebody else confirms it.");
    return decideLink(desk, link, { verb: "confirmed", withPersonId: link.proposedBy }, async () => {
      await lockStory(transaction, link.storyId);
      await confirmStoredLink(transaction, actor.deskId, link.id, { confirmedBy: actor.personId, confirmedAt: now });
      await refuseCircles(transaction, link.storyId);
    });
  });
}

/** Rejects a proposed link, or takes a confirmed one back, with the reason. */
export function endLink(call: DeskCall, input: z.output<typeof endLinkInput>): Promise<{ reached: ReachedClaim[] }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor, now } = desk;
    const link = await lockLink(transaction, input.link);
    if (link.isEnded) throw new DomainError("origin.changed", "Somebody has decided on this link meanwhile.");
    const verb = link.isConfirmed ? "took back" : "rejected";
    return decideLink(desk, link, { verb, reason: input.reason }, () =>
      endStoredLink(transaction, actor.deskId, link.id, { endedAt: now, endedWhy: input.reason }),
    );
  });
}

async function decideLink(
  desk: DeskWork,
  link: StoredLink,
  { verb, reason = null, withPersonId }: { verb: string; reason?: string | null; withPersonId?: string },
  write: () => Promise<void>,
): Promise<{ reached: ReachedClaim[] }> {
  const [from, to] = [await loadOrigin(desk.transaction, link.fromId), await loadOrigin(desk.transaction, link.toId)];
  const action = verb === "confirmed" ? "link.confirmed" : "link.ended";
  const change = {
    what: `${verb} that ${from.name} has it from ${to.name}`,
    action,
    details: { from: from.name, to: to.name, reason },
    ...(withPersonId ? { withPersonId } : {}),
  };
  const reached = await changeStory(desk, link.storyId, change, write);
  writeAudit(desk, { action, subjectKind: "link", subjectId: link.id, storyId: link.storyId, details: change.details });
  return { reached };
}
