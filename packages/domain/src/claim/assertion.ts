/** What an outlet does with a claim. SILENT is never stored: it is the absence of an assertion. */
export const STANCES = ["ASSERTS", "DENIES", "QUALIFIES", "REPORTS_DISPUTE"] as const;
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

/**
 * One outlet's words on one claim, as the rules of evidence see them.
 * `relays` runs from the outlet inwards: ["Interfax"] reads "the outlet has it from Interfax".
 */
export interface Assertion {
  readonly id: string;
  readonly articleId: string;
  readonly outletId: string;
  readonly outletName: string;
  /** Who owns the outlet, where the desk has recorded it. */
  readonly outletOwner: string | null;
  readonly stance: Stance;
  readonly mode: Mode;
  readonly speaker: string | null;
  readonly relays: readonly string[];
  readonly terms: Terms;
  readonly certainty: Certainty;
  readonly originId: string;
  /** Who confirmed an INFERRED origin; null while nobody has. */
  readonly inferenceConfirmedBy: string | null;
  readonly placement: Placement;
}

export const STANCE_WORDS: Record<Stance, string> = {
  ASSERTS: "asserts",
  DENIES: "denies",
  QUALIFIES: "qualifies",
  REPORTS_DISPUTE: "reports dispute",
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
