/** A write on a claim. `revision` is the claim's revision that the write led to. */
export interface ContributionFact {
  /** Who wrote: the human behind the account, then whoever proposed what was put in force. */
  readonly humanIds: readonly string[];
  readonly revision: number;
  /** In newsroom words: "changed its wording". */
  readonly what: string;
}

export type FourEyesAnswer =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly contribution: ContributionFact; readonly reason: string };

/**
 * Whoever has written on a claim since its last full approval does not decide on it.
 * Decided by the history of writes alone: roles, assignments and hand-overs change nothing, and a second account
 * of the same human is the same human.
 * `approvedRevision` is the revision of the last full approval, 0 when there was none.
 */
export function fourEyes(
  humanId: string,
  contributions: readonly ContributionFact[],
  approvedRevision: number,
): FourEyesAnswer {
  const own = contributions.findLast((each) => each.humanIds.includes(humanId) && each.revision > approvedRevision);
  if (!own) return { allowed: true };
  const did = own.humanIds[0] === humanId ? `You ${own.what}` : `Somebody ${own.what}, as you had proposed`;
  return { allowed: false, contribution: own, reason: `${did}, so another reviewer decides.` };
}
