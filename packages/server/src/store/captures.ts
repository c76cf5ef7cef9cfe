import type { PassageDescription } from "@second-source/domain/anchor/describe-passage";
import type { JudgedPassage } from "@second-source/domain/review/revision-document";
import { DomainError } from "../errors.ts";
import { lockArticles } from "./coverage.ts";
import { heldArticles, prismaOf, type Transaction } from "./database.ts";

export interface LatestCapture {
  readonly id: string;
  readonly number: number;
  readonly outletName: string;
  readonly text: string;
  readonly textSha256: string;
  /** Passages on it, and those of earlier captures that have lost their place. */
  readonly passages: readonly StoredPassage[];
  readonly marks: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: "OPINION" | "NOT_CHECKABLE";
  }[];
}

export interface StoredPassage extends PassageDescription {
  readonly id: string;
  readonly placement: "PLACED" | "MOVED" | "ORPHANED";
  readonly judgedIn: JudgedPassage | null;
  readonly wasId: string | null;
  /** Of the capture that it stands on. */
  readonly captureSha256: string;
}

/** The newest capture of an article; the article is held until the end of the transaction. */
export async function lockLatestCapture(transaction: Transaction, articleId: string): Promise<LatestCapture> {
  const prisma = prismaOf(transaction);
  await lockArticles(transaction, { articleIds: [articleId] });
  const capture = await prisma.capture.findFirst({
    where: { articleId },
    orderBy: { number: "desc" },
    include: { marks: true, article: { select: { outlet: { select: { name: true } } } } },
  });
  if (!capture) throw new DomainError("not-found", "This article is not there.");
  const lost = { placement: "ORPHANED" as const, capture: { articleId } };
  const passages = await prisma.passage.findMany({
    where: { OR: [{ captureId: capture.id }, lost], assertions: { some: {} } },
    include: { capture: { select: { textSha256: true } } },
  });
  const { id, number, text, textSha256, marks, article } = capture;
  const stored = passages.map(({ judgedIn, capture: on, ...passage }) => ({
    ...passage,
    // Written by replacePassage alone.
    judgedIn: judgedIn as unknown as JudgedPassage | null,
    captureSha256: on.textSha256,
  }));
  return { id, number, text, textSha256, marks, passages: stored, outletName: article.outlet.name };
}

/** A stored version of an article, as far as another one is compared with it. */
export interface StoredVersion {
  readonly number: number;
  readonly headline: string | null;
  readonly text: string;
  readonly corrections: readonly string[];
  /** Lines that were left out of it. */
  readonly omitted: unknown;
}

/** The newest versions of an article, newest first. */
export async function listVersions(
  transaction: Transaction,
  articleId: string,
  most: number,
): Promise<StoredVersion[]> {
  return prismaOf(transaction).capture.findMany({
    where: { articleId },
    orderBy: { number: "desc" },
    take: most,
    select: { number: true, headline: true, text: true, corrections: true, omitted: true },
  });
}

/** Keeps an article as it is until the end of the transaction. */
export async function lockArticleForShare(transaction: Transaction, articleId: string): Promise<void> {
  await prismaOf(transaction).$queryRaw`select 1 from article where id = ${articleId}::uuid for share`;
}

/**
 * Keeps a capture the newest of its article until the end of the transaction, or says that it no longer is. Whoever
 * writes on its words stands in one line: how many of its sentences are settled is counted there as well.
 */
export async function lockNewestCapture(transaction: Transaction, captureId: string, articleId: string): Promise<void> {
  const [article] = await prismaOf(transaction).$queryRaw<{ newest: string }[]>`
    select newest_capture_id as newest from article where id = ${articleId}::uuid for no key update`;
  heldArticles(transaction).add(articleId);
  if (article?.newest === captureId) return;
  throw new DomainError(
    "passage.invalid",
    "The article has a newer capture since. Look at what it says now, and select the words again.",
  );
}

/** Where a passage goes in a newer capture, and how sure that is. */
export interface NewPlace {
  readonly deskId: string;
  readonly captureId: string;
  readonly oldId: string;
  readonly place: PassageDescription;
  readonly placement: "PLACED" | "MOVED";
  /** Where the same words stood when they were judged; null where what stands here is to be judged. */
  readonly judgedIn: JudgedPassage | null;
  /** The passage it continues, until somebody has confirmed that it does. */
  readonly wasId: string | null;
}

/** The passage that stands on exactly these words by a person's doing. One that waits for a person is never it. */
export function findPlaced(
  transaction: Transaction,
  captureId: string,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<{ readonly id: string } | null> {
  return prismaOf(transaction).passage.findFirst({
    where: { captureId, start, end, placement: "PLACED" },
    select: { id: true },
  });
}

/** Moves everything said on a passage to its place in a newer capture. */
export async function replacePassage(transaction: Transaction, to: NewPlace): Promise<void> {
  const prisma = prismaOf(transaction);
  const { deskId, captureId, oldId, place, placement, judgedIn, wasId } = to;
  const { start, end, exact, prefix, suffix } = place;
  const judged = judgedIn ? { judgedIn: { ...judgedIn } } : {};
  const known = placement === "PLACED" ? await findPlaced(transaction, captureId, place) : null;
  const { id } =
    known ??
    (await prisma.passage.create({
      data: { deskId, captureId, start, end, exact, prefix, suffix, placement, wasId, ...judged },
    }));
  await prisma.assertion.updateMany({ where: { passageId: oldId }, data: { passageId: id } });
}

/** A passage that waits for a person: found again and changed, or lost. */
export interface UnsettledPassage {
  readonly id: string;
  readonly placement: "PLACED" | "MOVED" | "ORPHANED";
  readonly exact: string;
  readonly wasId: string | null;
  readonly articleId: string;
  readonly storyId: string;
  readonly outletName: string;
}

/** The passage of an assertion, held until the end of the transaction. */
export async function lockPassageOf(transaction: Transaction, assertionId: string): Promise<UnsettledPassage> {
  const prisma = prismaOf(transaction);
  const article = await prisma.article.findFirst({
    where: { captures: { some: { passages: { some: { assertions: { some: { id: assertionId } } } } } } },
    select: { id: true },
  });
  // Whoever answers for one of its passages, or imports a newer capture, stands in one line.
  if (article) await lockArticles(transaction, { articleIds: [article.id] });
  const passage = await prisma.passage.findFirst({
    where: { assertions: { some: { id: assertionId } } },
    include: { capture: { select: { article: { include: { outlet: { select: { name: true } } } } } } },
  });
  if (!passage) throw new DomainError("not-found", "This record is not there. Someone may have removed it.");
  const { id, placement, exact, wasId, capture } = passage;
  const { id: articleId, storyId, outlet } = capture.article;
  return { id, placement, exact, wasId, articleId, storyId, outletName: outlet.name };
}

/** What was found is it. Where somebody has marked the same words since, both are one passage from now on. */
export async function settlePassage(transaction: Transaction, id: string): Promise<void> {
  const prisma = prismaOf(transaction);
  const passage = await prisma.passage.findFirstOrThrow({ where: { id } });
  const placed = await findPlaced(transaction, passage.captureId, passage);
  if (!placed) {
    await prisma.passage.updateMany({ where: { id }, data: { placement: "PLACED" } });
    return;
  }
  await prisma.assertion.updateMany({ where: { passageId: id }, data: { passageId: placed.id } });
  await prisma.passage.deleteMany({ where: { id } });
}

/** What was found is not it: everything said on it goes back to the words it was said on, and they are lost. */
export async function takePassageBack(transaction: Transaction, id: string, wasId: string): Promise<void> {
  const prisma = prismaOf(transaction);
  await prisma.passage.updateMany({ where: { id: wasId }, data: { placement: "ORPHANED" } });
  await prisma.assertion.updateMany({ where: { passageId: id }, data: { passageId: wasId } });
  await prisma.passage.deleteMany({ where: { id } });
}

/** The passage stays where its words stand, in the capture it was made on, and says that the newest has lost them. */
export async function orphanPassage(transaction: Transaction, deskId: string, id: string): Promise<void> {
  await prismaOf(transaction).passage.update({ where: { deskId_id: { deskId, id } }, data: { placement: "ORPHANED" } });
}
