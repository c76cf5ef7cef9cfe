import { ANSWER_KIND_WORDS } from "../claim/answer.ts";
import { flagWords } from "../evidence/evidence-words.ts";
import { lowersInProse } from "../origin/described-words.ts";
import { quotations } from "../text/quotation.ts";
import { listed } from "../text/counted.ts";
import { legsOf } from "./attribution-line.ts";
import type { BriefingArticle, BriefingClaim, BriefingFindingClaim } from "./briefing.ts";
import { printedWords, withDays } from "./printed-quote.ts";

/** Under a sentence, claim by claim: the verdict with what it falls short by, a leg for each origin, and what else is said. */
export function findingClaimOf(claim: BriefingClaim, articles: readonly BriefingArticle[]): BriefingFindingClaim {
  return {
    claimNumber: claim.number,
    label: claim.verdict?.label ?? "UNVERIFIED",
    byException: Boolean(claim.verdict?.exception),
    flags: flagsOf(claim),
    legs: legsOf(claim.assertions, new Set(claim.evidence.asserting.onVoiceIds)),
    remarks: [
      ...correctionRemark(claim),
      ...rationaleRemark(claim),
      ...conflictRemarks(claim, articles),
      ...answerRemarks(claim),
      ...silenceRemarks(claim, articles),
    ],
  };
}

function flagsOf({ verdict, evidence, shortfall, onlyParty }: BriefingClaim): string[] {
  const { asserting } = evidence;
  const named = (flag: string, party: string): string =>
    flag === party && onlyParty ? `${party}: ${lowersInProse(onlyParty)}` : flag;
  if (verdict?.label === "ATTRIBUTED") return shortfall.map((each) => named(each, "one party’s word"));
  if (asserting.outlets > 0 && asserting.voices.count === 0) return ["nobody stands behind it"];
  return flagWords(asserting).map((each) => named(each, "one party"));
}

function correctionRemark({ verdict }: BriefingClaim): string[] {
  return verdict?.publicNote ? [ended(`Corrected: ${verdict.publicNote}`)] : [];
}

/** Wherever the verdict is not plain. What justifies an exception stands in its own place. */
function rationaleRemark({ verdict, evidence }: BriefingClaim): string[] {
  if (!verdict) return [];
  const later = evidence.laterWord;
  const superseded =
    verdict.label === "SUPERSEDED" && later && later.newValues.length > 0
      ? [`The later word: ${listed(later.newValues)}.`]
      : [];
  const isPlain = verdict.label === "CORROBORATED" || verdict.label === "SINGLE_SOURCE";
  const isPrinted = verdict.rationale.trim() !== "" && (!isPlain || verdict.exception !== null);
  return isPrinted ? [...superseded, ended(verdict.rationale)] : superseded;
}

/** What stands against each other, verbatim, each with the outlet it stands in. A side's own later word is no conflict. */
function conflictRemarks(
  { conflicts, evidence, assertions }: BriefingClaim,
  articles: readonly BriefingArticle[],
): string[] {
  const words = (assertionId: string, exact: string): { quote: string; outlet: string } => {
    const said = assertions.find(({ assertion }) => assertion.id === assertionId);
    const article = articles.find(({ id }) => id === said?.assertion.articleId);
    const at = said?.passage.exact.indexOf(exact) ?? -1;
    const publishedOn = article?.publishedOn ?? null;
    const start = (said?.passage.start ?? 0) + at;
    const printed =
      article && at !== -1
        ? printedWords(article, { start, end: start + exact.length, exact })
        : withDays(exact, publishedOn);
    return { quote: quoted(printed), outlet: said ? said.assertion.outletName : "" };
  };
  return conflicts
    .filter(({ id, answer }) => answer === null && evidence.open.conflicts.includes(id))
    .map(({ firstAssertionId, secondAssertionId, firstWords, secondWords }) => {
      const [first, second] = [words(firstAssertionId, firstWords), words(secondAssertionId, secondWords)];
      if (first.outlet === second.outlet)
        return `${first.quote} stands against ${second.quote}, both in ${first.outlet}.`;
      return `${first.quote}, in ${first.outlet}, stands against ${second.quote}, in ${second.outlet}.`;
    });
}

/** Why what was said against it does not stand in its way: a person's answer, one for each passage. */
function answerRemarks({ assertions }: BriefingClaim): string[] {
  const nouns = {
    DENIES: "The denial",
    QUALIFIES: "The qualification",
    REPORTS_DISPUTE: "The dispute reported",
  } as const;
  return assertions.flatMap(({ assertion: { stance, answer, outletName }, answerReason }) =>
    answer === null || answerReason === null || stance === "ASSERTS" || stance === "DECLINES"
      ? []
      : ended(`${nouns[stance]} in ${outletName} was answered as ${ANSWER_KIND_WORDS[answer]}: ${answerReason}`),
  );
}

/** Which outlets say nothing in any of their articles, of all that was brought in. */
function silenceRemarks({ silences, assertions }: BriefingClaim, articles: readonly BriefingArticle[]): string[] {
  const brought = articles.length === 1 ? "the one article" : `the ${articles.length} articles`;
  const outletOf = (articleId: string): string[] =>
    articles.filter(({ id }) => id === articleId).map((each) => each.outletName);
  const speaking = assertions.flatMap(({ assertion }) => outletOf(assertion.articleId));
  const quiet = (kind: "SILENT" | "SO_FAR", not: readonly string[]): string[] => [
    ...new Set(
      silences
        .filter(({ silence }) => silence === kind)
        .flatMap(({ articleId }) => outletOf(articleId))
        .filter((name) => !not.includes(name)),
    ),
  ];
  const soFar = quiet("SO_FAR", speaking);
  const silent = quiet("SILENT", [...speaking, ...soFar]);
  return [
    ...(silent.length > 0 ? [`Silent on it, of ${brought} brought in: ${listed(silent)}.`] : []),
    ...(soFar.length > 0 ? [`Nothing on it so far, and not read to the end: ${listed(soFar)}.`] : []),
  ];
}

/** In one pair of marks: those that the words bring all around them are theirs, those inside become single ones. */
function quoted(words: string): string {
  const whole = quotations(words).find(({ outer }) => outer.start === 0 && outer.end >= words.length);
  const bare = whole ? words.slice(whole.inner.start, whole.inner.end) : words;
  return `“${bare.replace(/,$/, "").replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

function ended(words: string): string {
  const line = words.trim();
  return /[.!?][”"’)]?$/.test(line) ? line : `${line}.`;
}
