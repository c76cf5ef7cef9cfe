import { sentences } from "@second-source/domain/text/sentences";
import type { Span } from "@second-source/domain/text/span";
import { DomainError } from "../errors.ts";
import { lockStory } from "./stories.ts";
import { prismaOf, type Transaction } from "./database.ts";

export interface NewArticle {
  readonly deskId: string;
  readonly storyId: string;
  readonly outletId: string;
  readonly headline: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  readonly publishedOn: string | null;
  readonly publishedAt: string | null;
  readonly language: string | null;
  readonly wireCreditId: string | null;
  readonly digest: boolean;
  readonly capture: NewCapture;
}

export interface NewCapture {
  readonly text: string;
  readonly textSha256: string;
  readonly raw: Uint8Array<ArrayBuffer>;
  readonly rawSha256: string;
  readonly mediaType: string;
  readonly how: "PASTE" | "FILE" | "URL" | "BROWSER";
  readonly omitted: { text: string; why: string }[];
  readonly headline: string | null;
  /** What each block of the text is, in its order. */
  readonly kinds: string[];
  readonly modifiedAt: string | null;
  readonly corrections: string[];
  readonly capturedBy: string;
}

/** Stores an article with its first capture. */
export async function createArticle(
  transaction: Transaction,
  article: NewArticle,
): Promise<{ articleId: string; captureId: string }> {
  const prisma = prismaOf(transaction);
  const { deskId, storyId, publishedOn, capture, ...rest } = article;
  await lockStory(transaction, storyId);
  const last = await prisma.article.aggregate({ where: { storyId }, _max: { position: true } });
  const created = await prisma.article.create({
    data: {
      deskId,
      storyId,
      position: (last._max.position ?? 0) + 1,
      publishedOn: publishedOn ? new Date(publishedOn) : null,
      ...rest,
    },
  });
  const captureId = await createCapture(transaction, { deskId, articleId: created.id, number: 1, ...capture });
  return { articleId: created.id, captureId };
}

/** Stores a version of an article's text; from now on it is the newest, and is to be compared with the other texts. */
export async function createCapture(
  transaction: Transaction,
  capture: NewCapture & { deskId: string; articleId: string; number: number },
): Promise<string> {
  const prisma = prismaOf(transaction);
  const { id: newestCaptureId } = await prisma.capture.create({ data: capture });
  const { deskId, articleId: id } = capture;
  const facts = { newestCaptureId, sentences: sentencesOf(capture.text), settled: 0, comparedAt: null };
  await prisma.article.update({ where: { deskId_id: { deskId, id } }, data: facts });
  return newestCaptureId;
}

/** The sentences of a text as they are stored: start and end of each in turn. */
export const sentencesOf = (text: string): number[] => sentences(text).flatMap(({ start, end }) => [start, end]);

/** The same, read back. */
export const sentencesFrom = (stored: readonly number[]): Span[] =>
  Array.from({ length: stored.length / 2 }, (_, at) => ({ start: stored[2 * at] ?? 0, end: stored[2 * at + 1] ?? 0 }));

/** Finds the sentences of a story's texts where an older version brought them in. */
export async function fillSentences(transaction: Transaction, storyId: string): Promise<void> {
  const { article } = prismaOf(transaction);
  const where = { storyId, sentences: { isEmpty: true } };
  const rows = await article.findMany({
    where,
    select: { deskId: true, id: true, newest: { select: { text: true } } },
  });
  for (const { deskId, id, newest } of rows)
    await article.update({
      where: { deskId_id: { deskId, id } },
      data: { sentences: sentencesOf(newest?.text ?? "") },
    });
}

/** An article of the story that already holds this text. */
export async function findSameText(
  transaction: Transaction,
  storyId: string,
  textSha256: string,
): Promise<{ articleId: string; outletName: string } | null> {
  const capture = await prismaOf(transaction).capture.findFirst({
    where: { textSha256, article: { storyId } },
    select: { article: { select: { id: true, outlet: { select: { name: true } } } } },
  });
  return capture ? { articleId: capture.article.id, outletName: capture.article.outlet.name } : null;
}

/** An article of the story that was imported from this address. */
export async function findArticleAt(
  transaction: Transaction,
  storyId: string,
  url: string,
): Promise<{ articleId: string; outletName: string } | null> {
  const article = await prismaOf(transaction).article.findFirst({
    where: { storyId, url },
    orderBy: { position: "asc" },
    select: { id: true, outlet: { select: { name: true } } },
  });
  return article ? { articleId: article.id, outletName: article.outlet.name } : null;
}

export interface CaptureText {
  readonly id: string;
  readonly storyId: string;
  readonly articleId: string;
  readonly outletId: string;
  readonly outletName: string;
  /** ISO day; null where it is unknown. */
  readonly publishedOn: string | null;
  readonly text: string;
}

export async function loadCapture(transaction: Transaction, captureId: string): Promise<CaptureText> {
  const capture = await prismaOf(transaction).capture.findFirst({
    where: { id: captureId },
    select: {
      id: true,
      text: true,
      articleId: true,
      article: { select: { storyId: true, outletId: true, publishedOn: true, outlet: { select: { name: true } } } },
    },
  });
  if (!capture) throw new DomainError("not-found", "This article is not there.");
  const { id, text, articleId, article } = capture;
  const { storyId, outletId, publishedOn, outlet } = article;
  return { id, text, articleId, storyId, outletId, outletName: outlet.name, publishedOn: dayOf(publishedOn) };
}

/** A day as the rules read it: ISO, or null. */
export const dayOf = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

/** How a sentence is marked; null where it is not. */
export async function findSentenceMark(
  transaction: Transaction,
  { captureId, start, end }: { captureId: string; start: number; end: number },
): Promise<"OPINION" | "NOT_CHECKABLE" | null> {
  const mark = await prismaOf(transaction).sentenceMark.findFirst({ where: { captureId, start, end } });
  return mark?.kind ?? null;
}

/** Marks a sentence, changes its mark, or takes it away (`kind` null). */
export async function setSentenceMark(
  transaction: Transaction,
  mark: { deskId: string; captureId: string; start: number; end: number; kind: "OPINION" | "NOT_CHECKABLE" | null },
): Promise<void> {
  const { kind, ...place } = mark;
  const prisma = prismaOf(transaction);
  if (kind === null) {
    await prisma.sentenceMark.deleteMany({ where: place });
    return;
  }
  await prisma.sentenceMark.upsert({
    where: { deskId_captureId_start_end: place },
    create: { ...place, kind },
    update: { kind },
  });
}

/** The newest text of each article of a story, by the article's id; of these alone, where some are named. */
export async function loadNewestTexts(
  transaction: Transaction,
  storyId: string,
  articleIds?: readonly string[],
): Promise<Map<string, string>> {
  const rows = await prismaOf(transaction).article.findMany({
    where: { storyId, ...(articleIds ? { id: { in: [...articleIds] } } : {}) },
    select: { id: true, newest: { select: { text: true } } },
  });
  return new Map(rows.map(({ id, newest }) => [id, newest?.text ?? ""]));
}

export async function loadArticleStory(transaction: Transaction, articleId: string): Promise<string> {
  const article = await prismaOf(transaction).article.findFirst({
    where: { id: articleId },
    select: { storyId: true },
  });
  if (!article) throw new DomainError("not-found", "This article is not there.");
  return article.storyId;
}
