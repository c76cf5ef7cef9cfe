import { bylinePeople } from "@second-source/domain/claim/byline";
import { openLedger, type ArticleFacts, type Ledger, type SharedText } from "@second-source/domain/origin/ledger";
import type { Origin, OriginLink } from "@second-source/domain/origin/origin";
import type { Span } from "@second-source/domain/text/span";
import type { StoryFacts } from "../store/story-facts.ts";
import type { ArticleModel } from "./article-model.ts";
import type { TextCopy } from "./text-copies.ts";

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
  copies: readonly TextCopy[],
  alsoWithout: readonly string[] = [],
): StoryLedger {
  const origins = facts.origins.map(originOf);
  const links = facts.links.map(({ kind, fromId, toId, confirmedAt }) => ({
    ...{ kind, fromId, toId },
    isConfirmed: confirmedAt !== null,
  }));
  const articleFacts = articles.map(({ id, outletId, publishedOn, byline, wireCreditId }) => ({
    ...{ id, outletId, publishedOn, wireCreditId },
    byline: bylinePeople(byline),
  }));
  const withdrawn = new Set([
    ...facts.withdrawals.flatMap(({ originId, outletId, articleId }) => originId ?? outletId ?? articleId ?? []),
    ...alsoWithout,
  ]);
  const ledger = openLedger({
    ...facts.things,
    ...{ origins, links, withdrawn, articles: articleFacts },
    sharedText: copies.flatMap((copy) => sharedTextOf(copy, facts)),
  });
  return { ledger, origins, links, articles: articleFacts, withdrawn };
}

function originOf(row: StoryFacts["origins"][number]): Origin {
  const { id, kind, name, names, identified, side, parties, locator, outletId } = row;
  return {
    ...{ id, kind, name, identified, locator, outletId },
    aliases: names.map((each) => each.name).filter((each) => each !== name),
    side: side === "PARTIES" ? parties.map(({ partyId }) => partyId).sort() : side,
  };
}

/** Each run of words that two articles share, with the assertions whose passages lie in it on either side. */
function sharedTextOf({ first, second, wording, isLargely }: TextCopy, facts: StoryFacts): SharedText[] {
  const rows = facts.claims.flatMap(({ assertions }) => assertions);
  const within = (article: ArticleModel, run: Span): string[] => {
    const lying = new Set(
      article.passages.filter(({ start, end }) => run.start <= start && end <= run.end).map(({ id }) => id),
    );
    return rows.filter(({ passageId }) => lying.has(passageId)).map(({ id }) => id);
  };
  const articleIds = [first.id, second.id] as const;
  const runs = wording.map(({ inFirst, inSecond }) => ({
    ...{ articleIds, isLargely },
    assertionIds: [...within(first, inFirst), ...within(second, inSecond)],
  }));
  return runs.length > 0 ? runs : [{ articleIds, isLargely, assertionIds: [] }];
}
