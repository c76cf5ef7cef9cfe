import { STANCE_WORDS } from "../claim/assertion.ts";
import type { OriginMark } from "../origin/origin-mark.ts";
import { listed } from "../text/counted.ts";
import { attributionOf, attributionOfAll } from "./attribution-line.ts";
import type {
  BriefingArticle,
  BriefingClaim,
  BriefingFinding,
  BriefingInput,
  BriefingMatrixCell,
  BriefingMatrixRow,
  BriefingNote,
  BriefingSentence,
  ComposedBriefing,
} from "./briefing.ts";
import { boundClaims } from "./briefing-stops.ts";
import { textFragmentUrl } from "./text-fragment.ts";

/**
 * A briefing as every format prints it: findings with their footnotes, the matrix of the claims they rest on,
 * the exceptions and the people. It composes drafts with faults too, for the preview; `briefingStops` says
 * whether it may leave the house.
 */
export function composeBriefing(input: BriefingInput): ComposedBriefing {
  const used = usedClaims(input);
  const notes = used
    .flatMap((claim) => notesOf(claim, input.articles))
    .map((note, index) => ({ ...note, number: index + 1 }));
  return {
    deskName: input.deskName,
    storyTitle: input.storyTitle,
    headline: input.headline,
    asOf: input.asOf,
    edition: input.edition,
    findings: input.sentences.map((sentence) =>
      findingOf(sentence, boundClaims(sentence, input), notes, input.articles),
    ),
    notes,
    outlets: input.articles.map(({ outletName, publishedOn, captureSha256 }) => ({
      name: outletName,
      publishedOn,
      captureSha256,
    })),
    matrix: used.map((claim) => matrixRowOf(claim, input.articles)),
    origins: marksOf(used),
    exceptions: used.flatMap((claim) => exceptionOf(claim)),
    proposedBy: distinct(used.flatMap((claim) => (claim.verdict ? [claim.verdict.proposedBy] : []))),
    approvedBy: distinct(used.flatMap((claim) => claim.verdict?.approvedBy ?? [])),
  };
}

/** Claims in the order in which the sentences first rest on them. */
function usedClaims(input: BriefingInput): BriefingClaim[] {
  return [...new Set(input.sentences.flatMap((sentence) => boundClaims(sentence, input)))];
}

function notesOf(claim: BriefingClaim, articles: readonly BriefingArticle[]): Omit<BriefingNote, "number">[] {
  return claim.assertions.flatMap(({ assertion, passage, origin, mark }) => {
    const article = articles.find((each) => each.id === assertion.articleId);
    if (!article) return [];
    return [
      {
        claimNumber: claim.number,
        mark,
        stance: assertion.stance,
        mode: assertion.mode,
        quote: passage.exact,
        attribution: attributionOf(assertion, origin),
        outletName: article.outletName,
        headline: article.headline,
        byline: article.byline,
        publishedOn: article.publishedOn,
        url: textFragmentUrl(article.url, passage.exact),
        captureSha256: article.captureSha256,
      },
    ];
  });
}

function findingOf(
  sentence: BriefingSentence,
  claims: readonly BriefingClaim[],
  notes: readonly BriefingNote[],
  articles: readonly BriefingArticle[],
): BriefingFinding {
  const numbers = new Set(claims.map((claim) => claim.number));
  return {
    sentenceId: sentence.id,
    text: sentence.text.trim(),
    verdicts: claims.map((claim) => ({
      label: claim.verdict?.label ?? "UNVERIFIED",
      byException: Boolean(claim.verdict?.exception),
      claimNumber: claim.number,
    })),
    attribution: attributionOfAll(
      claims.flatMap((claim) => claim.assertions.filter(({ assertion }) => assertion.stance === "ASSERTS")),
    ),
    remarks: claims.flatMap((claim) => remarksOf(claim, articles)),
    noteNumbers: notes.filter((note) => numbers.has(note.claimNumber)).map((note) => note.number),
  };
}

function remarksOf(claim: BriefingClaim, articles: readonly BriefingArticle[]): string[] {
  const remarks: string[] = [];
  if (claim.verdict?.publicNote) remarks.push(`Corrected: ${claim.verdict.publicNote}`);
  const against = claim.assertions.filter(({ assertion }) => assertion.stance !== "ASSERTS");
  for (const { assertion, origin } of against) {
    remarks.push(`${assertion.outletName} ${STANCE_WORDS[assertion.stance]} it, ${attributionOf(assertion, origin)}.`);
  }
  for (const conflict of claim.conflicts.filter((each) => each.resolution === null)) {
    remarks.push(`“${bare(conflict.firstWords)}” stands against “${bare(conflict.secondWords)}”.`);
  }
  const quiet = (kind: "SILENT" | "SO_FAR"): string[] =>
    distinct(
      claim.silences
        .filter((each) => each.silence === kind)
        .flatMap(({ articleId }) => articles.find((each) => each.id === articleId)?.outletName ?? []),
    );
  const [silent, soFar] = [quiet("SILENT"), quiet("SO_FAR")];
  if (silent.length > 0) remarks.push(`${listed(silent)} ${silent.length === 1 ? "is" : "are"} silent on it.`);
  if (soFar.length > 0) remarks.push(`${listed(soFar)}: nothing on it so far, not read to the end.`);
  return remarks;
}

function matrixRowOf(claim: BriefingClaim, articles: readonly BriefingArticle[]): BriefingMatrixRow {
  return {
    number: claim.number,
    wording: claim.wording,
    cells: articles.map((article): BriefingMatrixCell => {
      const said = claim.assertions.filter(({ assertion }) => assertion.articleId === article.id);
      if (said.length === 0)
        return { kind: claim.silences.find((each) => each.articleId === article.id)?.silence ?? "SO_FAR" };
      return {
        kind: "SAYS",
        assertions: said.map(({ assertion, mark }) => ({
          originId: assertion.originId,
          mark,
          stance: assertion.stance,
          mode: assertion.mode,
        })),
      };
    }),
    evidence: claim.evidence,
    verdict: claim.verdict?.label ?? "UNVERIFIED",
    byException: Boolean(claim.verdict?.exception),
  };
}

function marksOf(claims: readonly BriefingClaim[]): OriginMark[] {
  const marks = new Map<string, OriginMark>();
  for (const { mark } of claims.flatMap((claim) => claim.assertions)) marks.set(`${mark.style} ${mark.letter}`, mark);
  const order = ["NAMED", "OWN", "INFERRED", "UNKNOWN"];
  return [...marks.values()].sort(
    (a, b) => order.indexOf(a.style) - order.indexOf(b.style) || (a.letter < b.letter ? -1 : 1),
  );
}

function exceptionOf(claim: BriefingClaim): ComposedBriefing["exceptions"] {
  const { verdict } = claim;
  if (!verdict?.exception) return [];
  return [
    {
      claimNumber: claim.number,
      justification: verdict.exception,
      proposedBy: verdict.proposedBy,
      approvedBy: verdict.approvedBy,
    },
  ];
}

/** Words without the quotation marks the outlet printed around them: the sentence brings its own. */
const bare = (words: string): string => words.replace(/^[“"]|[.,]?[”"]$/g, "");

const distinct = (items: readonly string[]): string[] => [...new Set(items)];
