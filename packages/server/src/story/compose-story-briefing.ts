import type { BriefingAssertion, BriefingClaim, BriefingInput } from "@second-source/domain/briefing/briefing";
import { briefingAssertion } from "@second-source/domain/briefing/briefing-assertion";
import { asWritten } from "@second-source/domain/briefing/named-in-prose";
import type { Origin } from "@second-source/domain/origin/origin";
import { shortfallWords } from "@second-source/domain/verdict/shortfall-words";
import { loadNewestTexts } from "../store/articles.ts";
import type { BriefingDraft } from "../store/briefings.ts";
import type { Transaction } from "../store/database.ts";
import type { AssertionModel, ClaimModel } from "./claim-model.ts";
import { guardInputOf } from "./guard-input.ts";
import { loadStoryReading, silencesOf, type StoryReading } from "./story-reading.ts";
import { loadStoryModel, type StoryModel } from "./story-model.ts";

/**
 * A story with the newest text of each of its articles, by the article's id, since what is printed names people as the
 * texts do; and how far each has been read, since an outlet is silent only then.
 */
export interface StoryInPrint extends StoryModel {
  readonly texts: ReadonlyMap<string, string>;
  readonly reading: StoryReading;
}

export async function loadStoryInPrint(transaction: Transaction, idOrSlug: string): Promise<StoryInPrint> {
  const story = await loadStoryModel(transaction, idOrSlug);
  const texts = await loadNewestTexts(transaction, story.id);
  return { ...story, texts, reading: await loadStoryReading(transaction, story.id) };
}

/** A story and its draft as the domain composes them. `asOf` is the ISO day of the document. */
export function briefingInputOf(
  story: StoryInPrint,
  draft: Pick<BriefingDraft, "headline" | "sentences">,
  asOf: string,
  edition: number | null,
): BriefingInput {
  const nameOf = nameWriter(story);
  return {
    deskName: story.deskName,
    storyTitle: story.title,
    headline: draft.headline,
    asOf,
    edition,
    sentences: draft.sentences,
    articles: story.articles.map(({ id, outletName, headline, byline, publishedOn, url, textSha256 }) => ({
      id,
      outletName,
      headline,
      byline,
      publishedOn,
      url,
      text: story.texts.get(id) ?? "",
      captureSha256: textSha256,
    })),
    claims: story.claims.map((claim) => briefingClaimOf(claim, story, nameOf)),
  };
}

type NameOf = (origin: Origin) => string;

/** An origin's name as the articles write it, looked for once. */
function nameWriter({ articles, texts: byArticle }: StoryInPrint): NameOf {
  const texts = articles.map(({ id }) => byArticle.get(id) ?? "");
  const known = new Map<string, string>();
  return (origin) => {
    const name = known.get(origin.id) ?? asWritten(origin, texts);
    known.set(origin.id, name);
    return name;
  };
}

function briefingClaimOf(claim: ClaimModel, story: StoryInPrint, nameOf: NameOf): BriefingClaim {
  const { id, number, wording, state, evidence, conflicts, assertions, verdict, approvedBy } = claim;
  const { isOneParty, parties } = evidence.asserting.voices;
  const rationale = verdict?.rationale ?? "";
  return {
    id,
    number,
    wording,
    state,
    evidence,
    conflicts,
    silences: silencesOf(claim, story.articles, story.reading),
    shortfall:
      verdict?.label === "ATTRIBUTED"
        ? shortfallWords(guardInputOf(claim, story, story.policy, { rationale, tried: null }))
        : [],
    onlyParty: isOneParty ? (story.ledger.parties.get(parties[0] ?? "")?.name ?? null) : null,
    assertions: assertions.flatMap((assertion) => briefingAssertionOf(assertion, story, nameOf)),
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

function briefingAssertionOf(model: AssertionModel, { ledger }: StoryModel, nameOf: NameOf): BriefingAssertion[] {
  const { backing, passage, mark, answerReason } = model;
  const resolved = briefingAssertion({ ...backing, assertion: model }, { passage, mark, answerReason, nameOf }, ledger);
  return resolved ? [resolved] : [];
}
