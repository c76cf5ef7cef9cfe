import type { BriefingAssertion, BriefingClaim, BriefingInput } from "@second-source/domain/briefing/briefing";
import { shortfallWords } from "@second-source/domain/verdict/shortfall-words";
import type { BriefingDraft } from "../store/briefings.ts";
import type { AssertionModel, ClaimModel } from "./claim-model.ts";
import { guardInputOf } from "./guard-input.ts";
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
    claims: story.claims.map((claim) => briefingClaimOf(claim, story)),
  };
}

function briefingClaimOf(claim: ClaimModel, story: StoryModel): BriefingClaim {
  const { id, number, wording, state, evidence, conflicts, assertions, silences, verdict, approvedBy } = claim;
  const { isOneParty, parties } = evidence.asserting.voices;
  const rationale = verdict?.rationale ?? "";
  return {
    ...{ id, number, wording, state, evidence, conflicts, silences },
    shortfall:
      verdict?.label === "ATTRIBUTED"
        ? shortfallWords(guardInputOf(claim, story, story.policy, { rationale, tried: null }))
        : [],
    onlyParty: isOneParty ? (story.ledger.parties.get(parties[0] ?? "")?.name ?? null) : null,
    assertions: assertions.map((assertion) => briefingAssertionOf(assertion, story)),
    verdict: verdict && {
      label: verdict.label,
      rationale: verdict.rationale,
      exception: verdict.exception,
      publicNote: verdict.publicNote,
      proposedBy: verdict.proposedBy,
      approvedBy,
    },
  };
}

function briefingAssertionOf(model: AssertionModel, { ledger }: StoryModel): BriefingAssertion {
  const { backing, passage, origin, mark, occasion } = model;
  const nameOf = (id: string): string => ledger.outlets.get(id)?.name ?? "";
  return {
    assertion: model,
    ...{ passage, origin, mark, by: backing.by, isGuess: backing.isGuess, isWithdrawn: backing.isWithdrawn },
    sourceId: backing.source?.id ?? origin.id,
    relayNames: backing.relays.map(nameOf),
    reporterName: backing.reporterId === null ? null : nameOf(backing.reporterId),
    occasionName: occasion?.name ?? null,
  };
}
