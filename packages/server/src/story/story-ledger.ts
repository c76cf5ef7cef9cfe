import { bylinePeople } from "@second-source/domain/claim/byline";
import { openLedger, type ArticleFacts, type Ledger, type SharedText } from "@second-source/domain/origin/ledger";
import type { Origin, OriginLink } from "@second-source/domain/origin/origin";
import type { Span } from "@second-source/domain/text/span";
import { aliasesOf } from "../store/names.ts";
import type { StoryFacts } from "../store/story-facts.ts";
import type { ArticleModel } from "./article-model.ts";

/** What a story's evidence is judged against, and the facts it was looked up from. */
export interface StoryLedger {
  readonly ledger: Ledger;
  readonly origins: readonly Origin[];
  readonly links: readonly OriginLink[];
  readonly articles: readonly ArticleFacts[];
  readonly withdrawn: ReadonlySet<string>;
}

/** `alsoWithout` is left out in thought, beside what was withdrawn. */
export function storyLedger(
  facts: StoryFacts,
  articles: readonly ArticleModel[],
  alsoWithout: readonly string[] = [],
): StoryLedger {
  const origins = facts.origins.map(originOf);
  const links = facts.links.map(({ kind, fromId, toId, confirmedAt }) => ({
    kind,
    fromId,
    toId,
    isConfirmed: confirmedAt !== null,
  }));
  const articleFacts = articles.map(({ id, outletId, publishedOn, byline, wireCreditId }) => ({
    id,
    outletId,
    publishedOn,
    wireCreditId,
    byline: bylinePeople(byline),
  }));
  const withdrawn = new Set([
    ...facts.withdrawals.flatMap(({ originId, outletId, articleId }) => originId ?? outletId ?? articleId ?? []),
    ...alsoWithout,
  ]);
  const ledger = openLedger({
    ...facts.things,
    origins,
    links,
    withdrawn,
    articles: articleFacts,
    sharedText: sharedText(facts, articles),
  });
  return { ledger, origins, links, articles: articleFacts, withdrawn };
}

function originOf(row: StoryFacts["origins"][number]): Origin {
  const { id, kind, name, names, identified, side, parties, locator, outletId } = row;
  return {
    id,
    kind,
    name,
    identified,
    locator,
    outletId,
    aliases: aliasesOf(name, names),
    side: side === "PARTIES" ? parties.map(({ partyId }) => partyId).sort() : side,
  };
}

interface PlacedRecord extends Span {
  readonly id: string;
}

/** Each run of words that two articles share, with the assertions whose passages lie in it on either side. */
function sharedText({ claims, sharedTexts }: StoryFacts, articles: readonly ArticleModel[]): SharedText[] {
  const placed = recordsByArticle(claims);
  const articleOf = new Map(articles.map(({ id, captureId }) => [captureId, id]));
  return sharedTexts.flatMap(({ firstId, secondId, wording, isLargely }) => {
    const [first, second] = [articleOf.get(firstId), articleOf.get(secondId)];
    if (first === undefined || second === undefined) return [];
    const articleIds = [first, second] as const;
    if (wording.length === 0) return [{ articleIds, isLargely, assertionIds: [] }];
    return wording.map(({ inFirst, inSecond }) => ({
      articleIds,
      isLargely,
      assertionIds: [...within(placed.get(first) ?? [], inFirst), ...within(placed.get(second) ?? [], inSecond)],
    }));
  });
}

/** Assertions that stand in the newest capture of an article, by its id. */
function recordsByArticle(claims: StoryFacts["claims"]): ReadonlyMap<string, readonly PlacedRecord[]> {
  const placed = new Map<string, PlacedRecord[]>();
  for (const { assertions } of claims)
    for (const { id, passage } of assertions) {
      if (passage.placement === "ORPHANED") continue;
      const { articleId } = passage.capture;
      const { start, end } = passage;
      const known = placed.get(articleId);
      if (known) known.push({ id, start, end });
      else placed.set(articleId, [{ id, start, end }]);
    }
  return placed;
}

const within = (records: readonly PlacedRecord[], run: Span): string[] =>
  records.flatMap(({ id, start, end }) => (run.start <= start && end <= run.end ? id : []));
