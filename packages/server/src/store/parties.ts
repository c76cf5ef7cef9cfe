import { foldName } from "@second-source/domain/naming/fold-name";
import { DomainError } from "../errors.ts";
import { prismaOf, type Transaction } from "./database.ts";

export interface PartyRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The parties that the desk keeps, by name. */
export async function listParties(transaction: Transaction): Promise<PartyRow[]> {
  const parties = await prismaOf(transaction).party.findMany({ orderBy: { name: "asc" }, include: { names: true } });
  return parties.map(({ id, name, names }) => ({ id, name, aliases: aliasesOf(name, names) }));
}

/** The other names of a thing, as they were written. */
export function aliasesOf(
  name: string,
  names: readonly { readonly folded: string; readonly name: string }[],
): string[] {
  const own = foldName(name);
  return names
    .filter(({ folded }) => folded !== own)
    .map((each) => each.name)
    .sort();
}

/** The party of that name or alias, however it is spelled; made where it is new. */
export async function ensureParty(transaction: Transaction, deskId: string, name: string): Promise<string> {
  const prisma = prismaOf(transaction);
  const folded = foldName(name);
  await lockName(transaction, deskId, `party ${folded}`);
  const known = await prisma.partyName.findFirst({ where: { folded }, select: { partyId: true } });
  if (known) return known.partyId;
  const { id } = await prisma.party.create({ data: { deskId, name } });
  await prisma.partyName.create({ data: { deskId, partyId: id, folded, name } });
  return id;
}

/** Two writers who meet the same new name wait for each other, and the second finds what the first has made. */
export async function lockName(transaction: Transaction, deskId: string, name: string): Promise<void> {
  await prismaOf(transaction)
    .$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`${deskId} ${name}`}, 0))::text`;
}

export async function lockParty(transaction: Transaction, id: string): Promise<PartyRow> {
  const prisma = prismaOf(transaction);
  await prisma.$queryRaw`select 1 from party where id = ${id}::uuid for no key update`;
  const party = await prisma.party.findFirst({ where: { id }, include: { names: true } });
  if (!party) throw new DomainError("not-found", "This party is not there.");
  return { id, name: party.name, aliases: aliasesOf(party.name, party.names) };
}

/** Gives a party its names. A name that another party has is refused. */
export async function updateParty(transaction: Transaction, deskId: string, party: PartyRow): Promise<void> {
  const prisma = prismaOf(transaction);
  const names = namesOf(party);
  const taken = await prisma.partyName.findFirst({
    where: { folded: { in: names.map(({ folded }) => folded) }, partyId: { not: party.id } },
    include: { party: true },
  });
  if (taken) throw nameTaken(taken.name, taken.party.name, "party");
  await prisma.party.updateMany({ where: { id: party.id }, data: { name: party.name } });
  await prisma.partyName.deleteMany({ where: { partyId: party.id } });
  await prisma.partyName.createMany({ data: names.map((each) => ({ deskId, partyId: party.id, ...each })) });
}

/** The name and the aliases of a thing, folded, each once. */
export function namesOf({ name, aliases }: Pick<PartyRow, "name" | "aliases">): { folded: string; name: string }[] {
  return [
    ...new Map([...aliases, name].map((each) => [foldName(each), { folded: foldName(each), name: each }])).values(),
  ];
}

export function nameTaken(name: string, of: string, noun: string): DomainError {
  const alias = foldName(name) === foldName(of) ? "" : `, as another name of ${of}`;
  return new DomainError(
    "name.taken",
    `There is a ${noun} named “${name}” already${alias}. Choose that one, or take the name away there first.`,
  );
}

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
