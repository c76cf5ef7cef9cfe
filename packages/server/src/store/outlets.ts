import type { StarterOutlet } from "@second-source/domain/desk/starter/starter-outlet";
import { starterByName } from "@second-source/domain/desk/starter/starter-outlets";
import type { OutletKind } from "@second-source/domain/desk/outlet";
import { foldName } from "@second-source/domain/naming/fold-name";
import { DomainError } from "../errors.ts";
import { prismaOf, type Transaction } from "./database.ts";
import { ensureOwner } from "./owners.ts";
import { ensureParty } from "./parties.ts";
import { aliasesOf, lockName, namesOf, nameTaken } from "./names.ts";

export interface OutletRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: OutletKind;
  readonly owner: string | null;
  readonly domains: readonly string[];
}

const WITH_NAMES = { names: true, owner: { select: { name: true } } } as const;

/** The outlets that the desk has met, by name. */
export async function listOutlets(transaction: Transaction): Promise<(OutletRow & { readonly articles: number })[]> {
  const outlets = await prismaOf(transaction).outlet.findMany({
    orderBy: { name: "asc" },
    include: { ...WITH_NAMES, _count: { select: { articles: true } } },
  });
  return outlets.map(({ id, name, names, kind, owner, domains, _count }) => ({
    id,
    name,
    kind,
    domains,
    aliases: aliasesOf(name, names),
    owner: owner?.name ?? null,
    articles: _count.articles,
  }));
}

/** Their names alone. */
export async function listOutletNames(transaction: Transaction): Promise<string[]> {
  const outlets = await prismaOf(transaction).outlet.findMany({ select: { name: true }, orderBy: { name: "asc" } });
  return outlets.map((outlet) => outlet.name);
}

/**
 * The outlet of that name or alias, however it is spelled. One that the desk has not met is made: from the starter list
 * where it stands there, else as a news outlet of which nobody has recorded more.
 */
export async function ensureOutlet(transaction: Transaction, deskId: string, name: string): Promise<string> {
  const folded = foldName(name);
  await lockName(transaction, deskId, `outlet ${folded}`);
  const known = await findOutletId(transaction, folded);
  if (known) return known;
  const starter = starterByName(name);
  if (starter === null)
    return createOutlet(transaction, deskId, { name, aliases: [], domains: [], kind: "NEWS", ownerId: null });
  const met = await findOutletId(transaction, foldName(starter.name));
  return met ?? adoptOutlet(transaction, deskId, starter);
}

async function findOutletId(transaction: Transaction, folded: string): Promise<string | null> {
  const known = await prismaOf(transaction).outletName.findFirst({ where: { folded }, select: { outletId: true } });
  return known?.outletId ?? null;
}

/** What the starter list knows of an outlet, without names and domains that the desk has given to another. */
async function adoptOutlet(transaction: Transaction, deskId: string, starter: StarterOutlet): Promise<string> {
  const prisma = prismaOf(transaction);
  const taken = await prisma.outletName.findMany({
    where: { folded: { in: starter.aliases.map(foldName) } },
    select: { folded: true },
  });
  const others = new Set(taken.map(({ folded }) => folded));
  const held = await prisma.outlet.findMany({
    where: { domains: { hasSome: [...starter.domains] } },
    select: { domains: true },
  });
  const heldDomains = new Set(held.flatMap(({ domains }) => domains));
  return createOutlet(transaction, deskId, {
    name: starter.name,
    aliases: starter.aliases.filter((alias) => !others.has(foldName(alias))),
    domains: starter.domains.filter((domain) => !heldDomains.has(domain)),
    kind: starter.kind,
    ownerId: await starterOwner(transaction, deskId, starter),
  });
}

async function starterOwner(
  transaction: Transaction,
  deskId: string,
  { owner, ownerParty }: StarterOutlet,
): Promise<string | null> {
  if (owner === null) return null;
  const id = await ensureOwner(transaction, deskId, owner);
  if (ownerParty !== null) {
    const partyId = await ensureParty(transaction, deskId, ownerParty);
    await prismaOf(transaction).owner.updateMany({ where: { id, partyId: null }, data: { partyId } });
  }
  return id;
}

interface NewOutlet {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  readonly kind: OutletKind;
  readonly ownerId: string | null;
}

async function createOutlet(transaction: Transaction, deskId: string, outlet: NewOutlet): Promise<string> {
  const prisma = prismaOf(transaction);
  const { name, aliases, domains, kind, ownerId } = outlet;
  const { id } = await prisma.outlet.create({ data: { deskId, name, kind, ownerId, domains: [...domains] } });
  await prisma.outletName.createMany({
    data: namesOf({ name, aliases }).map((each) => ({ deskId, outletId: id, ...each })),
  });
  return id;
}

/** An outlet, held until the end of the transaction. */
export async function lockOutlet(transaction: Transaction, id: string): Promise<OutletRow> {
  const prisma = prismaOf(transaction);
  await prisma.$queryRaw`select 1 from outlet where id = ${id}::uuid for no key update`;
  const outlet = await prisma.outlet.findFirst({ where: { id }, include: WITH_NAMES });
  if (!outlet) throw new DomainError("not-found", "This outlet is not there.");
  const { name, names, kind, owner, domains } = outlet;
  return { id, name, aliases: aliasesOf(name, names), kind, owner: owner?.name ?? null, domains };
}

/** Gives an outlet its names, its owner, its kind and its domains. A name that another outlet has is refused. */
export async function updateOutlet(transaction: Transaction, deskId: string, outlet: OutletRow): Promise<void> {
  const prisma = prismaOf(transaction);
  const { id, name, aliases, kind, owner, domains } = outlet;
  const names = namesOf({ name, aliases });
  const taken = await prisma.outletName.findFirst({
    where: { folded: { in: names.map(({ folded }) => folded) }, outletId: { not: id } },
    include: { outlet: true },
  });
  if (taken) throw nameTaken(taken.name, taken.outlet.name, "outlet");
  const ownerId = owner === null ? null : await ensureOwner(transaction, deskId, owner);
  await prisma.outlet.updateMany({ where: { id }, data: { name, kind, ownerId, domains: [...domains] } });
  await prisma.outletName.deleteMany({ where: { outletId: id } });
  await prisma.outletName.createMany({ data: names.map((each) => ({ deskId, outletId: id, ...each })) });
}

/** Gives an outlet its first domain; one that has some keeps what the desk said, and nobody takes what another has. */
export async function learnDomain(transaction: Transaction, outletId: string, domain: string): Promise<void> {
  await prismaOf(transaction).outlet.updateMany({
    where: { id: outletId, domains: { isEmpty: true } },
    data: { domains: [domain] },
  });
}
