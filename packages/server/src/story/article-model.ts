import type { Coverage } from "@second-source/domain/claim/silence";
import { outletMarks, type OutletMark } from "@second-source/domain/origin/origin-mark";
import type { Span } from "@second-source/domain/text/span";
import { dayOf, sentencesFrom } from "../store/articles.ts";
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
  /** Offsets in the newest capture's text. */
  readonly sentences: readonly Span[];
  readonly coverage: Coverage;
  /** Whether its newest capture is still to be held against the other texts. */
  readonly isBeingCompared: boolean;
}

export function articleModels({ articles }: StoryFacts): ArticleModel[] {
  const marks = marksOfOutlets(articles.map(({ outletId, outlet }) => ({ outletId, outletName: outlet.name })));
  return articles.flatMap((article) => {
    const { id, newest, newestCaptureId, outletId, outlet, headline, byline, url, publishedOn, wireCreditId } = article;
    const outletMark = marks.get(outletId);
    if (!newest || !newestCaptureId || !outletMark) return [];
    const sentences = sentencesFrom(article.sentences);
    return [
      {
        id,
        outletId,
        headline,
        byline,
        url,
        wireCreditId,
        outletMark,
        sentences,
        captureNumber: newest.number,
        textSha256: newest.textSha256,
        captureId: newestCaptureId,
        outletName: outlet.name,
        publishedOn: dayOf(publishedOn),
        digest: article.digest,
        coverage: { settled: article.settled, total: sentences.length },
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
