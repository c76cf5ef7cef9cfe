/** Why a denial, a qualification or a conflict no longer stands in the way. */
export const ANSWER_KINDS = ["SUPERSEDED", "IMMATERIAL", "MISREAD", "OUTWEIGHED"] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** A person's written answer; another may reopen it. */
export interface Answer {
  readonly kind: AnswerKind;
  readonly reason: string;
}

export const ANSWER_KIND_WORDS: Record<AnswerKind, string> = {
  SUPERSEDED: "superseded",
  IMMATERIAL: "immaterial",
  MISREAD: "misread",
  OUTWEIGHED: "outweighed",
};
