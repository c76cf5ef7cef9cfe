/** A claim is one checkable proposition; its kind says what would settle it. */
export const CLAIM_KINDS = ["EVENT", "ACTOR", "NUMBER", "DATE", "QUOTE", "CHARACTERISATION", "CAUSE"] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** What the interface calls each kind. */
export const CLAIM_KIND_WORDS: Record<ClaimKind, string> = {
  EVENT: "Event",
  ACTOR: "Actor",
  NUMBER: "Number",
  DATE: "Date",
  QUOTE: "Quote",
  CHARACTERISATION: "Characterisation",
  CAUSE: "Cause",
};
