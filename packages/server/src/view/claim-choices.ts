import type { BriefingFindingClaim } from "@second-source/domain/briefing/briefing";
import { findingClaimOf } from "@second-source/domain/briefing/finding-claim";
import { evidenceWords } from "@second-source/domain/evidence/evidence-words";
import type { ReviewState } from "@second-source/domain/review/review-state";
import type { VerdictLabel } from "@second-source/domain/verdict/verdict";
import type { BriefingDraft } from "../store/briefings.ts";
import { briefingInputOf, type StoryInPrint } from "../story/compose-story-briefing.ts";
import type { ClaimModel } from "../story/claim-model.ts";

/** As much of a claim as stands beside the sentence that rests on it. */
export interface GroundClaim {
  readonly number: number;
  readonly wording: string;
  /** What its evidence comes to, in a few words. */
  readonly remark: string;
}

export const groundOf = ({ number, wording, evidence }: ClaimModel): GroundClaim => ({
  number,
  wording,
  remark: evidenceWords(evidence).detail,
});

/** A claim as a briefing's screens offer it for a sentence. */
export interface BriefingClaimChoice extends GroundClaim {
  readonly id: string;
  readonly state: ReviewState;
  readonly verdict: VerdictLabel;
  readonly byException: boolean;
  /** What would stand under a sentence that is bound to it. */
  readonly finding: BriefingFindingClaim;
  readonly quotes: readonly string[];
}

export function claimChoices(story: StoryInPrint, draft: BriefingDraft, now: Date): BriefingClaimChoice[] {
  const { claims, articles } = briefingInputOf(story, draft, now.toISOString().slice(0, 10), null);
  return story.claims
    .filter((claim) => claim.state !== "WITHDRAWN")
    .flatMap((claim) => {
      const printed = claims.find(({ id }) => id === claim.id);
      if (!printed) return [];
      const { id, state, verdict, assertions } = claim;
      return [
        {
          id,
          state,
          ...groundOf(claim),
          verdict: verdict?.label ?? "UNVERIFIED",
          byException: Boolean(verdict?.exception),
          finding: findingClaimOf(printed, articles),
          quotes: [...new Set(assertions.map((assertion) => assertion.passage.exact))],
        },
      ];
    });
}
