import type { PassageDescription } from "@second-source/domain/anchor/describe-passage";
import { DomainError } from "../errors.ts";
import type { NewCapture } from "./articles.ts";
import { prismaOf, type Transaction } from "./database.ts";

export interface LatestCapture {
  readonly id: string;
  readonly number: number;
  readonly outletName: string;
  readonly text: string;
  readonly textSha256: string;
  /** Passages on it, and those of earlier captures that have lost their place. */
  readonly passages: readonly (PassageDescription & { readonly id: string })[];
  readonly marks: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: "OPINION" | "NOT_CHECKABLE";
  }[];
}

/** The newest capture of an article; the article is held until the end of the transaction. */
export async function lockLatestCapture(transaction: Transaction, articleId: string): Promise<LatestCapture> {
  const prisma = prismaOf(transaction);
  await prisma.$queryRaw`select 1 from article where id = ${articleId}::uuid for no key update`;
  const capture = await prisma.capture.findFirst({
    where: { articleId },
    orderBy: { number: "desc" },
    include: { marks: true, article: { select: { outlet: { select: { name: true } } } } },
  });
  if (!capture) throw new DomainError("not-found", "This article is not there.");
  const lost = { placement: "ORPHANED" as const, capture: { articleId } };
  const passages = await prisma.passage.findMany({
    where: { OR: [{ captureId: capture.id }, lost], assertions: { some: {} } },
  });
  const { id, number, text, textSha256, marks, article } = capture;
  return { id, number, text, textSha256, marks, passages, outletName: article.outlet.name };
}

/** Keeps a capture the newest of its article until the end of the transaction, or says that it no longer is. */
export async function holdNewestCapture(transaction: Transaction, captureId: string, articleId: string): Promise<void> {
  const prisma = prismaOf(transaction);
  await prisma.$queryRaw`select 1 from article where id = ${articleId}::uuid for share`;
  const newest = await prisma.capture.findFirst({
    where: { articleId },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  if (newest?.id === captureId) return;
  throw new DomainError(
    "passage.invalid",
    "The article has a newer capture since. Look at what it says now, and select the words again.",
  );
}

export async function createCapture(
  transaction: Transaction,
  capture: NewCapture & { deskId: string; articleId: string; number: number },
): Promise<string> {
  return (await prismaOf(transaction).capture.create({ data: capture })).id;
}

/** Moves everything said on a passage to its place in a newer capture. */
export async function replacePassage(
  transaction: Transaction,
  { deskId, captureId, oldId, place }: { deskId: string; captureId: string; oldId: string; place: PassageDescription },
): Promise<void> {
  const prisma = prismaOf(transaction);
  const { start, end, exact, prefix, suffix } = place;
  const { id } = await prisma.passage.create({ data: { deskId, captureId, start, end, exact, prefix, suffix } });
  await prisma.assertion.updateMany({ where: { passageId: oldId }, data: { passageId: id } });
}

/** The passage stays where its words stand, in the capture it was made on, and says that the newest has lost them. */
export async function orphanPassage(transaction: Transaction, deskId: string, id: string): Promise<void> {
  await prismaOf(transaction).passage.update({ where: { deskId_id: { deskId, id } }, data: { placement: "ORPHANED" } });
}
