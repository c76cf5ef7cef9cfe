import { DomainError } from "../errors.ts";
import { prismaOf, type Transaction } from "./database.ts";
import type { Prisma } from "./generated/client.ts";

export interface BriefingDraft {
  readonly id: string;
  readonly headline: string;
  readonly version: number;
  readonly changedAt: Date;
  readonly sentences: readonly { readonly id: string; readonly text: string; readonly claimIds: readonly string[] }[];
  readonly editions: readonly {
    readonly number: number;
    readonly sha256: string;
    readonly frozenAt: Date;
    readonly frozenBy: string;
  }[];
}

/** The story's draft, made empty on first sight. */
export async function loadBriefing(transaction: Transaction, deskId: string, storyId: string): Promise<BriefingDraft> {
  const briefing = await prismaOf(transaction).briefing.upsert({
    where: { deskId_storyId: { deskId, storyId } },
    create: { deskId, storyId },
    update: {},
    include: {
      sentences: { orderBy: { position: "asc" }, include: { claims: { orderBy: { position: "asc" } } } },
      editions: {
        orderBy: { number: "desc" },
        omit: { document: true },
        include: { member: { select: { person: { select: { name: true } } } } },
      },
    },
  });
  return {
    id: briefing.id,
    headline: briefing.headline,
    version: briefing.version,
    changedAt: briefing.changedAt,
    sentences: briefing.sentences.map(({ id, text, claims }) => ({
      id,
      text,
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
    sentences: readonly { text: string; claimIds: readonly string[] }[];
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
  for (const [position, { text, claimIds }] of sentences.entries()) {
    await prisma.briefingSentence.create({
      data: {
        deskId,
        briefingId: id,
        position,
        text,
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
): Promise<void> {
  await prismaOf(transaction).edition.create({
    data: { ...edition, document: edition.document as Prisma.InputJsonObject },
  });
}

export async function loadEditionDocument(
  transaction: Transaction,
  briefingId: string,
  number: number,
): Promise<unknown> {
  const edition = await prismaOf(transaction).edition.findFirst({
    where: { briefingId, number },
    select: { document: true },
  });
  if (!edition) throw new DomainError("not-found", `There is no edition ${number}.`);
  return edition.document;
}
