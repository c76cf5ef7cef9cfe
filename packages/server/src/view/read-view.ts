import type { Mode, Stance, Terms } from "@second-source/domain/claim/assertion";
import type { OriginMark } from "@second-source/domain/origin/origin-mark";
import type { Span } from "@second-source/domain/text/span";
import type { DeskWork } from "../usecase/desk-work.ts";
import type { ArticleModel } from "./article-model.ts";
import type { AssertionModel } from "./claim-model.ts";
import { storyHead, type StoryHead } from "./story-head.ts";
import { loadStoryModel, type NamedOrigin } from "./story-model.ts";

/** What is recorded of a passage, as the form on it shows it. */
export type RecordedFields = Pick<
  AssertionModel,
  | "stance"
  | "mode"
  | "speaker"
  | "relayNames"
  | "occasion"
  | "terms"
  | "certainty"
  | "newValue"
  | "originId"
  | "origin"
  | "isInferenceConfirmed"
>;

/** What was recorded last of an origin: the next passage on it probably says the same. */
export interface Remembered {
  readonly originId: string;
  readonly speaker: string | null;
  readonly terms: Terms;
}

/** A marked passage as the reader paints it and the margin names it. */
export interface ReaderHighlight extends Span {
  readonly assertionId: string;
  readonly claimId: string;
  readonly claimNumber: number;
  readonly claimRevision: number;
  readonly mark: OriginMark;
  readonly stance: Stance;
  readonly mode: Mode;
  readonly fields: RecordedFields;
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
  readonly remembered: readonly Remembered[];
  /** The occasions of the story, to choose from. */
  readonly occasions: readonly { readonly name: string; readonly on: string | null }[];
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
          const { stance, mode, speaker, relayNames, occasion, terms, certainty, newValue } = assertion;
          const { originId, origin, isInferenceConfirmed } = assertion;
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
            fields: {
              ...{ stance, mode, speaker, relayNames, occasion, terms, certainty, newValue },
              ...{ originId, origin, isInferenceConfirmed },
            },
          };
        })
        .sort((a, b) => a.start - b.start || a.claimNumber - b.claimNumber),
    })),
    claims: live.map(({ id, number, wording, topic }) => ({ id, number, wording, topic })),
    origins: model.origins,
    relays: distinct(all.flatMap((assertion) => assertion.relayNames)),
    speakers: distinct(all.flatMap((assertion) => assertion.speaker ?? [])),
    remembered: model.origins.flatMap(({ id: originId }) => {
      const last = all.findLast((each) => each.originId === originId);
      return last ? [{ originId, speaker: last.speaker, terms: last.terms }] : [];
    }),
    occasions: [...new Set(model.ledger.occasions.values())].map(({ name, on }) => ({ name, on })),
  };
}

const distinct = (items: readonly string[]): string[] => [...new Set(items)].sort();
