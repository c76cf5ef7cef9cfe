import { foldName } from "@second-source/domain/naming/fold-name";
import type { Identified, LinkKind } from "@second-source/domain/origin/origin";
import type { ReviewState } from "@second-source/domain/review/review-state";
import { prismaOf, type Transaction } from "./database.ts";

/** What an older version had written and the migrations put aside, as they put it. */
export interface Leftover {
  readonly kind: "OUTLET" | "ORIGIN" | "ARTICLE" | "ASSERTION" | "CONFLICT" | "CLAIM";
  readonly rowId: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** In the order in which they are placed: outlets first, since relays and credits are outlets; merges need all origins. */
export async function listLeftovers(transaction: Transaction): Promise<Leftover[]> {
  const rows = await prismaOf(transaction).leftover.findMany({ orderBy: [{ rowId: "asc" }] });
  return rows.map(({ kind, rowId, value }) => ({ kind, rowId, value }) as unknown as Leftover);
}

export async function clearLeftovers(transaction: Transaction): Promise<void> {
  await prismaOf(transaction).leftover.deleteMany({});
}

/** Gives an outlet its names; one whose name is another's goes into that one. Answers with the outlet that stays. */
export async function nameOldOutlet(
  transaction: Transaction,
  deskId: string,
  outlet: { id: string; name: string; aliases: readonly string[]; isWire: boolean },
): Promise<string> {
  const prisma = prismaOf(transaction);
  const { id, name, isWire } = outlet;
  const known = await prisma.outletName.findFirst({ where: { folded: foldName(name) } });
  if (known) {
    await prisma.article.updateMany({ where: { outletId: id }, data: { outletId: known.outletId } });
    await prisma.origin.updateMany({ where: { outletId: id }, data: { outletId: known.outletId } });
    await prisma.outlet.deleteMany({ where: { id } });
    return known.outletId;
  }
  if (isWire) await prisma.outlet.updateMany({ where: { id }, data: { kind: "WIRE" } });
  for (const each of [name, ...outlet.aliases])
    await prisma.outletName.createMany({
      data: [{ deskId, outletId: id, folded: foldName(each), name: each }],
      skipDuplicates: true,
    });
  return id;
}

export async function setOwner(transaction: Transaction, outletId: string, ownerId: string): Promise<void> {
  await prismaOf(transaction).outlet.updateMany({ where: { id: outletId }, data: { ownerId } });
}

export async function setWireCredit(transaction: Transaction, articleId: string, outletId: string): Promise<void> {
  await prismaOf(transaction).article.updateMany({ where: { id: articleId }, data: { wireCreditId: outletId } });
}

/** Puts outlets on the way of an assertion, after those that are there: the last is nearest the origin. */
export async function appendRelays(
  transaction: Transaction,
  deskId: string,
  assertionId: string,
  outletIds: readonly string[],
): Promise<void> {
  const prisma = prismaOf(transaction);
  const there = await prisma.relay.findMany({ where: { assertionId }, orderBy: { position: "asc" } });
  const chain = there.map(({ outletId }) => outletId);
  for (const id of outletIds) if (!chain.includes(id)) chain.push(id);
  const data = chain
    .slice(there.length)
    .map((outletId, index) => ({ deskId, assertionId, position: there.length + index, outletId }));
  await prisma.relay.createMany({ data });
}

export async function listAssertionsOn(transaction: Transaction, originId: string): Promise<string[]> {
  const rows = await prismaOf(transaction).assertion.findMany({ where: { originId }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Moves everything that rests on one origin to another, and takes the emptied one away. */
export async function foldOrigin(transaction: Transaction, from: string, into: string): Promise<void> {
  const prisma = prismaOf(transaction);
  await prisma.assertion.updateMany({ where: { originId: from }, data: { originId: into } });
  await prisma.originLink.updateMany({ where: { fromId: from, toId: { not: into } }, data: { fromId: into } });
  await prisma.originLink.updateMany({ where: { toId: from, fromId: { not: into } }, data: { toId: into } });
  await prisma.origin.deleteMany({ where: { id: from } });
}

export async function nameOldOrigin(
  transaction: Transaction,
  origin: { deskId: string; storyId: string; id: string; name: string; identified: Identified },
): Promise<void> {
  const prisma = prismaOf(transaction);
  const { deskId, storyId, id, name, identified } = origin;
  await prisma.originName.create({ data: { deskId, storyId, originId: id, folded: foldName(name), name } });
  await prisma.origin.updateMany({ where: { id }, data: { identified } });
}

export async function addParty(
  transaction: Transaction,
  deskId: string,
  originId: string,
  partyId: string,
): Promise<void> {
  const prisma = prismaOf(transaction);
  await prisma.originParty.createMany({ data: [{ deskId, originId, partyId }], skipDuplicates: true });
  await prisma.origin.updateMany({ where: { id: originId }, data: { side: "PARTIES" } });
}

export async function setOccasion(
  transaction: Transaction,
  assertionIds: readonly string[],
  occasionId: string,
): Promise<void> {
  await prismaOf(transaction).assertion.updateMany({ where: { id: { in: [...assertionIds] } }, data: { occasionId } });
}

/** What rested on a wire item names nobody from now on. */
export async function restOnNobody(transaction: Transaction, originId: string, nobodyId: string): Promise<void> {
  const prisma = prismaOf(transaction);
  await prisma.assertion.updateMany({
    where: { originId },
    data: { originId: nobodyId, certainty: "UNSTATED", inferredBy: null },
  });
  await prisma.origin.updateMany({ where: { id: nobodyId }, data: { name: "Nobody named" } });
  if (originId !== nobodyId) {
    await prisma.originLink.deleteMany({ where: { OR: [{ fromId: originId }, { toId: originId }] } });
    await prisma.origin.deleteMany({ where: { id: originId } });
  }
}

export async function linkOld(
  transaction: Transaction,
  link: {
    deskId: string;
    storyId: string;
    kind: LinkKind;
    fromId: string;
    toId: string;
    reason: string;
    proposedBy: string;
    proposedAt: Date;
  },
): Promise<void> {
  await prismaOf(transaction).originLink.create({ data: link });
}

/** Who did something to a subject, by the log; null where the log does not say. */
export async function findDoer(
  transaction: Transaction,
  action: string,
  subjectId: string,
  detail: { readonly name: string; readonly value: string } | null,
): Promise<string | null> {
  const prisma = prismaOf(transaction);
  const events = await prisma.auditEvent.findMany({
    where: { action, subjectId, personId: { not: null } },
    orderBy: { seq: "desc" },
    select: { personId: true, details: true },
  });
  const isIt = (details: unknown): boolean =>
    detail === null || (details as Record<string, unknown>)[detail.name] === detail.value;
  return (events.find(({ details }) => isIt(details)) ?? events[0])?.personId ?? null;
}

export interface OldClaim {
  readonly id: string;
  readonly storyId: string;
  readonly number: number;
  readonly state: ReviewState;
  readonly revision: number;
}

export async function loadOldClaim(transaction: Transaction, id: string): Promise<OldClaim | null> {
  return prismaOf(transaction).claim.findFirst({
    where: { id },
    select: { id: true, storyId: true, number: true, state: true, revision: true },
  });
}

export interface OldOrigin {
  readonly id: string;
  readonly kind: string;
  readonly outletId: string | null;
}

export async function findOldOrigin(transaction: Transaction, id: string): Promise<OldOrigin | null> {
  return prismaOf(transaction).origin.findFirst({ where: { id }, select: { id: true, kind: true, outletId: true } });
}

/** What a thing of the desk is called. */
export async function nameOf(
  transaction: Transaction,
  noun: "owner" | "party" | "origin" | "outlet",
  id: string,
): Promise<string> {
  const prisma = prismaOf(transaction);
  const where = { where: { id }, select: { name: true } } as const;
  const found = {
    owner: () => prisma.owner.findFirst(where),
    party: () => prisma.party.findFirst(where),
    origin: () => prisma.origin.findFirst(where),
    outlet: () => prisma.outlet.findFirst(where),
  };
  return (await found[noun]())?.name ?? "";
}
