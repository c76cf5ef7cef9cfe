import { DomainError } from "../errors.ts";
import { clientOf, prismaOf, type Database, type Transaction } from "./database.ts";

/** Whether anybody can sign in yet. */
export async function hasPeople(database: Database): Promise<boolean> {
  return (await clientOf(database).person.count()) > 0;
}

export async function createDesk(
  transaction: Transaction,
  desk: { id: string; slug: string; name: string },
): Promise<void> {
  await prismaOf(transaction).desk.create({ data: desk });
}

/** A desk's id by its slug: for commands and seeds, which know no id yet. */
export async function findDeskId(database: Database, slug: string): Promise<string | null> {
  return clientOf(database).$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.desk_slug', ${slug}, true)`;
    return (await tx.desk.findUnique({ where: { slug }, select: { id: true } }))?.id ?? null;
  });
}

export async function loadDeskName(transaction: Transaction, deskId: string): Promise<string> {
  const desk = await prismaOf(transaction).desk.findUnique({ where: { id: deskId }, select: { name: true } });
  if (!desk) throw new DomainError("not-found", "This desk is not there.");
  return desk.name;
}
