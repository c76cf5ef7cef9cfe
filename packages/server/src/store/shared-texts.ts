import type { Span } from "@second-source/domain/text/span";
import { prismaOf, type Transaction } from "./database.ts";

/** What two captures share word for word. `firstId` is the smaller of their two ids. */
export interface SharedTextRow {
  readonly firstId: string;
  readonly secondId: string;
  /** The larger share of either text's words that stands in the other: 0 to 1. */
  readonly share: number;
  readonly isLargely: boolean;
  /** The longest runs of words, for people to read. */
  readonly longest: readonly string[];
  /** Runs outside quotation marks; UTF-16 offsets, end exclusive. */
  readonly wording: readonly { readonly inFirst: Span; readonly inSecond: Span }[];
}

/** An article whose newest capture is still to be held against the other texts of its story. */
export interface ArticleToCompare {
  readonly storyId: string;
  readonly captureId: string;
  readonly capturedBy: string;
  readonly text: string;
  /** The newest captures of the story's other articles. */
  readonly otherIds: readonly string[];
}

/** Null where the article is gone, or was compared already. */
export async function findArticleToCompare(
  transaction: Transaction,
  articleId: string,
): Promise<ArticleToCompare | null> {
  const { article } = prismaOf(transaction);
  const found = await article.findFirst({
    where: { id: articleId, comparedAt: null },
    select: { storyId: true, newest: { select: { id: true, text: true, capturedBy: true } } },
  });
  if (!found?.newest) return null;
  const { storyId, newest } = found;
  const others = await article.findMany({
    where: { storyId, id: { not: articleId } },
    orderBy: { position: "asc" },
    select: { newestCaptureId: true },
  });
  const otherIds = others.flatMap(({ newestCaptureId }) => newestCaptureId ?? []);
  return { storyId, captureId: newest.id, capturedBy: newest.capturedBy, text: newest.text, otherIds };
}

export async function loadText(transaction: Transaction, captureId: string): Promise<string> {
  const capture = await prismaOf(transaction).capture.findFirst({ where: { id: captureId }, select: { text: true } });
  return capture?.text ?? "";
}

/** Keeps what was found of a capture, unless the article has a newer one since. Answers with whether it was kept. */
export async function keepSharedTexts(
  transaction: Transaction,
  { deskId, articleId, captureId, now }: { deskId: string; articleId: string; captureId: string; now: Date },
  rows: readonly SharedTextRow[],
): Promise<boolean> {
  const prisma = prismaOf(transaction);
  const { count } = await prisma.article.updateMany({
    where: { id: articleId, newestCaptureId: captureId, comparedAt: null },
    data: { comparedAt: now },
  });
  if (count === 0) return false;
  await prisma.sharedText.createMany({
    data: rows.map(({ wording, longest, ...row }) => ({
      deskId,
      ...row,
      longest: [...longest],
      wording: wording.map(({ inFirst, inSecond }) => ({ inFirst: { ...inFirst }, inSecond: { ...inSecond } })),
    })),
    skipDuplicates: true,
  });
  return true;
}

/** What any two of these captures share. */
export async function listSharedTexts(
  transaction: Transaction,
  captureIds: readonly string[],
): Promise<SharedTextRow[]> {
  if (captureIds.length < 2) return [];
  const among = { in: [...captureIds] };
  const rows = await prismaOf(transaction).sharedText.findMany({
    where: { firstId: among, secondId: among },
    omit: { deskId: true },
    orderBy: [{ firstId: "asc" }, { secondId: "asc" }],
  });
  // Written by keepSharedTexts alone.
  return rows as unknown as SharedTextRow[];
}

/** Articles that wait to be compared, oldest first, at most `most` of them. */
export async function listArticlesToCompare(transaction: Transaction, most: number): Promise<string[]> {
  const rows = await prismaOf(transaction).article.findMany({
    where: { comparedAt: null, newestCaptureId: { not: null } },
    orderBy: { id: "asc" },
    take: most,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
