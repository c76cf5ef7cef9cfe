import type { Assertion } from "../claim/assertion.ts";
import type { Conflict } from "../claim/conflict.ts";
import type { EvidencePolicy } from "../desk/policy.ts";
import type { Weighed } from "../evidence/evidence.ts";
import type { Backing } from "../origin/backing.ts";
import type { Ledger } from "../origin/ledger.ts";
import type { WayOut } from "./way-out.ts";

/** What would change a refusal, in words, and where that is done; null where only more reporting would. */
export interface Change {
  readonly words: string;
  readonly where: WayOut | null;
}

/** A guard says what the evidence allows; a refusal names its reasons and what would change them. */
export type GuardAnswer =
  | { readonly allowed: true; readonly because: string }
  | { readonly allowed: false; readonly reasons: readonly string[]; readonly changes: readonly Change[] };

export interface GuardInput {
  readonly weighed: Weighed;
  readonly assertions: readonly Assertion[];
  readonly conflicts: readonly Conflict[];
  readonly ledger: Ledger;
  readonly policy: EvidencePolicy;
  /** Whether the parties to it tell it differently. */
  readonly contested: boolean;
  readonly highRisk: boolean;
  /** Whether it is an opinion or a forecast. */
  readonly opinion: boolean;
  readonly rationale: string;
  /** What was tried, for UNVERIFIABLE. */
  readonly tried: string;
  /** The exact words of each assertion's passage. */
  readonly words: ReadonlyMap<string, string>;
}

export const assertingOf = ({ weighed }: GuardInput): Backing[] =>
  weighed.backings.filter(({ assertion }) => assertion.stance === "ASSERTS");

/** The assertions that make up the largest set of voices. */
export const voiceSet = (input: GuardInput): Backing[] =>
  assertingOf(input).filter(({ assertion }) =>
    input.weighed.evidence.asserting.voices.assertionIds.includes(assertion.id),
  );

export const change = (words: string, where: WayOut | null = null): Change => ({ words, where });

export function allowed(because: string): GuardAnswer {
  return { allowed: true, because };
}

export function refused(reasons: readonly string[], changes: readonly Change[]): GuardAnswer {
  return { allowed: false, reasons, changes };
}
