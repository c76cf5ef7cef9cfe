import type { OriginMark } from "../origin/origin-mark.ts";
import { attributionOf } from "./attribution-line.ts";
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
import { findingClaimOf } from "./finding-claim.ts";
import { printedQuote } from "./printed-quote.ts";
import { findQuotation, quotedWords } from "./quotation-check.ts";
import { textFragmentUrl } from "./text-fragment.ts";

/**
 * A briefing as every format prints it: findings with their footnotes, the matrix of the claims they rest on,
 * the exceptions, the texts and the people. It composes drafts with faults too, for the preview; `briefingStops` says
 * whether it may leave the house.
 */
export function composeBriefing(input: BriefingInput): ComposedBriefing {
  const used = [...new Set(input.sentences.flatMap((sentence) => boundClaims(sentence, input)))];
  const notes = used
    .flatMap((claim) => notesOf(claim, input.articles))
    .map((note, index) => ({ ...note, number: index + 1 }));
  const { deskName, storyTitle, headline, asOf, edition } = input;
  return {
    form: 2,
    deskName,
    storyTitle,
    headline,
    asOf,
    edition,
    findings: input.sentences.map((sentence) => findingOf(sentence, input, notes)),
    notes,
    texts: input.articles.map(({ id: _id, text: _text, ...article }, index) => ({ number: index + 1, ...article })),
    matrix: used.map((claim) => matrixRowOf(claim, input.articles)),
    origins: marksOf(used),
    exceptions: used.flatMap(exceptionOf),
    proposedBy: distinct(used.flatMap((claim) => (claim.verdict ? [claim.verdict.proposedBy] : []))),
    approvedBy: distinct(used.flatMap((claim) => claim.verdict?.approvedBy ?? [])),
  };
}

function notesOf(claim: BriefingClaim, articles: readonly BriefingArticle[]): Omit<BriefingNote, "number">[] {
  return claim.assertions.flatMap((each) => {
    const at = articles.findIndex(({ id }) => id === each.assertion.articleId);
    const article = articles[at];
    if (!article) return [];
    return [
      {
        claimNumber: claim.number,
        mark: each.mark,
        stance: each.assertion.stance,
        mode: each.assertion.mode,
        quote: printedQuote(article, each.passage),
        attribution: attributionOf(each),
        text: at + 1,
        outletName: article.outletName,
        url: textFragmentUrl(article.url, each.passage.exact),
      },
    ];
  });
}

function findingOf(sentence: BriefingSentence, input: BriefingInput, notes: readonly BriefingNote[]): BriefingFinding {
  const claims = boundClaims(sentence, input);
  const numbers = new Set(claims.map((claim) => claim.number));
  const own = quotedWords(sentence.text).flatMap((words) => {
    const found = findQuotation(words, claims, input.articles);
    return found?.kind === "OWN_WORDING" && sentence.ownWords.includes(words)
      ? [`“${words}” is ${found.outletName}’s own wording.`]
      : [];
  });
  return {
    sentenceId: sentence.id,
    text: sentence.text.trim(),
    claims: claims.map((claim) => findingClaimOf(claim, input.articles)),
    remarks: own,
    noteNumbers: notes.filter((note) => numbers.has(note.claimNumber)).map((note) => note.number),
  };
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
        assertions: said.map(({ assertion, sourceId, mark }) => ({
          originId: sourceId,
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
  const order: readonly OriginMark["style"][] = ["NAMED", "WITHDRAWN", "OWN", "INFERRED", "UNKNOWN"];
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

const distinct = (items: readonly string[]): string[] => [...new Set(items)];
