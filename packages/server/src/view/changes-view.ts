import { relocatePassage, type Candidate } from "@second-source/domain/anchor/relocate-passage";
import type { Comparison } from "@second-source/domain/capture/compare-captures";
import { compareElsewhere } from "@second-source/importers/read-elsewhere";
import { loadNewestTexts } from "../store/articles.ts";
import { listVersions } from "../store/captures.ts";
import type { Transaction } from "../store/database.ts";
import type { DeskWork } from "../desk/at-desk.ts";
import type { ArticleModel } from "../story/article-model.ts";
import type { AssertionModel, ClaimModel } from "../story/claim-model.ts";
import { storyHead, type StoryHead } from "./story-head.ts";
import { loadStoryModel } from "../story/story-model.ts";

/** Words around a passage, so that one can judge it without opening the article. UTF-16 units on each side. */
const AROUND = 120;

/** A place in the newest capture, with the words around it. */
export interface ShownPlace {
  readonly captureId: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly exact: string;
  readonly after: string;
}

/** A passage that waits for a person, since its outlet changed the text. */
export interface UnsettledPassageView {
  readonly assertionId: string;
  readonly claimId: string;
  readonly claimNumber: number;
  readonly claimRevision: number;
  /** The words that wait; a new capture makes them another passage. */
  readonly passageId: string;
  readonly wording: string;
  readonly articleId: string;
  readonly outletName: string;
  readonly captureNumber: number;
  /** The words as they were judged. */
  readonly was: string;
  /** Where they are believed to stand now; null where they are lost. */
  readonly now: ShownPlace | null;
  /** For lost words: places that carry some of them, likeliest first. */
  readonly candidates: readonly (ShownPlace & { readonly likeness: number })[];
}

/** What an outlet changed between its last two captures. */
export interface ChangedArticle {
  readonly articleId: string;
  readonly outletName: string;
  /** Of the newer capture. */
  readonly captureNumber: number;
  readonly comparison: Comparison;
}

export interface ChangesView {
  readonly story: StoryHead;
  readonly passages: readonly UnsettledPassageView[];
  readonly articles: readonly ChangedArticle[];
}

/** Every passage of a story that waits for a person, in the order of the claims. */
export async function changesView({ transaction }: DeskWork, story: string): Promise<ChangesView> {
  const model = await loadStoryModel(transaction, story);
  const live = model.claims.filter((claim) => claim.state !== "WITHDRAWN");
  const waiting = live.flatMap(({ assertions }) => assertions).filter(({ placement }) => placement !== "PLACED");
  const ids = [...new Set(waiting.map(({ articleId }) => articleId))];
  const texts = await loadNewestTexts(transaction, model.id, ids);
  const articles = model.articles.map((article) => ({ ...article, text: texts.get(article.id) ?? "" }));
  return {
    story: await storyHead(transaction, model.id),
    passages: live.flatMap((claim) =>
      claim.assertions.flatMap((assertion) => unsettled(claim, assertion, articles) ?? []),
    ),
    articles: await changedArticles(transaction, model.articles),
  };
}

interface ArticleWithText extends ArticleModel {
  readonly text: string;
}

async function changedArticles(transaction: Transaction, articles: readonly ArticleModel[]): Promise<ChangedArticle[]> {
  const changed: ChangedArticle[] = [];
  for (const { id, outletName, captureNumber } of articles.filter((article) => article.captureNumber > 1)) {
    const [newer, older] = await listVersions(transaction, id, 2);
    if (newer && older)
      changed.push({ articleId: id, outletName, captureNumber, comparison: await compareElsewhere(older, newer) });
  }
  return changed;
}

function unsettled(
  claim: ClaimModel,
  assertion: AssertionModel,
  articles: readonly ArticleWithText[],
): UnsettledPassageView | null {
  const article = articles.find(({ id }) => id === assertion.articleId);
  if (assertion.placement === "PLACED" || !article) return null;
  const isLost = assertion.placement === "ORPHANED";
  return {
    assertionId: assertion.id,
    claimId: claim.id,
    claimNumber: claim.number,
    wording: claim.wording,
    claimRevision: claim.revision,
    passageId: assertion.passageId,
    articleId: article.id,
    outletName: article.outletName,
    captureNumber: article.captureNumber,
    was: isLost ? assertion.passage.exact : (assertion.was ?? assertion.passage.exact),
    now: isLost ? null : placeIn(article, assertion.passage),
    candidates: isLost ? candidatesIn(article, { exact: assertion.passage.exact, ...assertion.context }) : [],
  };
}

function candidatesIn(
  article: ArticleWithText,
  quote: { exact: string; prefix: string; suffix: string },
): UnsettledPassageView["candidates"] {
  const found = relocatePassage(article.text, quote);
  const candidates: readonly Candidate[] =
    found.kind === "ORPHANED"
      ? found.candidates
      : [{ ...found.span, likeness: found.kind === "MOVED" ? found.likeness : 1 }];
  return candidates.map((candidate) => ({ ...placeIn(article, candidate), likeness: candidate.likeness }));
}

function placeIn({ captureId, text }: ArticleWithText, { start, end }: { start: number; end: number }): ShownPlace {
  return {
    captureId,
    start,
    end,
    exact: text.slice(start, end),
    before: text.slice(Math.max(0, start - AROUND), start).replace(start > AROUND ? /^\S*\s+/ : "", ""),
    after: text.slice(end, end + AROUND).replace(end + AROUND < text.length ? /\s+\S*$/ : "", ""),
  };
}
