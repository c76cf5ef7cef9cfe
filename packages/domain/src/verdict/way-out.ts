/** Where a refusal can be mended, and what it is about: screens lead there and back. */
export type WayOut =
  | { readonly kind: "RECORD_SIDE"; readonly originIds: readonly string[] }
  | { readonly kind: "RECORD_OWNER"; readonly outletIds: readonly string[] }
  | { readonly kind: "SAY_DISTINCT"; readonly originIds: readonly [string, string] }
  | { readonly kind: "GIVE_NAME"; readonly originId: string }
  | { readonly kind: "RECORD_WHO"; readonly assertionId: string }
  | { readonly kind: "CONFIRM_WHO"; readonly assertionId: string }
  | { readonly kind: "RECORD_OCCASION"; readonly assertionIds: readonly string[] }
  | { readonly kind: "RECORD_LOCATOR"; readonly originId: string }
  | { readonly kind: "ANSWER"; readonly assertionId: string }
  | { readonly kind: "ANSWER_CONFLICT"; readonly conflictId: string }
  | { readonly kind: "SETTLE_PASSAGE"; readonly assertionIds: readonly string[] };

export const WAY_OUT_WORDS: Record<WayOut["kind"], string> = {
  RECORD_SIDE: "Say whose side each is on",
  RECORD_OWNER: "Record who owns these outlets",
  SAY_DISTINCT: "Say that these are two people",
  GIVE_NAME: "Give a name",
  RECORD_WHO: "Record who knew it",
  CONFIRM_WHO: "Ask a second person to confirm who it is",
  RECORD_OCCASION: "Record when each was said",
  RECORD_LOCATOR: "Say where the record can be found",
  ANSWER: "Answer it",
  ANSWER_CONFLICT: "Answer the conflict",
  SETTLE_PASSAGE: "Say where the passage stands",
};
