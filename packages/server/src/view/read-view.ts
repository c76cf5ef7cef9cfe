import { markOf, type OriginMark, type OutletMark } from "@second-source/domain/origin/origin-mark";
import type { Span } from "@second-source/domain/text/span";
import { DomainError } from "../errors.ts";
import { listOriginLetters } from "../store/origin-letters.ts";
import {
  listArticlesToRead,
  listRecordsOn,
  loadRecordedBefore,
  type ArticleToRead,
  type RecordedBefore,
  type RecordOnText,
} from "../store/reading.ts";
import { listStoryArticles, type StoryArticleRow } from "../store/story-articles.ts";
import type { DeskWork } from "../desk/at-desk.ts";
import { marksOfOutlets } from "../story/article-model.ts";
import { letteredOrigins, type LetteredOrigin } from "./lettered-origin.ts";
import { storyHead, type StoryHead } from "./story-head.ts";

export type { StoryArticleRow } from "../store/story-articles.ts";

/** A marked passage as the reader paints it, the margin names it and the form on it shows it. */
export interface ReaderHighlight extends Omit<RecordOnText, "captureId" | "style">, Span {
  readonly mark: OriginMark;
}

export interface ReaderArticle extends ArticleToRead {
  readonly outletMark: OutletMark;
  readonly highlights: readonly ReaderHighlight[];
}

export interface ReadView extends RecordedBefore {
  readonly story: StoryHead;
  /** Every article of the story, to choose from. */
  readonly articles: readonly StoryArticleRow[];
  /** Those that were asked for, or the first two; in the order in which they were asked for. */
  readonly shown: readonly ReaderArticle[];
  readonly origins: readonly LetteredOrigin[];
}

/** Up to two articles side by side. Where fewer are asked for, the first others of the story stand beside them. */
export async function readView(
  { transaction }: DeskWork,
  story: string,
  asked: readonly string[] = [],
): Promise<ReadView> {
  const head = await storyHead(transaction, story);
  const articles = await listStoryArticles(transaction, head.id);
  if (!asked.every((id) => articles.some((article) => article.id === id)))
    throw new DomainError("not-found", "This article is not there.");
  const others = articles.map(({ id }) => id).filter((id) => !asked.includes(id));
  const ids = [...new Set([...asked, ...others])].slice(0, 2);
  const texts = await listArticlesToRead(transaction, head.id, ids);
  const records = await listRecordsOn(
    transaction,
    texts.map(({ captureId }) => captureId),
  );
  const origins = await listOriginLetters(transaction, head.id);
  const places = new Map(origins.map(({ id, name, arrival }) => [id, { name, index: arrival ?? 0 }]));
  const marks = marksOfOutlets(articles);
  const shown = texts.map((article): ReaderArticle => {
    const outletMark = marks.get(article.outletId) ?? { letters: "" };
    const outlet = { mark: outletMark, name: article.outletName };
    const highlights = records
      .filter(({ captureId }) => captureId === article.captureId)
      .map(({ captureId: _, style, ...record }) => ({
        ...record,
        mark: markOf(style, places.get(record.originId) ?? { name: "", index: 0 }, outlet),
      }));
    return { ...article, outletMark, highlights };
  });
  return {
    ...(await loadRecordedBefore(transaction, head.id)),
    story: head,
    articles,
    origins: letteredOrigins(origins),
    shown: ids.flatMap((id) => shown.find((article) => article.id === id) ?? []),
  };
}
