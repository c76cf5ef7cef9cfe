import { approvalsNeeded, type Policy } from "@second-source/domain/desk/policy";
import { isSettled, type ReviewState } from "@second-source/domain/review/review-state";
import { counted } from "@second-source/domain/text/counted";
import { guardVerdict } from "@second-source/domain/verdict/verdict-guard";
import { VERDICT_WORDS, type VerdictLabel } from "@second-source/domain/verdict/verdict";
import type { Transaction } from "../store/database.ts";
import { countVerdicts, listStoriesWithVerdicts, type StoryWithVerdicts } from "../store/stories.ts";
import { loadStoryFacts } from "../store/story-facts.ts";
import type { ClaimModel } from "./claim-model.ts";
import { guardInputOf } from "./guard-input.ts";
import { storyModel, type StoryModel } from "./story-model.ts";

/** What another policy does to one claim. */
export interface PolicyEffect {
  readonly claimId: string;
  readonly number: number;
  readonly wording: string;
  readonly state: ReviewState;
  readonly storySlug: string;
  readonly storyTitle: string;
  readonly verdict: VerdictLabel;
  readonly storyId: string;
  /** Approved as it stands, and judged differently: it goes stale. Else it is proposed, and could not be approved. */
  readonly goesStale: boolean;
  /** In newsroom words, one sentence. */
  readonly why: string;
}

/** What another policy does to some stories, and where to go on. */
export interface PolicyPreview {
  readonly effects: readonly PolicyEffect[];
  /** Stories looked at in this portion. */
  readonly looked: number;
  /** All that there are to look at; with the first portion only. */
  readonly stories: number | null;
  /** Where the next portion begins; null after the last. */
  readonly next: string | null;
}

/** Stories, and claims where stories are large, that one portion looks at: a first answer within a second. */
const PORTION = { stories: 25, claims: 250 };

/** Claims of the desk that another policy would judge differently, story by story, from `after` on, in portions. */
export async function policyPreview(
  transaction: Transaction,
  policy: Policy,
  after: string | null,
): Promise<PolicyPreview> {
  const stories = after === null ? (await countVerdicts(transaction)).stories : null;
  const listed = await listStoriesWithVerdicts(transaction, { after, most: PORTION.stories });
  const effects: PolicyEffect[] = [];
  let [looked, claims] = [0, 0];
  for (const story of listed) {
    if (looked > 0 && claims + story.claimIds.length > PORTION.claims) break;
    effects.push(...(await effectsOnStory(transaction, story, policy)));
    [looked, claims] = [looked + 1, claims + story.claimIds.length];
  }
  const isLast = looked === listed.length && listed.length < PORTION.stories;
  return { effects, looked, stories, next: isLast ? null : (listed[looked - 1]?.storyId ?? null) };
}

/** The same for all stories at once: for a desk of which few claims have verdicts. */
export async function policyEffects(transaction: Transaction, policy: Policy): Promise<PolicyEffect[]> {
  const effects: PolicyEffect[] = [];
  for (let after: string | null = null; ;) {
    const portion: PolicyPreview = await policyPreview(transaction, policy, after);
    effects.push(...portion.effects);
    if (portion.next === null) return effects;
    after = portion.next;
  }
}

async function effectsOnStory(
  transaction: Transaction,
  { storyId, claimIds }: StoryWithVerdicts,
  policy: Policy,
): Promise<PolicyEffect[]> {
  const story = storyModel(await loadStoryFacts(transaction, storyId, claimIds));
  return story.claims.flatMap((claim) => {
    const why = whyDifferent(claim, story, policy);
    return why ? [effectOf(story, claim, why)] : [];
  });
}

function effectOf(story: StoryModel, claim: ClaimModel, why: string): PolicyEffect {
  const { id, number, wording, state } = claim;
  return {
    claimId: id,
    number,
    wording,
    state,
    why,
    storyId: story.id,
    storySlug: story.slug,
    storyTitle: story.title,
    verdict: claim.verdict?.label ?? "UNVERIFIED",
    goesStale: isSettled(state),
  };
}

/** Null where nothing that was approved or proposed would be different. */
export function whyDifferent(claim: ClaimModel, story: StoryModel, policy: Policy): string | null {
  const { verdict, state, approvals: given } = claim;
  if (!verdict || !(isSettled(state) || state === "PROPOSED")) return null;
  const { label, rationale, tried, exception } = verdict;
  const answer = guardVerdict(label, guardInputOf(claim, story, policy, { rationale, tried }));
  if (!answer.allowed && !exception) return `${VERDICT_WORDS[label]} would be refused: ${answer.reasons.join(" ")}`;
  if (state === "PROPOSED") return null;
  const needed = approvalsNeeded(claim.highRisk, policy);
  if (given < needed) return `It has ${counted(given, "approval")}, and ${needed} would be needed.`;
  return null;
}
