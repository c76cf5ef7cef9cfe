import type { Policy } from "@second-source/domain/desk/policy";
import { letterOf, slotOf, type Slot } from "@second-source/domain/origin/origin-mark";
import { isNamedKind, type Origin } from "@second-source/domain/origin/origin";
import { DomainError } from "../errors.ts";
import type { Transaction } from "../store/database.ts";
import { policyOf } from "../store/desks.ts";
import { loadStoryId } from "../store/stories.ts";
import { loadClaimFacts, loadStoryFacts, type StoryFacts } from "../store/story-facts.ts";
import { articleModels, type ArticleModel } from "./article-model.ts";
import { claimModels, type ClaimModel } from "./claim-model.ts";
import { storyLedger, type StoryLedger } from "./story-ledger.ts";

/** A named origin as screens show it. */
export interface NamedOrigin extends Origin {
  readonly letter: string;
  readonly slot: Slot;
  /** Names of its parties. */
  readonly partyNames: readonly string[];
  readonly isWithdrawn: boolean;
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
  readonly facts: StoryLedger;
  readonly ledger: StoryLedger["ledger"];
  readonly sharedTexts: StoryFacts["sharedTexts"];
  readonly withdrawals: StoryFacts["withdrawals"];
}

/** What stands in for the desk's own policy, or is left out, to see what that would make of the story. */
export interface InThought {
  readonly policy?: Policy;
  /** Ids of origins, outlets and articles. */
  readonly without?: readonly string[];
}

export async function loadStoryModel(
  transaction: Transaction,
  idOrSlug: string,
  thought: InThought = {},
): Promise<StoryModel> {
  const id = await loadStoryId(transaction, idOrSlug);
  return storyModel(await loadStoryFacts(transaction, id), thought);
}

/** A claim within its story, which holds no other claim. */
export async function loadClaimModel(
  transaction: Transaction,
  claimId: string,
): Promise<{ story: StoryModel; claim: ClaimModel }> {
  const story = storyModel(await loadClaimFacts(transaction, claimId));
  const claim = story.claims.find((each) => each.id === claimId);
  if (!claim) throw new DomainError("not-found", "This claim is not there.");
  return { story, claim };
}

export function storyModel(
  facts: StoryFacts,
  { policy = policyOf(facts.desk), without = [] }: InThought = {},
): StoryModel {
  const articles = articleModels(facts);
  const evidence = storyLedger(facts, articles, without);
  return {
    id: facts.id,
    slug: facts.slug,
    title: facts.title,
    deskName: facts.desk.name,
    policy,
    articles,
    claims: claimModels(facts, articles, evidence, policy),
    origins: namedOrigins(facts, evidence),
    facts: evidence,
    ledger: evidence.ledger,
    sharedTexts: facts.sharedTexts,
    withdrawals: facts.withdrawals,
  };
}

function namedOrigins(facts: StoryFacts, { origins, withdrawn, ledger }: StoryLedger): NamedOrigin[] {
  const arrival = new Map(facts.origins.map((origin) => [origin.id, origin.arrival ?? 0]));
  return origins
    .filter(({ kind }) => isNamedKind(kind))
    .sort((a, b) => (arrival.get(a.id) ?? 0) - (arrival.get(b.id) ?? 0))
    .map((origin) => ({
      ...origin,
      letter: letterOf(arrival.get(origin.id) ?? 0),
      slot: slotOf(arrival.get(origin.id) ?? 0),
      partyNames:
        typeof origin.side === "string" ? [] : origin.side.map((id) => ledger.parties.get(id)?.name ?? "").sort(),
      isWithdrawn: withdrawn.has(origin.id),
    }));
}
