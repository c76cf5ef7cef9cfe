import type { Assertion, Stance } from "../claim/assertion.ts";
import type { Conflict } from "../claim/conflict.ts";
import type { Policy } from "../desk/policy.ts";
import { isBareNarration, isKnown, rootsOf, type OriginLedger } from "../origin/independence.ts";
import type { Origin } from "../origin/origin.ts";
import { voicesOf, type Voices } from "./voices.ts";

/** Computed, never typed in by anybody. */
export const EVIDENCE_LEVELS = ["NONE", "SINGLE_ORIGIN", "ECHOED", "INDEPENDENT", "CONFLICTED"] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

/** All assertions of one stance, weighed. */
export interface Side {
  readonly outlets: number;
  readonly voices: Voices;
  /** Distinct parties of the known origins: one that nobody has confirmed speaks for no party yet. */
  readonly parties: readonly string[];
  /** Whether one of the known origins is a document. */
  readonly hasDocument: boolean;
  /** Whether every assertion came through a relay. */
  readonly allSecondHand: boolean;
  /** Outlets whose origin nobody names or nobody confirmed: they add no voice. */
  readonly outletsNotEstablished: number;
}

export interface Evidence {
  readonly level: EvidenceLevel;
  readonly asserting: Side;
  readonly denying: Side;
  readonly qualifyingOutlets: number;
  readonly reportsDispute: boolean;
  readonly openConflicts: number;
  /** Outlets whose denial no resolved conflict has settled. */
  readonly openDenials: number;
}

export function evidenceOf(
  assertions: readonly Assertion[],
  conflicts: readonly Conflict[],
  ledger: OriginLedger,
  policy: Policy,
): Evidence {
  const withStance = (stance: Stance): Assertion[] => assertions.filter((assertion) => assertion.stance === stance);
  const asserting = sideOf(withStance("ASSERTS"), ledger, policy);
  const denying = sideOf(withStance("DENIES"), ledger, policy);
  const openConflicts = conflicts.filter((conflict) => conflict.resolution === null).length;
  const isOpen = (assertion: Assertion): boolean => !isSettled(assertion, assertions, conflicts);
  const openDenials = outletsOf(withStance("DENIES").filter(isOpen));
  const reportsDispute = withStance("REPORTS_DISPUTE").some(isOpen);
  const conflicted = openConflicts > 0 || reportsDispute || (asserting.outlets > 0 && openDenials > 0);
  return {
    level: conflicted ? "CONFLICTED" : levelOf(asserting.outlets > 0 ? asserting : denying),
    asserting,
    denying,
    qualifyingOutlets: outletsOf(withStance("QUALIFIES")),
    reportsDispute,
    openConflicts,
    openDenials,
  };
}

/** Every conflict it has with another stance has been resolved, and there is one at least. */
function isSettled(assertion: Assertion, assertions: readonly Assertion[], conflicts: readonly Conflict[]): boolean {
  const stanceOf = (id: string): Stance | undefined => assertions.find((each) => each.id === id)?.stance;
  const own = conflicts.filter(({ firstAssertionId: first, secondAssertionId: second }) => {
    const other = first === assertion.id ? second : second === assertion.id ? first : null;
    return other !== null && stanceOf(other) !== assertion.stance;
  });
  return own.length > 0 && own.every((conflict) => conflict.resolution !== null);
}

function sideOf(assertions: readonly Assertion[], ledger: OriginLedger, policy: Policy): Side {
  const roots = (assertion: Assertion): Origin[] => rootsOf(assertion.originId, ledger);
  const known = assertions.filter((each) => isKnown(each, ledger));
  const parties = new Map(
    known
      .flatMap(roots)
      .flatMap((origin) => origin.party ?? [])
      .map((party) => [party.trim().toLowerCase(), party]),
  );
  const unfounded = assertions.filter((each) => !isKnown(each, ledger) && !isBareNarration(each, ledger));
  return {
    outlets: outletsOf(assertions),
    voices: voicesOf(assertions, ledger, policy),
    parties: [...parties.values()],
    hasDocument: known.some((each) => roots(each).some((origin) => origin.kind === "DOCUMENT")),
    allSecondHand: assertions.length > 0 && assertions.every((assertion) => assertion.relays.length > 0),
    outletsNotEstablished: outletsOf(unfounded),
  };
}

function levelOf(side: Side): EvidenceLevel {
  if (side.outlets === 0) return "NONE";
  if (side.voices.count >= 2) return "INDEPENDENT";
  return side.outlets === 1 ? "SINGLE_ORIGIN" : "ECHOED";
}

function outletsOf(assertions: readonly Assertion[]): number {
  return new Set(assertions.map((assertion) => assertion.outletId)).size;
}
