import { isSettled, REVIEW_STATE_WORDS } from "../review/review-state.ts";
import type { BriefingClaim, BriefingInput, BriefingSentence, BriefingStop } from "./briefing.ts";

/** Everything that keeps a briefing from print, in reading order. Empty means it may be exported. */
export function briefingStops(input: BriefingInput): BriefingStop[] {
  const stops: BriefingStop[] = [];
  if (input.headline.trim() === "") stops.push({ sentenceId: null, reason: "The briefing has no headline." });
  if (input.sentences.length === 0) stops.push({ sentenceId: null, reason: "The briefing has no sentence yet." });
  for (const sentence of input.sentences) {
    for (const reason of sentenceStops(sentence, input)) stops.push({ sentenceId: sentence.id, reason });
  }
  return stops;
}

function sentenceStops(sentence: BriefingSentence, input: BriefingInput): string[] {
  const claims = boundClaims(sentence, input);
  const reasons: string[] = [];
  if (sentence.text.trim() === "") reasons.push("The sentence is empty.");
  if (claims.length === 0) reasons.push("No approved claim stands behind this sentence.");
  else if (claims.length < sentence.claimIds.length) reasons.push("A claim behind this sentence is no longer there.");
  for (const claim of claims) reasons.push(...claimStops(claim, input));
  for (const quote of foreignQuotes(sentence, claims, input)) {
    reasons.push(`“${quote}” does not stand word for word in a capture behind this sentence.`);
  }
  return reasons;
}

function claimStops(claim: BriefingClaim, input: BriefingInput): string[] {
  if (claim.state === "STALE")
    return [`Claim ${claim.number} went stale: something under it changed after the approval.`];
  if (!isSettled(claim.state)) return [`Claim ${claim.number} is ${REVIEW_STATE_WORDS[claim.state]}, not approved.`];
  if (claim.verdict?.label === "NOT_CHECKABLE")
    return [`Claim ${claim.number} is opinion or forecast and stays out of briefings.`];
  const broken = claim.assertions.filter(({ assertion, passage }) => {
    const text = input.articles.find((article) => article.id === assertion.articleId)?.text;
    return text?.slice(passage.start, passage.end) !== passage.exact || assertion.placement !== "PLACED";
  });
  return broken.map(
    ({ assertion }) => `A passage of claim ${claim.number} no longer stands word for word in ${assertion.outletName}.`,
  );
}

/** What stands between quotation marks, matching or mixed. */
const QUOTED = /“([^”]+)”|"([^"]+)"|[“"]([^“”"]+)[”"]|„([^“”]+)[“”]/g;

/** Quotation marks in a briefing promise that somebody printed exactly these words. */
function foreignQuotes(sentence: BriefingSentence, claims: readonly BriefingClaim[], input: BriefingInput): string[] {
  const articleIds = new Set(claims.flatMap((claim) => claim.assertions.map(({ assertion }) => assertion.articleId)));
  const texts = input.articles
    .filter((article) => articleIds.has(article.id))
    .map((article) => plainQuotes(article.text));
  const quotes = [...sentence.text.matchAll(QUOTED)].map(
    (match) => match.slice(1).find((words) => words !== undefined) ?? "",
  );
  return quotes.filter((quote) => !texts.some((text) => text.includes(withoutEndPunctuation(plainQuotes(quote)))));
}

/** Typographic and straight quotation marks say the same; the words between them must not differ. */
function plainQuotes(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}

/** American usage puts the sentence's own comma or full stop inside the quotation marks. */
function withoutEndPunctuation(quote: string): string {
  return quote.replace(/[.,]$/, "");
}

export function boundClaims(sentence: BriefingSentence, input: Pick<BriefingInput, "claims">): BriefingClaim[] {
  return sentence.claimIds.flatMap((id) => input.claims.find((claim) => claim.id === id) ?? []);
}
