import { DomainError } from "../errors.ts";
import { prismaOf, type Transaction } from "./database.ts";

export interface OutletRow {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly domains: readonly string[];
}

/** The outlets that the desk has met, by name. */
export async function listOutlets(transaction: Transaction): Promise<(OutletRow & { readonly articles: number })[]> {
  const outlets = await prismaOf(transaction).outlet.findMany({
    orderBy: { name: "asc" },
    include: { _count: { select: { articles: true } } },
  });
  return outlets.map(({ id, name, owner, domains, _count }) => ({
    ...{ id, name, owner, domains },
    articles: _count.articles,
  }));
}

/** Their names alone. */
export async function listOutletNames(transaction: Transaction): Promise<string[]> {
  const outlets = await prismaOf(transaction).outlet.findMany({ select: { name: true }, orderBy: { name: "asc" } });
  return outlets.map((outlet) => outlet.name);
}

/** An outlet, held until the end of the transaction. */
export async function lockOutlet(transaction: Transaction, id: string): Promise<OutletRow> {
  const prisma = prismaOf(transaction);
  await prisma.$queryRaw`select 1 from outlet where id = ${id}::uuid for no key update`;
  const outlet = await prisma.outlet.findFirst({
    where: { id },
    select: { id: true, name: true, owner: true, domains: true },
  });
  if (!outlet) throw new DomainError("not-found", "This outlet is not there.");
  return outlet;
}

export async function updateOutlet(transaction: Transaction, { id, ...fields }: OutletRow): Promise<void> {
  await prismaOf(transaction).outlet.updateMany({
    where: { id },
    data: { ...fields, domains: [...fields.domains] },
  });
}

/** Stories in which a claim rests on an outlet, in an order that two writers share. */
export async function listStoriesOfOutlet(transaction: Transaction, outletId: string): Promise<string[]> {
  const articles = await prismaOf(transaction).article.findMany({
    where: { outletId, captures: { some: { passages: { some: { assertions: { some: {} } } } } } },
    distinct: ["storyId"],
    orderBy: { storyId: "asc" },
    select: { storyId: true },
  });
  return articles.map(({ storyId }) => storyId);
}

/** Gives an outlet its first domain; one that has some keeps what the desk said. */
export async function learnDomain(transaction: Transaction, name: string, domain: string): Promise<void> {
  await prismaOf(transaction).outlet.updateMany({
    where: { name, domains: { isEmpty: true } },
    data: { domains: [domain] },
  });
}
