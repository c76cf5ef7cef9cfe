import { foldName } from "@second-source/domain/naming/fold-name";
import { DomainError } from "../errors.ts";
import { dayOf } from "./articles.ts";
import { prismaOf, type Transaction } from "./database.ts";
import { lockName } from "./names.ts";

export interface OccasionFields {
  readonly name: string;
  /** ISO day; null where nobody has recorded it. */
  readonly on: string | null;
}

/**
 * The occasion of that name in the story, made where it is new. A day that is given for one without a day is recorded;
 * another day than the recorded one is refused, since the two cannot be one occasion.
 */
export async function ensureOccasion(
  transaction: Transaction,
  { deskId, storyId, name, on }: OccasionFields & { deskId: string; storyId: string },
): Promise<string> {
  const prisma = prismaOf(transaction);
  const folded = foldName(name);
  await lockName(transaction, deskId, `occasion ${storyId} ${folded}`);
  const day = on === null ? null : new Date(on);
  const known = await prisma.occasion.findFirst({ where: { storyId, folded } });
  if (!known) return (await prisma.occasion.create({ data: { deskId, storyId, name, folded, day } })).id;
  const recorded = dayOf(known.day);
  if (on !== null && recorded !== null && on !== recorded)
    throw new DomainError(
      "occasion.invalid",
      `“${known.name}” is in the story already, on another day (${recorded}). Choose it as it is, or give the new one a name of its own.`,
    );
  if (on !== null && recorded === null) await prisma.occasion.updateMany({ where: { id: known.id }, data: { day } });
  return known.id;
}
