import { bylinePeople } from "@second-source/domain/claim/byline";
import { openLedger, type ArticleFacts, type Ledger, type SharedText } from "@second-source/domain/origin/ledger";
import type { Origin, OriginLink } from "@second-source/domain/origin/origin";
import type { Span } from "@second-source/domain/text/span";
import { aliasesOf } from "../store/names.ts";
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
  const onPassages = assertionsByPassage(facts);
  const ledger = openLedger({
    ...facts.things,
    ...{ origins, links, withdrawn, articles: articleFacts },
    sharedText: copies.flatMap((copy) => sharedTextOf(copy, onPassages)),
  });
  return { ledger, origins, links, articles: articleFacts, withdrawn };
}

function originOf(row: StoryFacts["origins"][number]): Origin {
  const { id, kind, name, names, identified, side, parties, locator, outletId } = row;
  return {
    ...{ id, kind, name, identified, locator, outletId },
    aliases: aliasesOf(name, names),
    side: side === "PARTIES" ? parties.map(({ partyId }) => partyId).sort() : side,
  };
}

type OnPassages = ReadonlyMap<string, readonly string[]>;

/** Ids of assertions, by the passage that they stand on. */
function assertionsByPassage({ claims }: StoryFacts): OnPassages {
  const on = new Map<string, string[]>();
  for (const { assertions } of claims)
    for (const { id, passageId } of assertions) on.set(passageId, [...(on.get(passageId) ?? []), id]);
  return on;
}

/** Each run of words that two articles share, with the assertions whose passages lie in it on either side. */
function sharedTextOf({ first, second, wording, isLargely }: TextCopy, on: OnPassages): SharedText[] {
  const within = ({ passages }: ArticleModel, run: Span): string[] =>
    passages.filter(({ start, end }) => run.start <= start && end <= run.end).flatMap(({ id }) => on.get(id) ?? []);
  const articleIds = [first.id, second.id] as const;
  const runs = wording.map(({ inFirst, inSecond }) => ({
    ...{ articleIds, isLargely },
    assertionIds: [...within(first, inFirst), ...within(second, inSecond)],
  }));
  return runs.length > 0 ? runs : [{ articleIds, isLargely, assertionIds: [] }];
}
