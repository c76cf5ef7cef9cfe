import type { BriefingInput } from "@second-source/domain/briefing/briefing";
import type { BriefingDraft } from "../store/briefings.ts";
import type { StoryModel } from "./story-model.ts";

/** A story and its draft as the domain composes them. `asOf` is the ISO day of the document. */
export function briefingInputOf(
  story: StoryModel,
  draft: Pick<BriefingDraft, "headline" | "sentences">,
  asOf: string,
  edition: number | null,
): BriefingInput {
  return {
    deskName: story.deskName,
    storyTitle: story.title,
    headline: draft.headline,
    asOf,
    edition,
    sentences: draft.sentences,
    articles: story.articles.map(({ id, outletName, headline, byline, publishedOn, url, textSha256, text }) => ({
      ...{ id, outletName, headline, byline, publishedOn, url, text },
      captureSha256: textSha256,
    })),
    claims: story.claims.map(
      ({ id, number, wording, state, evidence, conflicts, assertions, silences, verdict, approvedBy }) => ({
        ...{ id, number, wording, state, evidence, conflicts, silences },
        assertions: assertions.map((assertion) => ({
          assertion,
          passage: assertion.passage,
          origin: assertion.origin,
          mark: assertion.mark,
        })),
        verdict: verdict && {
          label: verdict.label,
          rationale: verdict.rationale,
          exception: verdict.exception,
          publicNote: verdict.publicNote,
          proposedBy: verdict.proposedBy,
          approvedBy,
        },
      }),
    ),
  };
}
