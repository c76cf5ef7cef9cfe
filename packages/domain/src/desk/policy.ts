/** What a desk asks of evidence and of review. */
export interface Policy {
  /** Independent voices that "corroborated" needs. */
  readonly minOrigins: number;
  /** Voices needed when every assertion came through a relay. */
  readonly minOriginsSecondHand: number;
  /** Whether an outlet's own narration with nobody named counts as a (nominal) voice. */
  readonly nominalCounts: boolean;
  readonly approvalsNeeded: number;
  readonly approvalsNeededHighRisk: number;
  /** Whether a claim that its parties contest needs two of them, or a document, to be corroborated. */
  readonly partiesForContested: boolean;
}

export const DEFAULT_POLICY: Policy = {
  minOrigins: 2,
  minOriginsSecondHand: 3,
  nominalCounts: true,
  approvalsNeeded: 1,
  approvalsNeededHighRisk: 2,
  partiesForContested: true,
};

/** How many humans have to approve a claim; a high risk never asks for fewer than the usual. */
export function approvalsNeeded(isHighRisk: boolean, policy: Policy): number {
  const { approvalsNeeded: usual, approvalsNeededHighRisk } = policy;
  return isHighRisk ? Math.max(usual, approvalsNeededHighRisk) : usual;
}
