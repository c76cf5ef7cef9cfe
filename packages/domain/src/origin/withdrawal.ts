/** Why an origin, an outlet or an article no longer counts. */
export const WITHDRAWAL_KINDS = ["RECANTED", "RETRACTED", "NOT_WHO_WE_THOUGHT"] as const;
export type WithdrawalKind = (typeof WITHDRAWAL_KINDS)[number];

export const WITHDRAWAL_KIND_WORDS: Record<WithdrawalKind, string> = {
  RECANTED: "who said it took it back",
  RETRACTED: "the outlet retracted it",
  NOT_WHO_WE_THOUGHT: "it is not who or what we thought",
};

/** What an article is called where no screen stands around it. */
export function articleName(outletName: string, headline: string | null): string {
  return headline === null ? `${outletName}’s article` : `${outletName}: ${headline}`;
}
