import { foldName } from "@second-source/domain/naming/fold-name";
import { DomainError } from "../errors.ts";
import { prismaOf, type Transaction } from "./database.ts";
import { aliasesOf, lockName, namesOf, nameTaken } from "./names.ts";

export interface OwnerRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The party that this owner is; null where it is none, or nobody has said so. */
  readonly partyId: string | null;
  readonly party: string | null;
}

const WITH_NAMES = { names: true, party: { select: { name: true } } } as const;

/** The owners that the desk keeps, by name. */
export async function listOwners(transaction: Transaction): Promise<OwnerRow[]> {
  const owners = await prismaOf(transaction).owner.findMany({ orderBy: { name: "asc" }, include: WITH_NAMES });
  return owners.map(({ id, name, names, partyId, party }) => ({
    id,
    name,
    partyId,
    party: party?.name ?? null,
    aliases: aliasesOf(name, names),
  }));
}

/** The owner of that name or alias, however it is spelled; made where it is new. */
export async function ensureOwner(transaction: Transaction, deskId: string, name: string): Promise<string> {
  const prisma = prismaOf(transaction);
  const folded = foldName(name);
  await lockName(transaction, deskId, `owner ${folded}`);
  const known = await prisma.ownerName.findFirst({ where: { folded }, select: { ownerId: true } });
  if (known) return known.ownerId;
  const { id } = await prisma.owner.create({ data: { deskId, name } });
  await prisma.ownerName.create({ data: { deskId, ownerId: id, folded, name } });
  return id;
}

export async function lockOwner(transaction: Transaction, id: string): Promise<OwnerRow> {
  const prisma = prismaOf(transaction);
  await prisma.$queryRaw`select 1 from owner where id = ${id}::uuid for no key update`;
  const owner = await prisma.owner.findFirst({ where: { id }, include: WITH_NAMES });
  if (!owner) throw new DomainError("not-found", "This owner is not there.");
  const { name, names, partyId, party } = owner;
  return { id, name, aliases: aliasesOf(name, names), partyId, party: party?.name ?? null };
}

/** Gives an owner its names and its party. A name that another owner has is refused. */
export async function updateOwner(
  transaction: Transaction,
  deskId: string,
  owner: Pick<OwnerRow, "id" | "name" | "aliases" | "partyId">,
): Promise<void> {
  const prisma = prismaOf(transaction);
  const names = namesOf(owner);
  const taken = await prisma.ownerName.findFirst({
    where: { folded: { in: names.map(({ folded }) => folded) }, ownerId: { not: owner.id } },
    include: { owner: true },
  });
  if (taken) throw nameTaken(taken.name, taken.owner.name, "owner");
  await prisma.owner.updateMany({ where: { id: owner.id }, data: { name: owner.name, partyId: owner.partyId } });
  await prisma.ownerName.deleteMany({ where: { ownerId: owner.id } });
  await prisma.ownerName.createMany({ data: names.map((each) => ({ deskId, ownerId: owner.id, ...each })) });
}
