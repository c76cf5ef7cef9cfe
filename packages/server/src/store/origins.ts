import { foldName } from "@second-source/domain/naming/fold-name";
import { isNamedKind, type Identified, type NamedKind, type OriginKind } from "@second-source/domain/origin/origin";
import { DomainError } from "../errors.ts";
import { lockStory } from "./stories.ts";
import { prismaOf, type Transaction } from "./database.ts";
import { ensureParty } from "./parties.ts";
import { aliasesOf, namesOf, nameTaken } from "./names.ts";

/** What is recorded of a named origin. Parties are names: a known one is found however it is spelled. */
export interface OriginFields {
  readonly kind: NamedKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly identified: Identified;
  readonly side: "NOT_RECORDED" | "NONE" | "PARTIES";
  readonly parties: readonly string[];
  readonly locator: string | null;
}

/** A named origin of the story by its id and fields; one whose names fold alike is found, and never made twice. */
export async function ensureNamedOrigin(
  transaction: Transaction,
  { deskId, storyId, ...fields }: OriginFields & { deskId: string; storyId: string },
): Promise<string> {
  const prisma = prismaOf(transaction);
  await lockStory(transaction, storyId);
  const names = namesOf(fields);
  const known = await prisma.originName.findFirst({
    where: { storyId, folded: { in: names.map(({ folded }) => folded) } },
    select: { originId: true },
  });
  if (known) {
    await refuseOther(transaction, known.originId, fields);
    return known.originId;
  }
  const last = await prisma.origin.aggregate({ where: { storyId }, _max: { arrival: true } });
  const { kind, name, identified, side, locator } = fields;
  const { id } = await prisma.origin.create({
    data: { deskId, storyId, kind, name, identified, side, locator, arrival: (last._max.arrival ?? -1) + 1 },
  });
  await prisma.originName.createMany({ data: names.map((each) => ({ deskId, storyId, originId: id, ...each })) });
  await writeParties(transaction, deskId, id, fields);
  return id;
}

/** A form that says something else of a known name than the story does is not obeyed in silence. */
async function refuseOther(transaction: Transaction, id: string, fields: OriginFields): Promise<void> {
  const known = await loadOriginFields(transaction, id);
  const folded = (names: readonly string[]): string => names.map(foldName).sort().join();
  const isOtherSide =
    fields.side !== "NOT_RECORDED" && (fields.side !== known.side || folded(fields.parties) !== folded(known.parties));
  const isOtherPlace = fields.locator !== null && fields.locator !== known.locator;
  if (!isOtherSide && !isOtherPlace) return;
  const stored = [known.side === "NONE" ? "of no side" : known.parties.join(" and "), known.locator].filter(Boolean);
  throw new DomainError(
    "origin.known",
    `“${known.name}” is in the story already${stored.length > 0 ? `, recorded with ${stored.join(", ")}` : ""}. Choose it from the list, or give the new one a name of its own.`,
    { origin: id },
  );
}

async function writeParties(
  transaction: Transaction,
  deskId: string,
  originId: string,
  { side, parties }: Pick<OriginFields, "side" | "parties">,
): Promise<void> {
  const prisma = prismaOf(transaction);
  await prisma.originParty.deleteMany({ where: { originId } });
  if (side !== "PARTIES") return;
  const ids = new Set<string>();
  for (const name of parties) ids.add(await ensureParty(transaction, deskId, name));
  await prisma.originParty.createMany({ data: [...ids].map((partyId) => ({ deskId, originId, partyId })) });
}

/** The story's own-reporting origin of an outlet, or its nobody; made where it is new. */
export async function ensureUnnamedOrigin(
  transaction: Transaction,
  origin: { deskId: string; storyId: string } & (
    { kind: "OUTLET_REPORTING"; outletId: string; name: string } | { kind: "UNKNOWN" }
  ),
): Promise<string> {
  const prisma = prismaOf(transaction);
  const { deskId, storyId, kind } = origin;
  const outletId = kind === "OUTLET_REPORTING" ? origin.outletId : null;
  await lockStory(transaction, storyId);
  const known = await prisma.origin.findFirst({ where: { storyId, kind, outletId }, select: { id: true } });
  if (known) return known.id;
  const name = kind === "OUTLET_REPORTING" ? origin.name : "Nobody named";
  return (await prisma.origin.create({ data: { deskId, storyId, kind, name, outletId } })).id;
}

export async function isOriginOfStory(transaction: Transaction, originId: string, storyId: string): Promise<boolean> {
  return (await prismaOf(transaction).origin.count({ where: { id: originId, storyId } })) > 0;
}

export interface StoredOrigin {
  readonly id: string;
  readonly storyId: string;
  readonly kind: OriginKind;
  readonly name: string;
}

export async function loadOrigin(transaction: Transaction, id: string): Promise<StoredOrigin> {
  const origin = await prismaOf(transaction).origin.findFirst({
    where: { id },
    select: { id: true, storyId: true, kind: true, name: true },
  });
  if (!origin) throw new DomainError("not-found", "This origin is not there.");
  return origin;
}

/** Everything recorded of a named origin. */
export async function loadOriginFields(
  transaction: Transaction,
  id: string,
): Promise<OriginFields & { storyId: string }> {
  const origin = await prismaOf(transaction).origin.findFirst({
    where: { id },
    include: { names: true, parties: { include: { party: { select: { name: true } } } } },
  });
  if (!origin) throw new DomainError("not-found", "This origin is not there.");
  const { storyId, kind, name, names, identified, side, locator, parties } = origin;
  if (!isNamedKind(kind)) throw new DomainError("origin.invalid", "Only a named origin can be changed.");
  return {
    storyId,
    kind,
    name,
    identified,
    side,
    locator,
    aliases: aliasesOf(name, names),
    parties: parties.map(({ party }) => party.name).sort(),
  };
}

/** Gives a named origin its fields. A name that another origin of the story has is refused. */
export async function updateOrigin(
  transaction: Transaction,
  { deskId, storyId, id, ...fields }: OriginFields & { deskId: string; storyId: string; id: string },
): Promise<void> {
  const prisma = prismaOf(transaction);
  const names = namesOf(fields);
  const taken = await prisma.originName.findFirst({
    where: { storyId, folded: { in: names.map(({ folded }) => folded) }, originId: { not: id } },
    include: { origin: true },
  });
  if (taken) throw nameTaken(taken.name, taken.origin.name, "origin of this story");
  const { kind, name, identified, side, locator } = fields;
  await prisma.origin.update({ where: { deskId_id: { deskId, id } }, data: { kind, name, identified, side, locator } });
  await prisma.originName.deleteMany({ where: { originId: id } });
  await prisma.originName.createMany({ data: names.map((each) => ({ deskId, storyId, originId: id, ...each })) });
  await writeParties(transaction, deskId, id, fields);
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

/** The named origin of the story that has this name already, under any spelling; null where none has. */
export async function findOriginNamed(transaction: Transaction, storyId: string, name: string): Promise<string | null> {
  const known = await prismaOf(transaction).originName.findFirst({
    where: { storyId, folded: foldName(name) },
    select: { originId: true },
  });
  return known?.originId ?? null;
}
