/** In what two assertions cannot both hold. */
export const CONFLICT_TYPES = ["NUMBER", "DATE", "NEGATION", "ACTOR", "LABEL", "MODALITY", "SCOPE"] as const;
export type ConflictType = (typeof CONFLICT_TYPES)[number];

/** Two assertions of one claim that cannot both hold, each with the words that clash. */
export interface Conflict {
  readonly id: string;
  readonly type: ConflictType;
  readonly firstAssertionId: string;
  readonly secondAssertionId: string;
  /** The clashing words of the first assertion, verbatim. */
  readonly firstWords: string;
  readonly secondWords: string;
  /** Why it is no conflict after all, or which side does not hold; null while it is open. */
  readonly resolution: string | null;
}
