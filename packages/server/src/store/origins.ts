import type { OriginKind } from "@second-source/domain/origin/origin";
import { DomainError } from "../errors.ts";
import { lockStory } from "./stories.ts";
import { prismaOf, type Transaction } from "./database.ts";

export interface NewOrigin {
  readonly deskId: string;
  readonly storyId: string;
  readonly kind: OriginKind;
  readonly name: string;
  readonly party: string | null;
  readonly occasion: string | null;
  readonly outletId: string | null;
}

/** The origin of that kind and name in the story, made where it is new. Named ones get the next letter. */
export async function ensureOrigin(transaction: Transaction, origin: NewOrigin): Promise<string> {
  const prisma = prismaOf(transaction);
  const { deskId, storyId, kind, name } = origin;
  await lockStory(transaction, storyId);
  const known = await prisma.origin.findUnique({
    where: { deskId_storyId_kind_name: { deskId, storyId, kind, name } },
  });
  if (known) {
    const isOther = (given: string | null, stored: string | null): boolean => given !== null && given !== stored;
    if (isOther(origin.party, known.party) || isOther(origin.occasion, known.occasion)) {
      const stored = [known.party, known.occasion].filter((part) => part !== null).join(", ") || "nothing more";
      throw new DomainError(
        "origin.invalid",
        `“${name}” is in the story already, with ${stored}. Choose it from the list, or give the new one a name of its own.`,
      );
    }
    return known.id;
  }
  const isNamed = kind !== "UNKNOWN" && kind !== "OUTLET_REPORTING";
  const last = await prisma.origin.aggregate({ where: { storyId }, _max: { arrival: true } });
  const created = await prisma.origin.create({
    data: { ...origin, arrival: isNamed ? (last._max.arrival ?? -1) + 1 : null },
  });
  return created.id;
}

export async function isOriginOfStory(transaction: Transaction, originId: string, storyId: string): Promise<boolean> {
  return (await prismaOf(transaction).origin.count({ where: { id: originId, storyId } })) > 0;
}
