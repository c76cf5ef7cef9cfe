import { approvalsNeeded, type Policy } from "@second-source/domain/desk/policy";
import { isSettled } from "@second-source/domain/review/review-state";
import { counted } from "@second-source/domain/text/counted";
import { guardVerdict } from "@second-source/domain/verdict/verdict-guard";
import { VERDICT_WORDS } from "@second-source/domain/verdict/verdict";
import type { Transaction } from "../store/database.ts";
import { loadDeskPolicy } from "../store/desks.ts";
import { listStoriesWithVerdicts } from "../store/stories.ts";
import type { DeskWork } from "../usecase/desk-work.ts";
import type { ClaimModel } from "./claim-model.ts";
import type { QueueItem } from "./desk-view.ts";
import { guardInputOf } from "./guard-input.ts";
import { loadStoryModel, type StoryModel } from "./story-model.ts";

/** What another policy does to one claim. */
export interface PolicyEffect extends Pick<
  QueueItem,
  "claimId" | "number" | "wording" | "storySlug" | "storyTitle" | "state" | "verdict"
> {
  readonly storyId: string;
  /** Approved as it stands, and judged differently: it goes stale. Else it is proposed, and could not be approved. */
  readonly goesStale: boolean;
  /** In newsroom words, one sentence. */
  readonly why: string;
}

export interface PolicyView {
  readonly deskName: string;
  readonly policy: Policy;
}

export async function policyView({ transaction, actor }: DeskWork): Promise<PolicyView> {
  return { deskName: actor.deskName, policy: await loadDeskPolicy(transaction, actor.deskId) };
}

/** Every claim of the desk that another policy would judge differently, story by story. */
export async function policyEffects(transaction: Transaction, policy: Policy): Promise<PolicyEffect[]> {
  const effects: PolicyEffect[] = [];
  for (const id of await listStoriesWithVerdicts(transaction)) {
    const story = await loadStoryModel(transaction, id);
    for (const claim of story.claims) {
      const why = whyDifferent(claim, story, policy);
      if (why) effects.push(effectOf(story, claim, why));
    }
  }
  return effects;
}

function effectOf(story: StoryModel, claim: ClaimModel, why: string): PolicyEffect {
  const { id, number, wording, state } = claim;
  return {
    ...{ claimId: id, number, wording, state, why },
    storyId: story.id,
    storySlug: story.slug,
    storyTitle: story.title,
    verdict: claim.verdict?.label ?? "UNVERIFIED",
    goesStale: isSettled(state),
  };
}

/** Null where nothing that was approved or proposed would be different. */
function whyDifferent(claim: ClaimModel, story: StoryModel, policy: Policy): string | null {
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
