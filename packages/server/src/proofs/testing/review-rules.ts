import type { Stance } from "@second-source/domain/claim/assertion";
import type { ReviewState } from "@second-source/domain/review/review-state";
import type { VerdictLabel } from "@second-source/domain/verdict/verdict";
import type { DomainErrorCode } from "../../errors.ts";
import type { TestPerson } from "../../testing/test-desk.ts";

/** RULES "Review" written down a second time, without the product: what a step leads to, or how it is refused. */
export interface ModelClaim {
  readonly state: ReviewState;
  readonly revision: number;
  readonly wording: string;
  readonly highRisk: boolean;
  /** In the order in which they were recorded; one that was taken out leaves its number unused. */
  readonly passages: readonly { readonly number: number; readonly stance: Stance }[];
  readonly passagesEver: number;
  /** Who described the origin that its passages lead to; null while it has had none. */
  readonly describedBy: TestPerson | null;
  /** How many passages it had had at the last full approval. */
  readonly passagesApproved: number;
  readonly verdict: ModelVerdict | null;
  readonly writes: readonly { readonly by: TestPerson; readonly revision: number }[];
  /** Of the last full approval: 0 and null when there was none. */
  readonly approvedRevision: number;
  readonly approvedContent: string | null;
  /** Who has approved the present revision. */
  readonly approvals: readonly TestPerson[];
  readonly releasedIn: number | null;
  readonly isCorrected: boolean;
  readonly threads: readonly { readonly by: TestPerson; readonly blocking: boolean; readonly isOpen: boolean }[];
  readonly assignedTo: TestPerson | null;
}

export interface ModelVerdict {
  readonly label: Extract<VerdictLabel, "UNVERIFIED" | "SINGLE_SOURCE" | "CORROBORATED">;
  readonly exception: string | null;
  readonly publicNote: string | null;
}

export interface ModelStory {
  readonly claims: readonly ModelClaim[];
  readonly editions: number;
  /** Who described the one origin that all passages of the story lead to: whoever recorded the first. */
  readonly describedBy: TestPerson | null;
}

/** What somebody saw of a claim, now or earlier. */
export interface Screen {
  readonly revision: number;
  readonly hash: string;
  readonly content: string;
}

/** `claim` and `passage` and `thread` are places in the model's lists; -1 names one that is not there. */
export type Step = { readonly by: TestPerson; readonly claim: number } & (
  | { readonly kind: "write anew"; readonly wording: string; readonly highRisk: boolean }
  | { readonly kind: "edit"; readonly wording: string; readonly highRisk: boolean; readonly screen: Screen }
  | { readonly kind: "record"; readonly stance: Stance }
  | { readonly kind: "change stance"; readonly passage: number; readonly stance: Stance; readonly screen: Screen }
  | { readonly kind: "take out"; readonly passage: number }
  | { readonly kind: "propose"; readonly verdict: ModelVerdict; readonly screen: Screen }
  | { readonly kind: "return"; readonly screen: Screen }
  | { readonly kind: "approve" | "reaffirm"; readonly screen: Screen }
  | { readonly kind: "withdraw" }
  | { readonly kind: "freeze"; readonly bound: readonly number[]; readonly isOutdated: boolean }
  | { readonly kind: "ask"; readonly blocking: boolean }
  | { readonly kind: "settle" | "reopen"; readonly thread: number }
  | { readonly kind: "assign"; readonly to: TestPerson | "a stranger" | null }
);
export type StepKind = Step["kind"];
/** The steps of some kinds. */
export type Of<K extends StepKind> = Extract<Step, { readonly kind: K }>;

/** The claim as the step leaves it, or the code of the refusal. */
type Answer = ModelClaim | DomainErrorCode;

const DECIDERS: readonly TestPerson[] = ["reviewer", "second-reviewer", "admin"];
const PROPOSABLE: readonly ReviewState[] = ["CHECKING", "RETURNED", "STALE", "RELEASED", "CORRECTED"];
const PRINTABLE: readonly ReviewState[] = ["APPROVED", "RELEASED", "CORRECTED"];

/** What a change to what is judged makes of each state. */
const CHANGED: Record<ReviewState, ReviewState | null> = {
  DRAFT: "DRAFT",
  CHECKING: "CHECKING",
  PROPOSED: "CHECKING",
  RETURNED: "CHECKING",
  APPROVED: "STALE",
  STALE: "CHECKING",
  RELEASED: "STALE",
  CORRECTED: "STALE",
  WITHDRAWN: null,
};

export function newClaim(by: TestPerson, wording: string, highRisk: boolean): ModelClaim {
  return {
    state: "DRAFT",
    revision: 1,
    wording,
    highRisk,
    passages: [],
    passagesEver: 0,
    describedBy: null,
    passagesApproved: 0,
    verdict: null,
    writes: [{ by, revision: 1 }],
    approvedRevision: 0,
    approvedContent: null,
    approvals: [],
    releasedIn: null,
    isCorrected: false,
    threads: [],
    assignedTo: null,
  };
}

/** All that a reviewer judges: two screens with the same content show the same thing. */
export function contentOf({ wording, highRisk, passages, verdict }: ModelClaim): string {
  return JSON.stringify({ wording, highRisk, passages, verdict });
}

/** Whether somebody has written on it since the last full approval, or described an origin that came under it since. */
export function hasWritten(claim: ModelClaim, person: TestPerson): boolean {
  const { writes, approvedRevision, passages, passagesApproved, describedBy } = claim;
  if (writes.some(({ by, revision }) => by === person && revision > approvedRevision)) return true;
  const isNewGround = passages.some(({ number }) => number > passagesApproved);
  return describedBy === person && isNewGround && claim.revision > approvedRevision;
}

export function openQuestions({ threads }: ModelClaim): number {
  return threads.filter(({ blocking, isOpen }) => blocking && isOpen).length;
}

/** The story as the step leaves it, or the code of the refusal. */
export function foresee(story: ModelStory, step: Step): ModelStory | DomainErrorCode {
  if (step.kind === "freeze") return frozen(story, step);
  const claim = story.claims[step.claim];
  if (!claim) return "not-found";
  const answer = answerTo(claim, step);
  if (typeof answer === "string") return answer;
  if (step.kind !== "record") return { ...story, claims: story.claims.with(step.claim, answer) };
  const describedBy = story.describedBy ?? step.by;
  return { ...story, describedBy, claims: story.claims.with(step.claim, { ...answer, describedBy }) };
}

function answerTo(claim: ModelClaim, step: Exclude<Step, Of<"freeze">>): Answer {
  switch (step.kind) {
    case "write anew":
      return newClaim(step.by, step.wording, step.highRisk);
    case "edit":
      return edited(claim, step);
    case "record":
      return recorded(claim, step);
    case "change stance":
    case "take out":
      return passageChanged(claim, step);
    case "propose":
      return proposed(claim, step);
    case "return":
      return returned(claim, step);
    case "approve":
    case "reaffirm":
      return decided(claim, step);
    case "withdraw":
      return withdrawn(claim, step);
    case "ask":
      return { ...claim, threads: [...claim.threads, { by: step.by, blocking: step.blocking, isOpen: true }] };
    case "settle":
    case "reopen":
      return settled(claim, step);
    case "assign":
      return step.to === "a stranger" ? "not-found" : { ...claim, assignedTo: step.to };
  }
}

/** Every write counts the revision up and is signed; nobody has approved what it leads to. */
function written(claim: ModelClaim, by: TestPerson, change: Partial<ModelClaim>): ModelClaim {
  const revision = claim.revision + 1;
  return { ...claim, ...change, revision, writes: [...claim.writes, { by, revision }], approvals: [] };
}

function changed(claim: ModelClaim, by: TestPerson, change: Partial<ModelClaim>): Answer {
  const state = CHANGED[claim.state];
  return state ? written(claim, by, { ...change, state }) : "claim.state";
}

function edited(claim: ModelClaim, { by, wording, highRisk, screen }: Of<"edit">): Answer {
  return screen.revision === claim.revision ? changed(claim, by, { wording, highRisk }) : "claim.changed";
}

/** What stands in an edition is corrected, never withdrawn. */
function withdrawn(claim: ModelClaim, { by }: Of<"withdraw">): Answer {
  if (claim.state === "WITHDRAWN" || claim.releasedIn !== null) return "claim.state";
  return written(claim, by, { state: "WITHDRAWN" });
}

function recorded(claim: ModelClaim, { by, stance }: Of<"record">): Answer {
  const number = claim.passagesEver + 1;
  const change = { passages: [...claim.passages, { number, stance }], passagesEver: number };
  if (claim.state === "DRAFT") return written(claim, by, { ...change, state: "CHECKING" });
  return changed(claim, by, change);
}

function passageChanged(claim: ModelClaim, step: Of<"change stance" | "take out">): Answer {
  const passage = claim.passages[step.passage];
  if (!passage) return "not-found";
  if (step.kind === "take out") {
    return changed(claim, step.by, { passages: claim.passages.filter((each) => each !== passage) });
  }
  if (step.screen.revision !== claim.revision) return "claim.changed";
  const passages = claim.passages.with(step.passage, { ...passage, stance: step.stance });
  return changed(claim, step.by, { passages });
}

function proposed(claim: ModelClaim, { by, verdict, screen }: Of<"propose">): Answer {
  if (screen.revision !== claim.revision) return "claim.changed";
  if (!PROPOSABLE.includes(claim.state)) return "claim.state";
  if (claim.releasedIn !== null && verdict.publicNote === null) return "claim.correction";
  if (claim.passages.length === 0) return "claim.incomplete";
  if (!isBorne(claim, verdict)) return "verdict.refused";
  // Before print there is nothing to correct, and no note is kept.
  const publicNote = claim.releasedIn === null ? null : verdict.publicNote;
  return written(claim, by, { state: "PROPOSED", verdict: { ...verdict, publicNote } });
}

/** All passages of the story lead to one office: one voice, which corroborates nothing except by exception. */
export function isBorne({ passages }: ModelClaim, { label, exception }: ModelVerdict): boolean {
  if (label === "UNVERIFIED") return true;
  if (label === "CORROBORATED") return exception !== null;
  return passages.some(({ stance }) => stance === "ASSERTS") && !passages.some(({ stance }) => stance === "DENIES");
}

function returned(claim: ModelClaim, { by, screen }: Of<"return">): Answer {
  if (!DECIDERS.includes(by)) return "access.role";
  if (claim.state !== "PROPOSED") return "claim.state";
  return screen.content === contentOf(claim) ? { ...claim, state: "RETURNED" } : "review.changed";
}

/** A first approval, or a stale one given again. */
function decided(claim: ModelClaim, step: Of<"approve" | "reaffirm">): Answer {
  const refusal = refusalOf(claim, step);
  if (refusal) return refusal;
  const approvals = [...claim.approvals.filter((each) => each !== step.by), step.by];
  if (approvals.length < (claim.highRisk ? 2 : 1)) return { ...claim, approvals };
  const approved = {
    ...claim,
    approvals,
    approvedRevision: claim.revision,
    approvedContent: contentOf(claim),
    passagesApproved: claim.passagesEver,
  };
  if (claim.releasedIn === null) return { ...approved, state: "APPROVED" };
  const isCorrected = step.kind === "approve" || claim.isCorrected;
  return { ...approved, isCorrected, state: isCorrected ? "CORRECTED" : "RELEASED" };
}

function refusalOf(claim: ModelClaim, { kind, by, screen }: Of<"approve" | "reaffirm">): DomainErrorCode | null {
  const isAgain = kind === "reaffirm";
  if (!DECIDERS.includes(by)) return "access.role";
  if (claim.state !== (isAgain ? "STALE" : "PROPOSED")) return "claim.state";
  if (hasWritten(claim, by)) return "review.own-work";
  if (screen.content !== contentOf(claim)) return "review.changed";
  if (openQuestions(claim) > 0) return "review.blocked";
  if (!claim.verdict || claim.passages.length === 0) return "claim.incomplete";
  if (!isBorne(claim, claim.verdict)) return "verdict.refused";
  if (isAgain && claim.releasedIn !== null && screen.content !== claim.approvedContent) return "claim.correction";
  return !isAgain && claim.approvals.includes(by) ? "review.twice" : null;
}

/** A blocking question is settled by whoever asked, or by a decider who has written nothing. */
function settled(claim: ModelClaim, { kind, by, thread }: Of<"settle" | "reopen">): Answer {
  const question = claim.threads[thread];
  if (!question) return "not-found";
  const isSettling = kind === "settle";
  if (question.isOpen !== isSettling) return "thread.changed";
  const isFree = DECIDERS.includes(by) && !hasWritten(claim, by);
  if (isSettling && question.blocking && question.by !== by && !isFree) return "review.own-work";
  return { ...claim, threads: claim.threads.with(thread, { ...question, isOpen: !isSettling }) };
}

function frozen(
  { claims, editions, describedBy }: ModelStory,
  { bound, isOutdated }: Of<"freeze">,
): ModelStory | DomainErrorCode {
  if (isOutdated) return "briefing.unread";
  if (bound.some((place) => !PRINTABLE.includes(claims[place]?.state ?? "DRAFT"))) return "briefing.stopped";
  const released = claims.map((claim, place): ModelClaim => {
    if (!bound.includes(place)) return claim;
    const state = claim.state === "APPROVED" ? "RELEASED" : claim.state;
    return { ...claim, state, releasedIn: claim.releasedIn ?? editions + 1 };
  });
  return { claims: released, editions: editions + 1, describedBy };
}
