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

export interface StoredOrigin {
  readonly id: string;
  readonly storyId: string;
  readonly kind: OriginKind;
  readonly name: string;
  readonly mergedInto: string | null;
}

export async function loadOrigin(transaction: Transaction, id: string): Promise<StoredOrigin> {
  const origin = await prismaOf(transaction).origin.findFirst({
    where: { id },
    select: { id: true, storyId: true, kind: true, name: true, mergedInto: true },
  });
  if (!origin) throw new DomainError("not-found", "This origin is not there.");
  return origin;
}

export interface OriginFields {
  readonly kind: OriginKind;
  readonly name: string;
  readonly party: string | null;
  readonly occasion: string | null;
}

/** Whether another origin of the story has that kind and name already. */
export async function isOriginTaken(
  transaction: Transaction,
  { id, storyId, kind, name }: { id: string; storyId: string; kind: OriginKind; name: string },
): Promise<boolean> {
  return (await prismaOf(transaction).origin.count({ where: { storyId, kind, name, id: { not: id } } })) > 0;
}

export async function updateOrigin(
  transaction: Transaction,
  deskId: string,
  id: string,
  fields: Partial<OriginFields> & { mergedInto?: string | null },
): Promise<void> {
  await prismaOf(transaction).origin.update({ where: { deskId_id: { deskId, id } }, data: fields });
}

/** Gives assertions to another origin: whoever confirmed the old one has not confirmed this. */
export async function moveAssertions(
  transaction: Transaction,
  assertionIds: readonly string[],
  to: string,
): Promise<void> {
  await prismaOf(transaction).assertion.updateMany({
    where: { id: { in: [...assertionIds] } },
    data: { originId: to, inferenceConfirmedBy: null },
  });
}

export interface MergedOrigin {
  readonly id: string;
  readonly name: string;
  readonly into: string;
}

/** The origins of a story that were taken for another: each can be told apart again. */
export async function listMergedOrigins(transaction: Transaction, storyId: string): Promise<MergedOrigin[]> {
  const origins = await prismaOf(transaction).origin.findMany({
    where: { storyId },
    select: { id: true, name: true, mergedInto: true },
  });
  return origins.flatMap(({ id, name, mergedInto }) => {
    const into = origins.find((each) => each.id === mergedInto);
    return into ? [{ id, name, into: into.name }] : [];
  });
}
