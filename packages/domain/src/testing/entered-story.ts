import type { Assertion } from "../claim/assertion.ts";
import type { ClaimKind } from "../claim/claim.ts";
import type { Conflict } from "../claim/conflict.ts";
import type { EvidencePolicy } from "../desk/policy.ts";
import { weigh, type Weighed } from "../evidence/evidence.ts";
import type { Voices } from "../evidence/voices.ts";
import type { Backing } from "../origin/backing.ts";
import { openLedger, type Ledger, type LedgerFacts } from "../origin/ledger.ts";
import { guardVerdict } from "../verdict/verdict-guard.ts";
import type { GuardInput } from "../verdict/guard-answer.ts";
import { VERDICT_LABELS, type VerdictLabel } from "../verdict/verdict.ts";

/** One claim, and all that a desk has entered on it and around it. */
export interface EnteredStory {
  readonly facts: Omit<LedgerFacts, "withdrawn">;
  readonly claim: { readonly kind: ClaimKind; readonly contested: boolean; readonly highRisk: boolean };
  readonly policy: EvidencePolicy;
  readonly assertions: readonly Assertion[];
  readonly conflicts: readonly Conflict[];
}

/** What the rules make of a story. */
export interface Judged {
  readonly ledger: Ledger;
  readonly weighed: Weighed;
  readonly voices: Voices;
  readonly level: string;
  /** Verdicts that the guard allows, given a reason that quotes every passage. */
  readonly open: ReadonlySet<VerdictLabel>;
}

/** Asks the rules, with a rationale that cites everything, so that only the evidence decides. */
export function judge(story: EnteredStory): Judged {
  const ledger = openLedger(story.facts);
  const { assertions, conflicts, claim, policy } = story;
  const weighed = weigh({ kind: claim.kind, assertions, conflicts }, ledger);
  const words = new Map(assertions.map(({ id }) => [id, `the words of ${id}`]));
  const input: GuardInput = {
    weighed,
    assertions,
    conflicts,
    ledger,
    policy,
    words,
    contested: claim.contested,
    highRisk: claim.highRisk,
    opinion: false,
    tried: "",
    rationale: [...words.values()].join(" · "),
  };
  return {
    ledger,
    weighed,
    voices: weighed.evidence.asserting.voices,
    level: weighed.evidence.level,
    open: new Set(VERDICT_LABELS.filter((label) => guardVerdict(label, input).allowed)),
  };
}

/** The backings of one stance. */
export const withStance = ({ weighed }: Judged, stance: Assertion["stance"]): Backing[] =>
  weighed.backings.filter(({ assertion }) => assertion.stance === stance);
