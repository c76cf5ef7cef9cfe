import type { BriefingFindingClaim } from "@second-source/domain/briefing/briefing";
import { findingClaimOf } from "@second-source/domain/briefing/finding-claim";
import { evidenceWords } from "@second-source/domain/evidence/evidence-words";
import type { ReviewState } from "@second-source/domain/review/review-state";
import type { VerdictLabel } from "@second-source/domain/verdict/verdict";
import type { BriefingDraft } from "../store/briefings.ts";
import { briefingInputOf } from "./compose-story-briefing.ts";
import type { StoryModel } from "./story-model.ts";

/** A claim as a briefing's screens show it beside its sentences. */
export interface BriefingClaimChoice {
  readonly id: string;
  readonly number: number;
  readonly wording: string;
  readonly state: ReviewState;
  readonly verdict: VerdictLabel;
  readonly byException: boolean;
  readonly remark: string;
  /** What would stand under a sentence that is bound to it. */
  readonly finding: BriefingFindingClaim;
  readonly quotes: readonly string[];
}

export function claimChoices(story: StoryModel, draft: BriefingDraft, now: Date): BriefingClaimChoice[] {
  const { claims, articles } = briefingInputOf(story, draft, now.toISOString().slice(0, 10), null);
  return story.claims
    .filter((claim) => claim.state !== "WITHDRAWN")
    .flatMap((claim) => {
      const printed = claims.find(({ id }) => id === claim.id);
      if (!printed) return [];
      const { id, number, wording, state, verdict, evidence, assertions } = claim;
      return [
        {
          ...{ id, number, wording, state },
          verdict: verdict?.label ?? "UNVERIFIED",
          byException: Boolean(verdict?.exception),
          remark: evidenceWords(evidence).detail,
          finding: findingClaimOf(printed, articles),
          quotes: [...new Set(assertions.map((assertion) => assertion.passage.exact))],
        },
      ];
    });
}
