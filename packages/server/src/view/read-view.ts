import type { Mode, Stance } from "@second-source/domain/claim/assertion";
import type { OriginMark } from "@second-source/domain/origin/origin-mark";
import type { Span } from "@second-source/domain/text/span";
import type { DeskWork } from "../usecase/desk-work.ts";
import type { ArticleModel } from "./article-model.ts";
import type { AssertionModel } from "./claim-model.ts";
import { storyHead, type StoryHead } from "./matrix-view.ts";
import { loadStoryModel, type NamedOrigin } from "./story-model.ts";

/** A marked passage as the reader paints it and the margin names it. */
export interface ReaderHighlight extends Span {
  readonly assertionId: string;
  readonly claimId: string;
  readonly claimNumber: number;
  readonly claimRevision: number;
  readonly mark: OriginMark;
  readonly stance: Stance;
  readonly mode: Mode;
  readonly fields: Pick<
    AssertionModel,
    "stance" | "mode" | "speaker" | "relays" | "terms" | "certainty" | "originId" | "origin" | "inferenceConfirmedBy"
  >;
}

export interface ReaderArticle extends Omit<ArticleModel, "passages"> {
  readonly highlights: readonly ReaderHighlight[];
}

export interface ReadView {
  readonly story: StoryHead;
  readonly articles: readonly ReaderArticle[];
  readonly claims: readonly {
    readonly id: string;
    readonly number: number;
    readonly wording: string;
    readonly topic: string | null;
  }[];
  readonly origins: readonly NamedOrigin[];
  /** Relays and speakers recorded so far, to offer again. */
  readonly relays: readonly string[];
  readonly speakers: readonly string[];
}

export async function readView({ transaction }: DeskWork, story: string): Promise<ReadView> {
  const model = await loadStoryModel(transaction, story);
  const live = model.claims.filter((claim) => claim.state !== "WITHDRAWN");
  const said = live.flatMap((claim) => claim.assertions.map((assertion) => ({ claim, assertion })));
  const all = said.map(({ assertion }) => assertion);
  return {
    story: storyHead(model),
    articles: model.articles.map(({ passages: _, ...article }) => ({
      ...article,
      highlights: said
        .filter(({ assertion }) => assertion.articleId === article.id && assertion.placement !== "ORPHANED")
        .map(({ claim, assertion }): ReaderHighlight => {
          const { stance, mode, speaker, relays, terms, certainty, originId, origin, inferenceConfirmedBy } = assertion;
          return {
            start: assertion.passage.start,
            end: assertion.passage.end,
            assertionId: assertion.id,
            claimId: claim.id,
            claimNumber: claim.number,
            claimRevision: claim.revision,
            mark: assertion.mark,
            stance,
            mode,
            fields: { stance, mode, speaker, relays, terms, certainty, originId, origin, inferenceConfirmedBy },
          };
        })
        .sort((a, b) => a.start - b.start || a.claimNumber - b.claimNumber),
    })),
    claims: live.map(({ id, number, wording, topic }) => ({ id, number, wording, topic })),
    origins: model.origins,
    relays: distinct(all.flatMap((assertion) => assertion.relays)),
    speakers: distinct(all.flatMap((assertion) => assertion.speaker ?? [])),
  };
}

const distinct = (items: readonly string[]): string[] => [...new Set(items)].sort();
