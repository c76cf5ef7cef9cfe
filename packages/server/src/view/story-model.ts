import type { Policy } from "@second-source/domain/desk/policy";
import type { OriginLedger } from "@second-source/domain/origin/independence";
import { letterOf, slotOf, type Slot } from "@second-source/domain/origin/origin-mark";
import type { Origin } from "@second-source/domain/origin/origin";
import { DomainError } from "../errors.ts";
import type { Transaction } from "../store/database.ts";
import { loadStoryId } from "../store/stories.ts";
import { loadStoryFacts, loadStoryIdOfClaim, type StoryFacts } from "../store/story-facts.ts";
import { articleModels, type ArticleModel } from "./article-model.ts";
import { mergedOriginId } from "./merged-origin.ts";
import { policyOf } from "../store/desks.ts";
import { claimModels, type ClaimModel } from "./claim-model.ts";
import { textCopies, type TextCopy } from "./text-copies.ts";

export interface NamedOrigin extends Origin {
  readonly letter: string;
  readonly slot: Slot;
}

/** A story with everything computed that the rules of evidence compute. All screens are cut from it. */
export interface StoryModel {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly deskName: string;
  readonly policy: Policy;
  readonly articles: readonly ArticleModel[];
  readonly claims: readonly ClaimModel[];
  /** Named origins in order of arrival, which is the order of their letters. */
  readonly origins: readonly NamedOrigin[];
  readonly ledger: OriginLedger;
  readonly copies: readonly TextCopy[];
  /** Pages that changed and items of feeds that nobody has looked at yet. */
  readonly news: number;
}

/** `policy` stands in for the desk's own, to see what another one would make of the story. */
export async function loadStoryModel(transaction: Transaction, idOrSlug: string, policy?: Policy): Promise<StoryModel> {
  const id = await loadStoryId(transaction, idOrSlug);
  return storyModel(await loadStoryFacts(transaction, id), policy);
}

/** A claim within its story. */
export async function loadClaimModel(
  transaction: Transaction,
  claimId: string,
): Promise<{ story: StoryModel; claim: ClaimModel }> {
  const story = storyModel(await loadStoryFacts(transaction, await loadStoryIdOfClaim(transaction, claimId)));
  const claim = story.claims.find((each) => each.id === claimId);
  if (!claim) throw new DomainError("not-found", "This claim is not there.");
  return { story, claim };
}

function storyModel(facts: StoryFacts, policy = policyOf(facts.desk)): StoryModel {
  const articles = articleModels(facts);
  const copies = textCopies(articles);
  const ledger = ledgerOf(facts, copies);
  return {
    id: facts.id,
    slug: facts.slug,
    title: facts.title,
    deskName: facts.desk.name,
    policy,
    articles,
    claims: claimModels(facts, articles, ledger, policy),
    origins: namedOrigins(facts),
    ledger,
    copies,
    news: facts.watches.reduce(
      (sum, { found, _count }) => sum + _count.intakes + (Array.isArray(found) ? found.length : 0),
      0,
    ),
  };
}

/** The origins as the rules see them: merged ones under the one they turned out to be, links that two people stand behind. */
function ledgerOf(facts: StoryFacts, copies: readonly TextCopy[]): OriginLedger {
  const origins = facts.origins.map(({ id, kind, name, party, occasion }): Origin => ({
    id,
    kind,
    name,
    party,
    occasion,
  }));
  const links = facts.links
    .map(({ fromId, toId }) => ({ fromId: mergedOriginId(facts, fromId), toId: mergedOriginId(facts, toId) }))
    .filter(({ fromId, toId }) => fromId !== toId);
  return {
    origins: new Map(origins.map((origin) => [origin.id, origin])),
    links,
    copies: copies.map(({ first, second }) => [first.id, second.id] as const),
  };
}

function namedOrigins(facts: StoryFacts): NamedOrigin[] {
  return facts.origins
    .filter((origin) => origin.arrival !== null && origin.mergedInto === null)
    .sort((a, b) => (a.arrival ?? 0) - (b.arrival ?? 0))
    .map(({ id, kind, name, party, occasion, arrival }) => ({
      id,
      kind,
      name,
      party,
      occasion,
      letter: letterOf(arrival ?? 0),
      slot: slotOf(arrival ?? 0),
    }));
}
