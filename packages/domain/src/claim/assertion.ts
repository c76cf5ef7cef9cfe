import type { AnswerKind } from "./answer.ts";

/**
 * What the origin does with a claim: an outlet that relays a denial denies nothing. DECLINES ("no comment") is printed,
 * never counted. SILENT is never stored: it is the absence of an assertion.
 */
export const STANCES = ["ASSERTS", "DENIES", "QUALIFIES", "REPORTS_DISPUTE", "DECLINES"] as const;
export type Stance = (typeof STANCES)[number];

/** How the words stand in the article: quoted, part-quoted, paraphrased, or the outlet's own voice. */
export const MODES = ["DIRECT", "MIXED", "INDIRECT", "NARRATOR"] as const;
export type Mode = (typeof MODES)[number];

/** On which terms the speaker spoke, as far as the article says. */
export const TERMS = ["ON_RECORD", "BACKGROUND", "DEEP_BACKGROUND", "UNSTATED"] as const;
export type Terms = (typeof TERMS)[number];

/** How sure it is that the words lead to the origin: the text says so, an editor concluded it, or nothing says so. */
export const CERTAINTIES = ["STATED", "INFERRED", "UNSTATED"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Whether a passage still stands where it was anchored. */
export const PLACEMENTS = ["PLACED", "MOVED", "ORPHANED"] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** A passage on a claim, as the rules of evidence see it: what its origin does there, and how the outlet has it. */
export interface Assertion {
  readonly id: string;
  readonly articleId: string;
  readonly outletId: string;
  readonly outletName: string;
  readonly stance: Stance;
  readonly mode: Mode;
  /** Who speaks, as printed. */
  readonly speaker: string | null;
  readonly originId: string;
  /** Outlets by id, from the one nearest the article inwards: the last is nearest the origin. */
  readonly relays: readonly string[];
  readonly occasionId: string | null;
  readonly terms: Terms;
  readonly certainty: Certainty;
  /** Whether somebody other than who recorded it stands behind an INFERRED origin. */
  readonly isInferenceConfirmed: boolean;
  /** What a denial gives in place of the claim's value ("20"); null where it gives none. */
  readonly newValue: string | null;
  /** How a denial, a qualification or a reported dispute has been answered; null while it stands in the way. */
  readonly answer: AnswerKind | null;
  readonly placement: Placement;
}

export const STANCE_WORDS: Record<Stance, string> = {
  ASSERTS: "asserts",
  DENIES: "denies",
  QUALIFIES: "qualifies",
  REPORTS_DISPUTE: "reports dispute",
  DECLINES: "declines to comment",
};
export const MODE_WORDS: Record<Mode, string> = {
  DIRECT: "direct quote",
  MIXED: "part-quoted",
  INDIRECT: "paraphrase",
  NARRATOR: "own voice",
};
export const TERMS_WORDS: Record<Terms, string> = {
  ON_RECORD: "on record",
  BACKGROUND: "on background",
  DEEP_BACKGROUND: "on deep background",
  UNSTATED: "terms not stated",
};
