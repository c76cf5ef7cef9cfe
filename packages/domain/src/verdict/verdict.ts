/** What the desk concludes about the reporting, never about the truth. */
export const VERDICT_LABELS = [
  "UNVERIFIED",
  "SINGLE_SOURCE",
  "ATTRIBUTED",
  "CORROBORATED",
  "CONTRADICTED",
  "DISPUTED",
  "SUPERSEDED",
  "NEEDS_CONTEXT",
  "UNVERIFIABLE",
  "NOT_CHECKABLE",
] as const;
export type VerdictLabel = (typeof VERDICT_LABELS)[number];

export const VERDICT_WORDS: Record<VerdictLabel, string> = {
  UNVERIFIED: "Unverified",
  SINGLE_SOURCE: "Single source",
  ATTRIBUTED: "Attributed",
  CORROBORATED: "Corroborated",
  CONTRADICTED: "Contradicted",
  DISPUTED: "Disputed",
  SUPERSEDED: "Superseded",
  NEEDS_CONTEXT: "Needs context",
  UNVERIFIABLE: "Unverifiable",
  NOT_CHECKABLE: "Not checkable",
};
