import { isSettled, REVIEW_STATE_WORDS } from "../review/review-state.ts";
import type { BriefingClaim, BriefingInput, BriefingSentence, BriefingStop } from "./briefing.ts";
import { findQuotation, quotedWords } from "./quotation-check.ts";

type Stop = Omit<BriefingStop, "sentenceId">;

/** Everything that keeps a briefing from print, in reading order. Empty means it may be exported. */
export function briefingStops(input: BriefingInput): BriefingStop[] {
  const stops: BriefingStop[] = headlineStops(input).map((stop) => ({ sentenceId: null, ...stop }));
  if (input.sentences.length === 0) stops.push({ sentenceId: null, ...stop("The briefing has no sentence yet.") });
  for (const sentence of input.sentences)
    stops.push(...sentenceStops(sentence, input).map((each) => ({ sentenceId: sentence.id, ...each })));
  return stops;
}

const stop = (reason: string, ownWords: string | null = null): Stop => ({ reason, ownWords });

/** A headline quotes what some sentence under it could quote. */
function headlineStops(input: BriefingInput): Stop[] {
  if (input.headline.trim() === "") return [stop("The briefing has no headline.")];
  const claims = [...new Set(input.sentences.flatMap((sentence) => boundClaims(sentence, input)))];
  return quotedWords(input.headline).flatMap((words) => quotationStops(words, [], claims, input, "the headline"));
}

function sentenceStops(sentence: BriefingSentence, input: BriefingInput): Stop[] {
  const claims = boundClaims(sentence, input);
  const stops: Stop[] = [];
  if (sentence.text.trim() === "") stops.push(stop("The sentence is empty."));
  if (claims.length === 0) stops.push(stop("No approved claim stands behind this sentence."));
  else if (claims.length < sentence.claimIds.length)
    stops.push(stop("A claim behind this sentence is no longer there."));
  for (const claim of claims) stops.push(...claimStops(claim, input));
  for (const words of quotedWords(sentence.text))
    stops.push(...quotationStops(words, sentence.ownWords, claims, input, "this sentence"));
  return stops;
}

/** Quotation marks promise that somebody said exactly these words, and that an outlet printed them as said. */
function quotationStops(
  words: string,
  ownWords: readonly string[],
  claims: readonly BriefingClaim[],
  input: BriefingInput,
  where: string,
): Stop[] {
  const found = findQuotation(words, claims, input.articles);
  if (found?.kind === "QUOTED" || (found && ownWords.includes(words))) return [];
  if (found)
    return [
      stop(
        `“${words}” is ${found.outletName}’s own wording: it stands there outside quotation marks. Mark it as the outlet’s words, or leave the marks out.`,
        where === "the headline" ? null : words,
      ),
    ];
  return [stop(`“${words}” does not stand word for word, inside quotation marks, in a passage behind ${where}.`)];
}

function claimStops(claim: BriefingClaim, input: BriefingInput): Stop[] {
  if (claim.state === "STALE")
    return [stop(`Claim ${claim.number} went stale: something under it changed after the approval.`)];
  if (!isSettled(claim.state))
    return [stop(`Claim ${claim.number} is ${REVIEW_STATE_WORDS[claim.state]}, not approved.`)];
  if (!claim.verdict || claim.verdict.approvedBy.length === 0)
    return [stop(`Nobody has approved claim ${claim.number} as it stands now. Propose its verdict anew.`)];
  if (claim.verdict.label === "NOT_CHECKABLE")
    return [stop(`Claim ${claim.number} is opinion or forecast and stays out of briefings.`)];
  const broken = claim.assertions.filter(({ assertion, passage }) => {
    const text = input.articles.find((article) => article.id === assertion.articleId)?.text;
    return text?.slice(passage.start, passage.end) !== passage.exact || assertion.placement !== "PLACED";
  });
  return broken.map(({ assertion }) =>
    stop(`A passage of claim ${claim.number} no longer stands word for word in ${assertion.outletName}.`),
  );
}

export function boundClaims(sentence: BriefingSentence, input: Pick<BriefingInput, "claims">): BriefingClaim[] {
  return sentence.claimIds.flatMap((id) => input.claims.find((claim) => claim.id === id) ?? []);
}
