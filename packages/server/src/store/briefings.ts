import { DomainError } from "../errors.ts";
import { prismaOf, type Transaction } from "./database.ts";
import type { Prisma } from "./generated/client.ts";

export interface BriefingDraft {
  readonly id: string;
  readonly headline: string;
  readonly version: number;
  readonly changedAt: Date;
  readonly sentences: readonly {
    readonly id: string;
    readonly text: string;
    readonly claimIds: readonly string[];
    /** Quoted words that the editor marked as an outlet's own wording. */
    readonly ownWords: readonly string[];
  }[];
  readonly editions: readonly {
    readonly number: number;
    readonly sha256: string;
    readonly frozenAt: Date;
    readonly frozenBy: string;
  }[];
}

/** The id of a draft that nobody has written on: no row has it. */
const NOT_WRITTEN = "00000000-0000-0000-0000-000000000000";
const EMPTY: BriefingDraft = {
  id: NOT_WRITTEN,
  headline: "",
  version: 1,
  changedAt: new Date(0),
  sentences: [],
  editions: [],
};

/** The story's draft for whoever writes on it: made where it is new, also by several at once. */
export async function ensureBriefing(
  transaction: Transaction,
  deskId: string,
  storyId: string,
): Promise<BriefingDraft> {
  await prismaOf(transaction).briefing.createMany({ data: [{ deskId, storyId }], skipDuplicates: true });
  return loadBriefing(transaction, storyId);
}

/** The story's draft; an empty one where nobody has written on it. Reading makes no row. */
export async function loadBriefing(transaction: Transaction, storyId: string): Promise<BriefingDraft> {
  const briefing = await prismaOf(transaction).briefing.findFirst({
    where: { storyId },
    include: {
      sentences: { orderBy: { position: "asc" }, include: { claims: { orderBy: { position: "asc" } } } },
      editions: {
        orderBy: { number: "desc" },
        omit: { document: true },
        include: { member: { select: { person: { select: { name: true } } } } },
      },
    },
  });
  if (!briefing) return EMPTY;
  return {
    id: briefing.id,
    headline: briefing.headline,
    version: briefing.version,
    changedAt: briefing.changedAt,
    sentences: briefing.sentences.map(({ id, text, claims, ownWords }) => ({
      id,
      text,
      ownWords,
      claimIds: claims.map((claim) => claim.claimId),
    })),
    editions: briefing.editions.map(({ number, sha256, frozenAt, member }) => ({
      number,
      sha256,
      frozenAt,
      frozenBy: member.person.name,
    })),
  };
}

/** Replaces headline and sentences, if the draft is still at `version`; false when somebody was quicker. */
export async function replaceBriefing(
  transaction: Transaction,
  draft: {
    deskId: string;
    id: string;
    version: number;
    headline: string;
    sentences: readonly { text: string; claimIds: readonly string[]; ownWords: readonly string[] }[];
    now: Date;
  },
): Promise<boolean> {
  const prisma = prismaOf(transaction);
  const { deskId, id, version, headline, sentences, now } = draft;
  const taken = await prisma.briefing.updateMany({
    where: { id, version },
    data: { headline, version: version + 1, changedAt: now },
  });
  if (taken.count === 0) return false;
  await prisma.briefingSentence.deleteMany({ where: { briefingId: id } });
  for (const [position, { text, claimIds, ownWords }] of sentences.entries()) {
    await prisma.briefingSentence.create({
      data: {
        deskId,
        briefingId: id,
        position,
        text,
        ownWords: [...ownWords],
        claims: {
          create: claimIds.map((claimId, order) => ({
            claim: { connect: { deskId_id: { deskId, id: claimId } } },
            position: order,
          })),
        },
      },
    });
  }
  return true;
}

export async function createEdition(
  transaction: Transaction,
  edition: { deskId: string; briefingId: string; number: number; document: object; sha256: string; frozenBy: string },
): Promise<string> {
  const { id } = await prismaOf(transaction).edition.create({
    data: { ...edition, document: edition.document as Prisma.InputJsonObject },
    select: { id: true },
  });
  return id;
}

/** How many editions a desk has published. */
export function countEditionsOfDesk(transaction: Transaction): Promise<number> {
  return prismaOf(transaction).edition.count();
}

/** A frozen edition as it was stored. */
export async function loadEdition(
  transaction: Transaction,
  briefingId: string,
  number: number,
): Promise<{ id: string; sha256: string; frozenAt: Date; frozenBy: string; document: unknown }> {
  const edition = await prismaOf(transaction).edition.findFirst({
    where: { briefingId, number },
    include: { member: { select: { person: { select: { name: true } } } } },
  });
  if (!edition) throw new DomainError("not-found", `There is no edition ${number}.`);
  const { id, sha256, frozenAt, document, member } = edition;
  return { id, sha256, frozenAt, document, frozenBy: member.person.name };
}

export interface EditionOfClaim {
  readonly number: number;
}

/** The editions in which each claim of a story stands, by the claim's number. */
export async function listEditionsOfClaims(
  transaction: Transaction,
  storyId: string,
): Promise<Map<number, EditionOfClaim[]>> {
  const rows = await prismaOf(transaction).$queryRaw<{ edition: number; claim: number }[]>`
    select e.number as edition, (line ->> 'number')::integer as claim
    from edition e join briefing b on b.desk_id = e.desk_id and b.id = e.briefing_id,
      jsonb_array_elements(e.document -> 'matrix') as line
    where b.story_id = ${storyId}::uuid order by e.number`;
  const editions = new Map<number, EditionOfClaim[]>();
  for (const { edition, claim } of rows) editions.set(claim, [...(editions.get(claim) ?? []), { number: edition }]);
  return editions;
}

/** Holds a story's briefing, where it has one, until the end of the transaction: nobody writes on what is being frozen. */
export async function lockBriefing(transaction: Transaction, storyId: string): Promise<void> {
  await prismaOf(transaction).$queryRaw`select 1 from briefing where story_id = ${storyId}::uuid for update`;
}

/** Keeps that a person wrote on a briefing, at the database's time: they do not read it for its next edition. */
export async function recordBriefingWrite(
  transaction: Transaction,
  write: { deskId: string; briefingId: string; personId: string; version: number },
): Promise<void> {
  await prismaOf(transaction).briefingWrite.create({ data: write });
}

/** The version of each of these stories’ drafts, where anybody has written on it. */
export async function listDraftVersions(
  transaction: Transaction,
  storyIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await prismaOf(transaction).briefing.findMany({
    where: { storyId: { in: [...storyIds] } },
    select: { storyId: true, version: true },
  });
  return new Map(rows.map(({ storyId, version }) => [storyId, version]));
}

/** Who wrote on a briefing last, and when. */
export async function findLastWriter(
  transaction: Transaction,
  briefingId: string,
): Promise<{ readonly personId: string; readonly name: string; readonly at: Date } | null> {
  const write = await prismaOf(transaction).briefingWrite.findFirst({
    where: { briefingId },
    orderBy: { version: "desc" },
    include: { member: { select: { person: { select: { name: true } } } } },
  });
  return write && { personId: write.personId, name: write.member.person.name, at: write.at };
}

/** Who wrote on a briefing since its last edition. */
export async function listWriters(transaction: Transaction, briefingId: string): Promise<string[]> {
  const prisma = prismaOf(transaction);
  const last = await prisma.edition.findFirst({
    where: { briefingId },
    orderBy: { number: "desc" },
    select: { frozenAt: true },
  });
  const writes = await prisma.briefingWrite.findMany({
    where: { briefingId, ...(last ? { at: { gte: last.frozenAt } } : {}) },
    distinct: ["personId"],
    select: { personId: true },
  });
  return writes.map(({ personId }) => personId);
}

export interface ReadingRow {
  readonly documentSha256: string;
  readonly readById: string;
  readonly readBy: string;
  readonly readAt: Date;
}

/** Who has read which composed document of a briefing, newest first. */
export async function listReadings(transaction: Transaction, briefingId: string): Promise<ReadingRow[]> {
  const rows = await prismaOf(transaction).editionReading.findMany({
    where: { briefingId },
    orderBy: { readAt: "desc" },
    take: 20,
    include: { member: { select: { person: { select: { name: true } } } } },
  });
  return rows.map(({ documentSha256, readBy, readAt, member }) => ({
    documentSha256,
    readAt,
    readById: readBy,
    readBy: member.person.name,
  }));
}

/** Keeps that somebody has read a document; false where they had read it before. */
export async function createReading(
  transaction: Transaction,
  reading: { deskId: string; briefingId: string; documentSha256: string; readBy: string; readAt: Date },
): Promise<boolean> {
  const { count } = await prismaOf(transaction).editionReading.createMany({ data: [reading], skipDuplicates: true });
  return count === 1;
}
