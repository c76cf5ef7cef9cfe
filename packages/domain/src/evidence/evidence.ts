import type { Assertion } from "../claim/assertion.ts";
import type { ClaimKind } from "../claim/claim.ts";
import type { Conflict } from "../claim/conflict.ts";
import { backingOf, type Backing } from "../origin/backing.ts";
import { independence } from "../origin/independence.ts";
import type { Ledger } from "../origin/ledger.ts";
import { voicesOf, type Voices } from "./voices.ts";
import { outweighing, type Outweighing } from "./outweighing.ts";
import { laterWordOf, type LaterWord } from "./later-word.ts";

/** Computed, never typed in by anybody; said of the asserting side. */
export const EVIDENCE_LEVELS = [
  "NONE",
  "UNATTRIBUTED",
  "SINGLE_ORIGIN",
  "ECHOED",
  "INDEPENDENT",
  "CONFLICTED",
] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

export const EVIDENCE_LEVEL_WORDS: Record<EvidenceLevel, string> = {
  NONE: "no evidence",
  UNATTRIBUTED: "unattributed",
  SINGLE_ORIGIN: "one voice in one outlet",
  ECHOED: "one voice, or not established",
  INDEPENDENT: "independent",
  CONFLICTED: "conflicted",
};

/** Outlets that stand on one voice; NOT_ESTABLISHED rest on somebody not known to be another; NOBODY on nobody at all. */
export interface VoiceGroup {
  readonly kind: "ESTABLISHED" | "NOMINAL" | "NOT_ESTABLISHED" | "NOBODY";
  readonly outlets: number;
}

/** All assertions of one stance, weighed. */
export interface SideEvidence {
  readonly outlets: number;
  readonly voices: Voices;
  /** Outlets with a passage that is one of the voices, or the same voice as one of them; the rest is not established. */
  readonly outletsOnVoices: number;
  /** Assertions that are a voice, or the same voice as one. */
  readonly onVoiceIds: readonly string[];
  /** How the outlets stand on the voices, for the figure: one group a voice, then the rest. */
  readonly groups: readonly VoiceGroup[];
}

export interface Evidence {
  readonly level: EvidenceLevel;
  readonly asserting: SideEvidence;
  readonly denying: SideEvidence;
  readonly qualifyingOutlets: number;
  readonly decliningOutlets: number;
  /** What stands in the way, by assertion or conflict id: unanswered, and no later word of the asserting side itself. */
  readonly open: {
    readonly denials: readonly string[];
    readonly qualifications: readonly string[];
    readonly disputes: readonly string[];
    readonly conflicts: readonly string[];
  };
  /** All who stand behind it have said otherwise later; null where somebody still stands by it. */
  readonly laterWord: LaterWord | null;
  /** What puts the denying side ahead; null where nothing does. */
  readonly outweighing: Outweighing | null;
}

/** A claim's assertions with what stands behind each: resolved once, and judged together. */
export interface Weighed {
  readonly evidence: Evidence;
  readonly backings: readonly Backing[];
}

export interface ClaimEvidence {
  readonly kind: ClaimKind;
  readonly assertions: readonly Assertion[];
  readonly conflicts: readonly Conflict[];
}

export function weigh({ kind, assertions, conflicts }: ClaimEvidence, ledger: Ledger): Weighed {
  const backings = assertions.map((assertion) => backingOf(assertion, kind, ledger));
  const withStance = (stance: Assertion["stance"]): Backing[] =>
    backings.filter(({ assertion }) => assertion.stance === stance);
  const unanswered = (stance: Assertion["stance"]): Backing[] =>
    withStance(stance).filter(({ assertion }) => assertion.answer === null);
  const asserting = withStance("ASSERTS");
  const denials = unanswered("DENIES");
  const laterWord = laterWordOf(asserting, denials, ledger);
  const isLater = (id: string): boolean => laterWord?.assertionIds.includes(id) ?? false;
  const open = {
    denials: idsOf(denials).filter((id) => !isLater(id)),
    qualifications: idsOf(unanswered("QUALIFIES")),
    disputes: idsOf(unanswered("REPORTS_DISPUTE")),
    conflicts: conflicts
      .filter((each) => each.answer === null && !isLater(each.firstAssertionId) && !isLater(each.secondAssertionId))
      .map(({ id }) => id),
  };
  const side = sideOf(asserting, ledger);
  const isConflicted = open.denials.length + open.disputes.length + open.conflicts.length > 0;
  const evidence: Evidence = {
    level: isConflicted ? "CONFLICTED" : levelOf(side),
    asserting: side,
    denying: sideOf(withStance("DENIES"), ledger),
    qualifyingOutlets: outletsOf(withStance("QUALIFIES")),
    decliningOutlets: outletsOf(withStance("DECLINES")),
    open,
    laterWord,
    outweighing: outweighing(asserting, denials, ledger),
  };
  return { evidence, backings };
}

function sideOf(backings: readonly Backing[], ledger: Ledger): SideEvidence {
  const voices = voicesOf(backings, ledger);
  const chosen = backings.filter(({ assertion }) => voices.assertionIds.includes(assertion.id));
  const isOn = (voice: Backing, each: Backing): boolean =>
    voice === each || (each.by !== "NOBODY" && independence(voice, each, ledger).relation === "SAME");
  const perVoice = chosen.map((voice) => ({ voice, same: backings.filter((each) => isOn(voice, each)) }));
  const onVoices = backings.filter((each) => perVoice.some(({ same }) => same.includes(each)));
  const seated = new Set(onVoices.map(({ outletId }) => outletId));
  const rest = backings.filter(({ outletId }) => !seated.has(outletId));
  const unsure = rest.filter(({ by }) => by !== "NOBODY");
  const nobody = rest.filter(({ outletId }) => !unsure.some((each) => each.outletId === outletId));
  return {
    outlets: outletsOf(backings),
    voices,
    outletsOnVoices: seated.size,
    onVoiceIds: idsOf(onVoices),
    groups: [
      ...perVoice.map(({ voice, same }) => ({ kind: kindOf(voice), outlets: outletsOf(same) })),
      { kind: "NOT_ESTABLISHED" as const, outlets: outletsOf(unsure) },
      { kind: "NOBODY" as const, outlets: outletsOf(nobody) },
    ].filter((group) => group.outlets > 0),
  };
}

/** A guess is drawn as what is not established, though alone it is a voice. */
function kindOf({ by, isGuess }: Backing): VoiceGroup["kind"] {
  if (isGuess) return "NOT_ESTABLISHED";
  return by === "NARRATION" ? "NOMINAL" : "ESTABLISHED";
}

function levelOf({ outlets, voices }: SideEvidence): EvidenceLevel {
  if (outlets === 0) return "NONE";
  if (voices.count === 0) return "UNATTRIBUTED";
  if (voices.count >= 2) return "INDEPENDENT";
  return outlets === 1 ? "SINGLE_ORIGIN" : "ECHOED";
}

const outletsOf = (backings: readonly Backing[]): number => new Set(backings.map(({ outletId }) => outletId)).size;
const idsOf = (backings: readonly Backing[]): string[] => backings.map(({ assertion }) => assertion.id);
