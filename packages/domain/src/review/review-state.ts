/** Where a claim stands on its way to print. */
export const REVIEW_STATES = [
  "DRAFT",
  "CHECKING",
  "PROPOSED",
  "RETURNED",
  "APPROVED",
  "STALE",
  "RELEASED",
  "CORRECTED",
  "WITHDRAWN",
] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/**
 * What people and the system do to a claim. EDIT is a contributor's change to what a reviewer would judge; SHIFT is the
 * system's, when something under several claims changed: an origin, an article, the desk's policy.
 */
export const REVIEW_COMMANDS = [
  "START",
  "EDIT",
  "SHIFT",
  "PROPOSE",
  "RETURN",
  "APPROVE",
  "REAFFIRM",
  "RELEASE",
  "WITHDRAW",
] as const;
export type ReviewCommand = (typeof REVIEW_COMMANDS)[number];

/** How a claim stands in print: in no edition yet, in one as it was approved, or in one with a correction. */
export type Standing = "UNRELEASED" | "RELEASED" | "CORRECTED";

/**
 * Where each command leads from each state while nothing has been printed; an absent entry is refused. Proposing a
 * returned or stale claim takes it up again on the way: it is the step to CHECKING and the step to PROPOSED in one.
 */
const TRANSITIONS: Record<ReviewCommand, Partial<Record<ReviewState, ReviewState>>> = {
  START: { DRAFT: "CHECKING" },
  EDIT: {
    DRAFT: "DRAFT",
    CHECKING: "CHECKING",
    PROPOSED: "CHECKING",
    RETURNED: "CHECKING",
    APPROVED: "STALE",
    STALE: "CHECKING",
    RELEASED: "STALE",
    CORRECTED: "STALE",
  },
  SHIFT: {
    DRAFT: "DRAFT",
    CHECKING: "CHECKING",
    PROPOSED: "CHECKING",
    RETURNED: "RETURNED",
    APPROVED: "STALE",
    STALE: "STALE",
    RELEASED: "STALE",
    CORRECTED: "STALE",
  },
  PROPOSE: {
    CHECKING: "PROPOSED",
    RETURNED: "PROPOSED",
    STALE: "PROPOSED",
    RELEASED: "PROPOSED",
    CORRECTED: "PROPOSED",
  },
  RETURN: { PROPOSED: "RETURNED" },
  APPROVE: { PROPOSED: "APPROVED" },
  REAFFIRM: { STALE: "APPROVED" },
  RELEASE: { APPROVED: "RELEASED", RELEASED: "RELEASED", CORRECTED: "CORRECTED" },
  WITHDRAW: {
    DRAFT: "WITHDRAWN",
    CHECKING: "WITHDRAWN",
    PROPOSED: "WITHDRAWN",
    RETURNED: "WITHDRAWN",
    APPROVED: "WITHDRAWN",
    STALE: "WITHDRAWN",
  },
};

/**
 * The state a command leads to, or null when the rules refuse it. What stands in an edition is never withdrawn; when it
 * changes, an editor proposes it anew with a public note, and the reviewer's approval makes it CORRECTED. Reaffirming
 * it, which only works while nothing the public reads has changed, puts it back to how it stood.
 */
export function nextState(
  state: ReviewState,
  command: ReviewCommand,
  standing: Standing = "UNRELEASED",
): ReviewState | null {
  const next = TRANSITIONS[command][state] ?? null;
  if (next === null || standing === "UNRELEASED") return next;
  if (command === "WITHDRAW") return null;
  if (command === "APPROVE") return "CORRECTED";
  return command === "REAFFIRM" ? standing : next;
}

/** States whose verdict may stand in a briefing. */
export function isSettled(state: ReviewState): boolean {
  return state === "APPROVED" || state === "RELEASED" || state === "CORRECTED";
}

export const REVIEW_STATE_WORDS: Record<ReviewState, string> = {
  DRAFT: "draft",
  CHECKING: "checking",
  PROPOSED: "proposed",
  RETURNED: "returned",
  APPROVED: "approved",
  STALE: "stale",
  RELEASED: "published",
  CORRECTED: "corrected",
  WITHDRAWN: "withdrawn",
};
