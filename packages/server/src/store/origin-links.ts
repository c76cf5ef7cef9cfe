import type { LinkKind } from "@second-source/domain/origin/origin";
import { DomainError } from "../errors.ts";
import { prismaOf, type Transaction } from "./database.ts";

export interface NewOriginLink {
  readonly deskId: string;
  readonly storyId: string;
  readonly kind: LinkKind;
  readonly fromId: string;
  readonly toId: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
}

export async function createLink(transaction: Transaction, link: NewOriginLink): Promise<string> {
  return (await prismaOf(transaction).originLink.create({ data: link })).id;
}

export interface StoredLink extends NewOriginLink {
  readonly id: string;
  readonly isConfirmed: boolean;
  readonly isEnded: boolean;
}

/** A link, held until the end of the transaction. */
export async function lockLink(transaction: Transaction, id: string): Promise<StoredLink> {
  const prisma = prismaOf(transaction);
  await prisma.$queryRaw`select 1 from origin_link where id = ${id}::uuid for update`;
  const link = await prisma.originLink.findFirst({ where: { id } });
  if (!link) throw new DomainError("not-found", "This link is not there.");
  const { confirmedAt, endedAt, ...stored } = link;
  return { ...stored, isConfirmed: confirmedAt !== null, isEnded: endedAt !== null };
}

export async function confirmStoredLink(
  transaction: Transaction,
  deskId: string,
  id: string,
  confirmed: { confirmedBy: string; confirmedAt: Date },
): Promise<void> {
  await prismaOf(transaction).originLink.update({ where: { deskId_id: { deskId, id } }, data: confirmed });
}

export async function endStoredLink(
  transaction: Transaction,
  deskId: string,
  id: string,
  ended: { endedAt: Date; endedWhy: string },
): Promise<void> {
  await prismaOf(transaction).originLink.update({ where: { deskId_id: { deskId, id } }, data: ended });
}

export interface LinkRow {
  readonly id: string;
  readonly storyId: string;
  readonly kind: LinkKind;
  readonly fromId: string;
  readonly toId: string;
  readonly reason: string;
  readonly proposedById: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly isConfirmed: boolean;
}

/** The links of a story that stand or wait, oldest first. */
export async function listLinks(transaction: Transaction, storyId: string): Promise<LinkRow[]> {
  const links = await prismaOf(transaction).originLink.findMany({
    where: { storyId, endedAt: null },
    orderBy: { id: "asc" },
    include: { member: { select: { person: { select: { name: true } } } } },
  });
  return links.map(({ id, storyId, kind, fromId, toId, reason, proposedBy, proposedAt, confirmedAt, member }) => ({
    id,
    storyId,
    kind,
    fromId,
    toId,
    reason,
    proposedAt,
    proposedById: proposedBy,
    proposedBy: member.person.name,
    isConfirmed: confirmedAt !== null,
  }));
}
