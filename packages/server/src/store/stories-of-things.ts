import { prismaOf, type Transaction } from "./database.ts";

/** Stories in which a claim rests on a party: through an origin, or through the owner of an outlet. */
export async function listStoriesOfParty(transaction: Transaction, partyId: string): Promise<string[]> {
  const prisma = prismaOf(transaction);
  const origins = await prisma.origin.findMany({
    where: { parties: { some: { partyId } } },
    select: { storyId: true },
  });
  const owners = await prisma.owner.findMany({ where: { partyId }, select: { id: true } });
  const viaOwners = await listStoriesOfOwners(
    transaction,
    owners.map(({ id }) => id),
  );
  return [...new Set([...origins.map(({ storyId }) => storyId), ...viaOwners])].sort();
}

/** Stories with an article, a relay or own reporting of an outlet that one of these owns. */
export async function listStoriesOfOwners(transaction: Transaction, ownerIds: readonly string[]): Promise<string[]> {
  if (ownerIds.length === 0) return [];
  const outlets = await prismaOf(transaction).outlet.findMany({
    where: { ownerId: { in: [...ownerIds] } },
    select: { id: true },
  });
  return listStoriesOfOutlets(
    transaction,
    outlets.map(({ id }) => id),
  );
}

export async function listStoriesOfOutlets(transaction: Transaction, outletIds: readonly string[]): Promise<string[]> {
  const prisma = prismaOf(transaction);
  const among = { in: [...outletIds] };
  const articles = await prisma.article.findMany({
    where: { OR: [{ outletId: among }, { wireCreditId: among }] },
    distinct: ["storyId"],
    select: { storyId: true },
  });
  const relays = await prisma.claim.findMany({
    where: { assertions: { some: { relays: { some: { outletId: among } } } } },
    distinct: ["storyId"],
    select: { storyId: true },
  });
  const origins = await prisma.origin.findMany({
    where: { outletId: among },
    distinct: ["storyId"],
    select: { storyId: true },
  });
  return [...new Set([...articles, ...relays, ...origins].map(({ storyId }) => storyId))].sort();
}
