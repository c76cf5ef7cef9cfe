import type { Placement } from "@second-source/domain/claim/assertion";
import { coverageOf, type Coverage } from "@second-source/domain/claim/silence";
import { outletMarks, type OutletMark } from "@second-source/domain/origin/origin-mark";
import type { JudgedPassage } from "@second-source/domain/review/revision-document";
import { sentences } from "@second-source/domain/text/sentences";
import type { Span } from "@second-source/domain/text/span";
import { dayOf } from "../store/articles.ts";
import type { StoryFacts } from "../store/story-facts.ts";

/** One outlet's piece with its newest capture, sentences and marks. Spans count in `text`. */
export interface ArticleModel {
  readonly id: string;
  readonly captureId: string;
  readonly captureNumber: number;
  readonly capturedAt: Date;
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
  readonly text: string;
  readonly textSha256: string;
  readonly sentences: readonly Span[];
  /** Spans count in `text`, but for an ORPHANED one: it counts in the capture whose hash it names. */
  readonly passages: readonly PassageModel[];
  readonly marks: readonly (Span & { readonly kind: "OPINION" | "NOT_CHECKABLE" })[];
  readonly coverage: Coverage;
}

export interface PassageModel extends Span {
  readonly id: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly placement: Placement;
  readonly captureSha256: string;
  /** Where the same words stood when they were judged: here, or on an earlier capture that says the same. */
  readonly judged: JudgedPassage;
  /** For a MOVED one: the words that it is believed to continue. */
  readonly was: string | null;
}

export function articleModels(facts: StoryFacts): ArticleModel[] {
  const outletIds = [...new Set(facts.articles.map((article) => article.outletId))];
  const names = outletIds.map((id) => facts.articles.find((article) => article.outletId === id)?.outlet.name ?? "");
  const marks = outletMarks(names);
  /** A withdrawn claim settles no sentence. */
  const live = facts.claims.filter((claim) => claim.state !== "WITHDRAWN");
  const claimed = new Set(live.flatMap((claim) => claim.assertions.map((assertion) => assertion.passageId)));
  return facts.articles.flatMap((article) => {
    const capture = article.newest;
    const outletMark = marks[outletIds.indexOf(article.outletId)];
    if (!capture || !outletMark) return [];
    const spans = sentencesOf(capture.id, capture.text);
    return [
      {
        id: article.id,
        captureId: capture.id,
        captureNumber: capture.number,
        capturedAt: capture.capturedAt,
        outletId: article.outletId,
        outletName: article.outlet.name,
        outletMark,
        headline: article.headline,
        byline: article.byline,
        url: article.url,
        publishedOn: dayOf(article.publishedOn),
        wireCreditId: article.wireCreditId,
        digest: article.digest,
        text: capture.text,
        textSha256: capture.textSha256,
        sentences: spans,
        passages: [
          ...capture.passages.map((passage) => passageModel(passage, capture.textSha256)),
          ...facts.orphans
            .filter((orphan) => orphan.capture.articleId === article.id)
            .map((orphan) => passageModel(orphan, orphan.capture.textSha256)),
        ],
        marks: capture.marks.map(({ start, end, kind }) => ({ start, end, kind })),
        coverage: coverageOf(
          spans,
          capture.passages.filter((passage) => claimed.has(passage.id)),
          capture.marks,
        ),
      },
    ];
  });
}

type PassageRow = NonNullable<StoryFacts["articles"][number]["newest"]>["passages"][number];

function passageModel(
  { id, start, end, exact, prefix, suffix, placement, judgedIn, was }: PassageRow,
  captureSha256: string,
): PassageModel {
  // Written by replacePassage alone.
  const judged = (judgedIn as unknown as JudgedPassage | null) ?? { start, end, exact, captureSha256 };
  return { id, start, end, exact, prefix, suffix, placement, captureSha256, judged, was: was?.exact ?? null };
}

/** Captures never change, so their sentences are found once a process. */
const known = new Map<string, Span[]>();
const MOST_KNOWN = 500;

function sentencesOf(captureId: string, text: string): Span[] {
  const before = known.get(captureId);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const found = sentences(text);
  known.set(captureId, found);
  return found;
}
