import { outletMarks, type OutletMark } from "@second-source/domain/origin/origin-mark";
import { dayOf } from "../store/articles.ts";
import type { StoryFacts } from "../store/story-facts.ts";

/** One outlet's piece with its newest capture, without its text. */
export interface ArticleModel {
  readonly id: string;
  readonly captureId: string;
  readonly captureNumber: number;
  readonly outletId: string;
  readonly outletName: string;
  readonly outletMark: OutletMark;
  readonly headline: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  /** ISO day; null where the editor marked it unknown. */
  readonly publishedOn: string | null;
  /** The wire whose credit it carries, an outlet. */
  readonly wireCreditId: string | null;
  readonly digest: boolean;
  readonly textSha256: string;
  /** Whether its newest capture is still to be held against the other texts. */
  readonly isBeingCompared: boolean;
}

export function articleModels({ articles, things }: StoryFacts): ArticleModel[] {
  const names = new Map(things.outlets.map(({ id, name }) => [id, name]));
  const nameOf = (outletId: string): string => names.get(outletId) ?? "";
  const marks = marksOfOutlets(articles.map(({ outletId }) => ({ outletId, outletName: nameOf(outletId) })));
  return articles.flatMap((article) => {
    const { id, newest, newestCaptureId, outletId, headline, byline, url, publishedOn, wireCreditId } = article;
    const outletMark = marks.get(outletId);
    if (!newest || !newestCaptureId || !outletMark) return [];
    return [
      {
        id,
        outletId,
        headline,
        byline,
        url,
        wireCreditId,
        outletMark,
        captureNumber: newest.number,
        textSha256: newest.textSha256,
        captureId: newestCaptureId,
        outletName: nameOf(outletId),
        publishedOn: dayOf(publishedOn),
        digest: article.digest,
        isBeingCompared: article.comparedAt === null,
      },
    ];
  });
}

/** The letters of each outlet of a story, by its id: in the order of their first articles. */
export function marksOfOutlets(
  articles: readonly { readonly outletId: string; readonly outletName: string }[],
): ReadonlyMap<string, OutletMark> {
  const names = new Map(articles.map(({ outletId, outletName }) => [outletId, outletName]));
  const marks = outletMarks([...names.values()]);
  return new Map([...names.keys()].map((id, index) => [id, marks[index] ?? { letters: "" }]));
}
