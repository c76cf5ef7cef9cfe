import type { AuditAction } from "@second-source/domain/audit/audit-action";
import { isNamedKind, LINK_KIND_WORDS, type LinkKind } from "@second-source/domain/origin/origin";
import type { z } from "zod";
import type { confirmLinkInput, endLinkInput, linkOriginsInput } from "../contract/origin-contract.ts";
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
import { loadOrigin, type StoredOrigin } from "../store/origins.ts";
import { findAccountsOf } from "../store/people.ts";
import { lockStory } from "../store/stories.ts";
import { loadStoryModel } from "../story/story-model.ts";
import { changeStory, type ReachedClaim } from "./change-story.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";
import { refuseOtherName } from "./refuse-changed.ts";
import { refuseCircles } from "./refuse-circles.ts";

/**
 * Says what two origins have to do with each other. That one has it from another, speaks for it or is the same holds at
 * once, since it can only lower a count; that two unnamed people are two waits for a second person.
 */
export function linkOrigins(
  call: DeskCall,
  input: z.output<typeof linkOriginsInput>,
): Promise<{ id: string; reached: ReachedClaim[] }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor, now } = desk;
    const [from, to] = [await loadOrigin(transaction, input.from), await loadOrigin(transaction, input.to)];
    await refuseLink(desk, from, to, input.kind);
    const { kind, reason } = input;
    const { storyId } = from;
    const link = { deskId: actor.deskId, storyId, kind, fromId: from.id, toId: to.id, reason };
    let id = "";
    const change = {
      what: wordsOf(kind, from.name, to.name),
      action: "claim.origins-linked",
      details: { reason },
    } as const;
    const reached = await changeStory(desk, storyId, change, async () => {
      await lockStory(transaction, storyId);
      await refuseOtherNames(desk, from.id, to.id, input.names);
      await refuseKnownLink(desk, from, to, kind);
      id = await createLink(transaction, { ...link, proposedBy: actor.personId, proposedAt: now });
      await refuseCircles(transaction, storyId);
    });
    writeAudit(desk, {
      action: kind === "DISTINCT" ? "link.proposed" : "link.recorded",
      subjectKind: "link",
      subjectId: id,
      storyId,
      details: { kind, from: from.name, to: to.name, reason },
    });
    return { id, reached };
  });
}

/** What two origins have to do with each other was said of the names on the screen. */
async function refuseOtherNames(
  { transaction }: DeskWork,
  fromId: string,
  toId: string,
  shown: { readonly from: string; readonly to: string },
): Promise<void> {
  refuseOtherName(shown.from, (await loadOrigin(transaction, fromId)).name);
  refuseOtherName(shown.to, (await loadOrigin(transaction, toId)).name);
}

const wordsOf = (kind: LinkKind, from: string, to: string): string =>
  `recorded that ${from} ${LINK_KIND_WORDS[kind]} ${to}`;

async function refuseLink(
  { transaction }: DeskWork,
  from: StoredOrigin,
  to: StoredOrigin,
  kind: LinkKind,
): Promise<void> {
  const isNamed = [from, to].every((origin) => isNamedKind(origin.kind));
  if (from.id === to.id || from.storyId !== to.storyId || !isNamed)
    throw new DomainError("origin.invalid", "A link joins two different, named origins of one story.");
  const { withdrawals } = await loadStoryModel(transaction, from.storyId);
  const gone = [from, to].find(({ id }) => withdrawals.some(({ originId }) => originId === id));
  if (gone && kind !== "DISTINCT")
    throw new DomainError(
      "origin.invalid",
      `${gone.name} was withdrawn. Nothing is joined to it until it is restored.`,
    );
}

async function refuseKnownLink(
  { transaction }: DeskWork,
  from: StoredOrigin,
  to: StoredOrigin,
  kind: LinkKind,
): Promise<void> {
  const between = (await listLinks(transaction, from.storyId)).filter(
    (each) => (each.fromId === from.id && each.toId === to.id) || (each.fromId === to.id && each.toId === from.id),
  );
  const isMutual = kind === "SAME_AS" || kind === "DISTINCT";
  if (between.some((each) => each.kind === kind && (isMutual || each.fromId === from.id)))
    throw new DomainError("origin.invalid", "This link is there already.");
  const contrary = kind === "SAME_AS" ? "DISTINCT" : kind === "DISTINCT" ? "SAME_AS" : null;
  if (between.some((each) => each.kind === contrary))
    throw new DomainError("origin.invalid", "The opposite is recorded of these two. Take that back first.");
}

/** A second person confirms that two unnamed people are two. Whoever said so, under any account, does not confirm it. */
export function confirmLink(
  call: DeskCall,
  input: z.output<typeof confirmLinkInput>,
): Promise<{ reached: ReachedClaim[] }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor, now } = desk;
    const link = await lockLink(transaction, input.link);
    if (link.kind !== "DISTINCT" || link.isEnded || link.isConfirmed)
      throw new DomainError("origin.changed", "Somebody has decided on this link meanwhile.");
    if ((await findAccountsOf(transaction, actor.humanId, [link.proposedBy])).size > 0)
      throw new DomainError("origin.own-link", "You said that they are two, so somebody else confirms it.");
    return decideLink(desk, link, { verb: "confirmed", withPersonId: link.proposedBy }, async () => {
      await refuseOtherNames(desk, link.fromId, link.toId, input.names);
      await confirmStoredLink(transaction, actor.deskId, link.id, { confirmedBy: actor.personId, confirmedAt: now });
    });
  });
}

/**
 * Rejects what waits for a second person, or takes a link back, with the reason. A link that held at once is taken back
 * at once as well: the claims that rested on it are reviewed anew.
 */
export function endLink(call: DeskCall, input: z.output<typeof endLinkInput>): Promise<{ reached: ReachedClaim[] }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor, now } = desk;
    const link = await lockLink(transaction, input.link);
    if (link.isEnded) throw new DomainError("origin.changed", "Somebody has decided on this link meanwhile.");
    const verb = link.kind === "DISTINCT" && !link.isConfirmed ? "rejected" : "took back";
    return decideLink(desk, link, { verb, reason: input.reason }, async () => {
      await refuseOtherNames(desk, link.fromId, link.toId, input.names);
      await endStoredLink(transaction, actor.deskId, link.id, { endedAt: now, endedWhy: input.reason });
    });
  });
}

async function decideLink(
  desk: DeskWork,
  link: StoredLink,
  { verb, reason = null, withPersonId }: { verb: string; reason?: string | null; withPersonId?: string },
  write: () => Promise<void>,
): Promise<{ reached: ReachedClaim[] }> {
  const [from, to] = [await loadOrigin(desk.transaction, link.fromId), await loadOrigin(desk.transaction, link.toId)];
  const action: AuditAction = verb === "confirmed" ? "link.confirmed" : "link.ended";
  const change = {
    what: `${verb} that ${from.name} ${LINK_KIND_WORDS[link.kind]} ${to.name}`,
    action,
    details: { kind: link.kind, from: from.name, to: to.name, reason },
    ...(withPersonId ? { withPersonId } : {}),
  };
  const reached = await changeStory(desk, link.storyId, change, write);
  writeAudit(desk, { action, subjectKind: "link", subjectId: link.id, storyId: link.storyId, details: change.details });
  return { reached };
}
