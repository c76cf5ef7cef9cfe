import type {
  BriefingAssertion,
  BriefingClaim,
  BriefingInput,
  ComposedBriefing,
} from "@second-source/domain/briefing/briefing";
import { briefingAssertion } from "@second-source/domain/briefing/briefing-assertion";
import { composeBriefing } from "@second-source/domain/briefing/compose-briefing";
import type { Assertion } from "@second-source/domain/claim/assertion";
import type { Conflict } from "@second-source/domain/claim/conflict";
import { DEFAULT_POLICY } from "@second-source/domain/desk/policy";
import { weigh } from "@second-source/domain/evidence/evidence";
import type { Backing } from "@second-source/domain/origin/backing";
import { openLedger } from "@second-source/domain/origin/ledger";
import { isNamedKind, type Origin } from "@second-source/domain/origin/origin";
import { originMark, outletMarks } from "@second-source/domain/origin/origin-mark";
import { guardVerdict } from "@second-source/domain/verdict/verdict-guard";
import { shortfallWords } from "@second-source/domain/verdict/shortfall-words";
import type { GuardInput } from "@second-source/domain/verdict/guard-answer";
import { CLAIM_ROWS, type ClaimRow, type SaidRow } from "./sample-claims.ts";
import { ARTICLES, FACTS, ORIGINS, SENTENCES } from "./sample-story.ts";

const LEDGER = openLedger(FACTS);
const LETTERS = outletMarks(Object.values(ARTICLES).map(({ outletName }) => outletName));

/** A story with a claim under nearly every verdict, as a desk would have entered it: eight sentences, ten claims, five outlets. */
export const sampleInput: BriefingInput = {
  deskName: "Foreign desk",
  storyTitle: "Blinken and Lavrov at the G-20",
  headline: "A brief encounter, and one voice on who asked for it",
  asOf: "2026-11-21",
  edition: 2,
  sentences: SENTENCES.map(({ text, claims, ownWords = [] }, index) => ({
    id: `sentence-${index}`,
    text,
    ownWords,
    claimIds: claims.map((number) => `claim-${number}`),
  })),
  claims: CLAIM_ROWS.map((row, index) => claimOf(row, index + 1)),
  articles: Object.values(ARTICLES),
};

/** Edition 2 of its briefing. */
export const sampleBriefing: ComposedBriefing = composeBriefing(sampleInput);

function claimOf(row: ClaimRow, number: number): BriefingClaim {
  const assertions = row.said.map((said, index) => assertionOf(said, `${number}-${index}`));
  const conflicts = conflictsOf(row, number);
  const weighed = weigh({ kind: row.kind ?? "EVENT", assertions, conflicts }, LEDGER);
  const input: GuardInput = {
    weighed,
    assertions,
    conflicts,
    ledger: LEDGER,
    policy: DEFAULT_POLICY,
    rationale: row.rationale,
    tried: "",
    contested: false,
    highRisk: false,
    opinion: false,
    words: new Map(),
  };
  const answer = guardVerdict(row.label, input);
  if (answer.allowed !== (row.exception === undefined))
    throw new Error(`Claim ${number} of the sample is not ${row.label}: ${JSON.stringify(answer)}`);
  const { isOneParty, parties } = weighed.evidence.asserting.voices;
  return {
    id: `claim-${number}`,
    number,
    wording: row.wording,
    state: "APPROVED",
    evidence: weighed.evidence,
    conflicts,
    shortfall: row.label === "ATTRIBUTED" ? shortfallWords(input) : [],
    onlyParty: isOneParty ? (LEDGER.parties.get(parties[0] ?? "")?.name ?? null) : null,
    assertions: weighed.backings.map((backing, index) => printedOf(backing, row.said[index]?.[4] ?? "")),
    silences: silencesOf(row, number),
    verdict: {
      label: row.label,
      rationale: row.rationale,
      exception: row.exception ?? null,
      publicNote: null,
      proposedBy: number > 4 ? "Priya Raman" : "Maya Okafor",
      approvedBy: ["Jonas Lindqvist"],
    },
  };
}

function silencesOf({ said }: ClaimRow, number: number): BriefingClaim["silences"] {
  const speaking = new Set<string>(said.map(([outlet]) => outlet));
  return Object.keys(ARTICLES)
    .filter((id) => !speaking.has(id))
    .map((articleId) => ({ articleId, silence: articleId === "kestrel" && number === 7 ? "SO_FAR" : "SILENT" }));
}

function conflictsOf({ conflict }: ClaimRow, number: number): Conflict[] {
  if (!conflict) return [];
  const [first, second, firstWords, secondWords] = conflict;
  return [
    {
      id: `conflict-${number}`,
      type: "NEGATION",
      firstWords,
      secondWords,
      answer: null,
      firstAssertionId: `${number}-${first}`,
      secondAssertionId: `${number}-${second}`,
    },
  ];
}

function assertionOf([outlet, originKey, stance, mode, , more = {}]: SaidRow, id: string): Assertion {
  const { id: originId, kind } = ORIGINS[originKey];
  const { speaker = null, terms = "UNSTATED", newValue = null, occasionId = null, relays = [], inferred } = more;
  const certainty = inferred ? "INFERRED" : isNamedKind(kind) ? "STATED" : "UNSTATED";
  return {
    id,
    articleId: outlet,
    outletId: outlet,
    outletName: ARTICLES[outlet].outletName,
    stance,
    mode,
    originId,
    speaker,
    relays,
    occasionId,
    terms,
    certainty,
    newValue,
    isInferenceConfirmed: false,
    answer: null,
    placement: "PLACED",
  };
}

function printedOf(backing: Backing, exact: string): BriefingAssertion {
  const { assertion, isWithdrawn } = backing;
  const articles = Object.values(ARTICLES);
  const at = articles.findIndex(({ id }) => id === assertion.articleId);
  const start = articles[at]?.text.indexOf(exact) ?? -1;
  const origin = LEDGER.origins.get(assertion.originId);
  if (start === -1 || !origin) throw new Error(`“${exact}” does not stand in ${assertion.outletName}.`);
  const named = FACTS.origins.filter(({ kind }) => isNamedKind(kind));
  const outlet = { mark: LETTERS[at] ?? { letters: "••" }, name: assertion.outletName };
  const recorded = {
    passage: { start, end: start + exact.length, exact },
    mark: originMark(assertion, origin, named.indexOf(origin), outlet, isWithdrawn),
    answerReason: null,
    nameOf: ({ name }: Origin) => name,
  };
  const resolved = briefingAssertion(backing, recorded, LEDGER);
  if (!resolved) throw new Error(`${assertion.originId} is no origin.`);
  return resolved;
}
