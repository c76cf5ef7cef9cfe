import type { Assertion } from "../claim/assertion.ts";
import type { Conflict } from "../claim/conflict.ts";
import type { Policy } from "../desk/policy.ts";
import type { Evidence, Side } from "../evidence/evidence.ts";
import { counted, listed, numberWord } from "../text/counted.ts";
import type { VerdictLabel } from "./verdict.ts";

/** A guard says what the evidence allows; a refusal names its reasons and what would change them. */
export type GuardAnswer =
  | { readonly allowed: true; readonly because: string }
  | { readonly allowed: false; readonly reasons: readonly string[]; readonly wouldChange: readonly string[] };

export interface GuardInput {
  readonly evidence: Evidence;
  readonly assertions: readonly Assertion[];
  readonly conflicts: readonly Conflict[];
  readonly policy: Policy;
  /** Whether the parties to it tell it differently. */
  readonly contested: boolean;
  readonly rationale: string;
  /** What was tried, for UNVERIFIABLE. */
  readonly tried: string;
}

/** The verdicts an editor may propose against the guard, with a written justification. */
export const EXCEPTION_LABELS: readonly VerdictLabel[] = ["CORROBORATED", "CONTRADICTED"];

export function guardVerdict(label: VerdictLabel, input: GuardInput): GuardAnswer {
  return GUARDS[label](input);
}

const GUARDS: Record<VerdictLabel, (input: GuardInput) => GuardAnswer> = {
  UNVERIFIED: () => allowed("leave it open"),
  NOT_CHECKABLE: () => allowed("opinion or forecast; left out of briefings"),
  SINGLE_SOURCE: guardSingleSource,
  CORROBORATED: guardCorroborated,
  CONTRADICTED: guardContradicted,
  DISPUTED: guardDisputed,
  NEEDS_CONTEXT: ({ evidence }) =>
    evidence.qualifyingOutlets > 0
      ? allowed("an outlet qualifies it")
      : refused(["No outlet qualifies it."], ["a passage that changes what the claim means, recorded as “qualifies”"]),
  UNVERIFIABLE: ({ tried }) =>
    tried.trim() !== ""
      ? allowed("what was tried is recorded")
      : refused(["Nothing says what was tried."], ["a line on who was asked and what was searched"]),
};

function guardSingleSource({ evidence }: GuardInput): GuardAnswer {
  if (evidence.asserting.outlets === 0) return refused(["No outlet asserts it."], ["a passage that carries it"]);
  if (evidence.level === "SINGLE_ORIGIN") return allowed("one outlet carries it");
  if (evidence.level === "ECHOED") return allowed("one voice, or voices not established");
  if (evidence.level === "CONFLICTED")
    return refused(["Outlets contradict each other on it."], ["a resolved conflict"]);
  return refused(
    [`${capital(numberWord(evidence.asserting.voices.count))} voices carry it, not one.`],
    ["fewer independent origins"],
  );
}

function guardCorroborated(input: GuardInput): GuardAnswer {
  const { evidence, assertions, policy } = input;
  const side = evidence.asserting;
  // INDEPENDENT begins at two, whatever smaller figure a desk may hold.
  const needed = Math.max(2, policy.minOrigins, side.allSecondHand ? policy.minOriginsSecondHand : 0);
  const reasons: string[] = [];
  const wouldChange: string[] = [];
  if (side.voices.count < needed) {
    reasons.push(tooFewVoices(side, needed));
    wouldChange.push("someone outside the origins named so far says so, or a document shows it");
  }
  if (input.contested && policy.partiesForContested && side.parties.length < 2 && !side.hasDocument) {
    reasons.push(tooFewParties(side));
    wouldChange.push("another party to it says so too, or a document shows it");
  }
  if (evidence.openDenials > 0) {
    reasons.push(
      `${capital(counted(evidence.openDenials, "outlet"))} ${evidence.openDenials === 1 ? "carries" : "carry"} a denial.`,
    );
    wouldChange.push("the denial is shown not to hold: a conflict with it, resolved with a reason");
  } else if (evidence.openConflicts > 0 || evidence.reportsDispute) {
    reasons.push("A conflict on it is open.");
    wouldChange.push("the conflict is resolved, with a reason");
  }
  if (assertions.some((assertion) => assertion.placement !== "PLACED")) {
    reasons.push("A passage no longer stands where it was marked.");
    wouldChange.push("someone confirms or re-attaches the passage");
  }
  if (reasons.length > 0) return refused(reasons, wouldChange);
  return allowed(
    side.voices.nominal === side.voices.count
      ? "independent outlets, no source stated"
      : `${numberWord(side.voices.count)} independent voices`,
  );
}

function tooFewParties(side: Side): string {
  const [party] = side.parties;
  return `It is contested, and ${party ? `${party} alone speaks for it` : "no party to it is named"}; two parties or a document are needed.`;
}

function tooFewVoices(side: Side, needed: number): string {
  const have = side.voices.count === 0 ? "nobody named" : counted(side.voices.count, "voice");
  const want = side.allSecondHand
    ? `${numberWord(needed)} are needed, since all of it is second-hand`
    : `${numberWord(needed)} are needed`;
  return `${capital(counted(side.outlets, "outlet"))}, ${have}; ${want}.`;
}

function guardContradicted(input: GuardInput): GuardAnswer {
  const { evidence, conflicts, rationale } = input;
  const open = conflicts.filter((conflict) => conflict.resolution === null);
  if (open.length === 0)
    return refused(["No conflict is recorded."], ["two passages that cannot both hold, marked as a conflict"]);
  const reasons: string[] = [];
  const wouldChange: string[] = [];
  if (outweighs(evidence) === null) {
    reasons.push("Neither side is outweighed.");
    wouldChange.push("a document on one side", "a second independent voice on one side, and none on the other");
  }
  const uncited = open
    .flatMap(({ firstWords, secondWords }) => [firstWords, secondWords])
    .filter((words) => !rationale.includes(words));
  if (uncited.length > 0) {
    reasons.push(`The reason does not cite ${listed(uncited.map((words) => `“${words}”`))}.`);
    wouldChange.push("quote both passages, word for word, in the reason");
  }
  return reasons.length > 0 ? refused(reasons, wouldChange) : allowed("one side is outweighed");
}

function guardDisputed({ evidence, conflicts }: GuardInput): GuardAnswer {
  if (!conflicts.some((conflict) => conflict.resolution === null)) {
    return refused(["No conflict is recorded."], ["two passages that cannot both hold, marked as a conflict"]);
  }
  if (outweighs(evidence) !== null)
    return refused(["One side is outweighed."], ["voices or documents that even the sides out"]);
  return allowed("neither side outweighed");
}

/**
 * Which side a document, or independent named voices against fewer, puts ahead; null when neither is.
 * A side without an outlet is no side: a clash among assertions of one stance outweighs nobody.
 */
export function outweighs({ asserting, denying }: Evidence): "ASSERTING" | "DENYING" | null {
  if (asserting.outlets === 0 || denying.outlets === 0) return null;
  if (asserting.hasDocument !== denying.hasDocument) return asserting.hasDocument ? "ASSERTING" : "DENYING";
  const established = (side: Side): number => side.voices.count - side.voices.nominal;
  if (established(asserting) >= 2 && established(denying) < 2 && denying.voices.count < 2) return "ASSERTING";
  if (established(denying) >= 2 && established(asserting) < 2 && asserting.voices.count < 2) return "DENYING";
  return null;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function allowed(because: string): GuardAnswer {
  return { allowed: true, because };
}

function refused(reasons: readonly string[], wouldChange: readonly string[]): GuardAnswer {
  return { allowed: false, reasons, wouldChange };
}
