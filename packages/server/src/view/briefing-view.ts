import type { BriefingStop, ComposedBriefing } from "@second-source/domain/briefing/briefing";
import { attributionOfAll } from "@second-source/domain/briefing/attribution-line";
import { briefingStops } from "@second-source/domain/briefing/briefing-stops";
import { composeBriefing } from "@second-source/domain/briefing/compose-briefing";
import { evidenceWords } from "@second-source/domain/evidence/evidence-words";
import type { ReviewState } from "@second-source/domain/review/review-state";
import type { VerdictLabel } from "@second-source/domain/verdict/verdict";
import { loadBriefing, type BriefingDraft } from "../store/briefings.ts";
import type { DeskWork } from "../usecase/desk-work.ts";
import { briefingInputOf } from "./compose-story-briefing.ts";
import { storyHead, type StoryHead } from "./matrix-view.ts";
import { loadStoryModel } from "./story-model.ts";

export interface BriefingClaimChoice {
  readonly id: string;
  readonly number: number;
  readonly wording: string;
  readonly state: ReviewState;
  readonly verdict: VerdictLabel;
  readonly byException: boolean;
  readonly remark: string;
  readonly attribution: string;
  readonly quotes: readonly string[];
}

export interface BriefingView {
  readonly story: StoryHead;
  readonly draft: BriefingDraft;
  readonly composed: ComposedBriefing;
  readonly stops: readonly BriefingStop[];
  readonly claims: readonly BriefingClaimChoice[];
}

export async function briefingView({ transaction, actor, now }: DeskWork, idOrSlug: string): Promise<BriefingView> {
  const story = await loadStoryModel(transaction, idOrSlug);
  const draft = await loadBriefing(transaction, actor.deskId, story.id);
  const input = briefingInputOf(story, draft, now.toISOString().slice(0, 10), null);
  return {
    story: storyHead(story),
    draft,
    composed: composeBriefing(input),
    stops: briefingStops(input),
    claims: story.claims
      .filter((claim) => claim.state !== "WITHDRAWN")
      .map((claim) => ({
        id: claim.id,
        number: claim.number,
        wording: claim.wording,
        state: claim.state,
        verdict: claim.verdict?.label ?? "UNVERIFIED",
        byException: Boolean(claim.verdict?.exception),
        remark: evidenceWords(claim.evidence).detail,
        attribution: attributionOfAll(
          claim.assertions
            .filter(({ stance }) => stance === "ASSERTS")
            .map((assertion) => ({ assertion, origin: assertion.origin })),
        ),
        quotes: [...new Set(claim.assertions.map((assertion) => assertion.passage.exact))],
      })),
  };
}
