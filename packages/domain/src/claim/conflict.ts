import type { Answer } from "./answer.ts";

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
  /** Why it no longer stands in the way; null while it does. Answering it does not answer the denial in it. */
  readonly answer: Answer | null;
}

/** The kinds in plain words. */
export const CONFLICT_TYPE_WORDS: Record<ConflictType, string> = {
  NUMBER: "different number",
  DATE: "different day",
  NEGATION: "one says yes, one says no",
  ACTOR: "different person",
  LABEL: "different word for it",
  MODALITY: "may, or did",
  SCOPE: "all, or some",
};
