import { foldName } from "@second-source/domain/naming/fold-name";
import { DomainError } from "../errors.ts";
import { prismaOf, type Transaction } from "./database.ts";
import { aliasesOf, lockName, namesOf, nameTaken } from "./names.ts";

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
