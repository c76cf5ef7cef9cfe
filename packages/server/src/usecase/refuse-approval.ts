import { approvalsNeeded, strictestOf } from "@second-source/domain/desk/policy";
import { counted } from "@second-source/domain/text/counted";
import { VERDICT_WORDS } from "@second-source/domain/verdict/verdict";
import { guardVerdict } from "@second-source/domain/verdict/verdict-guard";
import type { DeskWork } from "../desk/at-desk.ts";
import { DomainError } from "../errors.ts";
import { isAwaited } from "../store/awaited-stories.ts";
import type { LockedClaim } from "../store/claims.ts";
import type { Transaction } from "../store/database.ts";
import { listPoliciesBefore } from "../store/loosenings.ts";
import { findLastJudged } from "../store/story-facts.ts";
import { countBlockingThreads } from "../store/threads.ts";
import type { ClaimModel } from "../story/claim-model.ts";
import { guardInputOf } from "../story/guard-input.ts";
import type { StoryModel } from "../story/story-model.ts";

/** Somebody asked a question that has to be answered first. */
export async function refuseBlocked(transaction: Transaction, claim: ClaimModel): Promise<void> {
  const open = await countBlockingThreads(transaction, claim.id);
  if (open === 0) return;
  throw new DomainError(
    "review.blocked",
    `${counted(open, "blocking question")} ${open === 1 ? "is" : "are"} open on it. Resolve ${open === 1 ? "it" : "them"} first, then approve.`,
  );
}

/** Until a new text has been held against the others nobody knows whose words it prints. */
export function refuseUncompared({ articles }: Pick<StoryModel, "articles">, claims: readonly ClaimModel[]): void {
  const under = new Set(claims.flatMap(({ assertions }) => assertions.map(({ articleId }) => articleId)));
  const waiting = articles.find(({ id, isBeingCompared }) => isBeingCompared && under.has(id));
  if (!waiting) return;
  throw new DomainError(
    "claim.awaits",
    `What ${waiting.outletName} prints is still being compared with the other texts. It takes a moment; then decide.`,
  );
}

/** What claims rest on was changed, and the worker has not come to this story yet: nobody knows what stands. */
export async function refuseAwaited(transaction: Transaction, storyId: string): Promise<void> {
  if (!(await isAwaited(transaction, storyId))) return;
  throw new DomainError(
    "claim.awaits",
    "Something that many stories rest on was changed, and this story is still to be weighed anew. It takes a moment; then decide.",
  );
}

/** What the evidence no longer bears is not approved again: it is proposed anew, by exception if at all. */
export function refuseUnborneVerdict(story: StoryModel, claim: ClaimModel): void {
  const { verdict, assertions } = claim;
  if (!verdict || assertions.length === 0) {
    throw new DomainError(
      "claim.incomplete",
      "No passage carries this claim any more. Mark one, and propose a verdict anew.",
    );
  }
  if (assertions.some((assertion) => assertion.placement !== "PLACED")) {
    throw new DomainError(
      "claim.incomplete",
      "A passage has lost its place. Take it out, and mark it anew where it stands now.",
    );
  }
  const { label, rationale, tried, exception } = verdict;
  const answer = guardVerdict(label, guardInputOf(claim, story, story.policy, { rationale, tried }));
  if (answer.allowed || exception) return;
  const { reasons, changes } = answer;
  throw new DomainError(
    "verdict.refused",
    `${VERDICT_WORDS[label]} is refused now. ${reasons.join(" ")} Propose a verdict anew.`,
    { reasons, changes },
  );
}

/** Whoever had the desk ask less approves nothing that could not have been approved, or not so easily, before. */
export async function refuseOwnLoosening(
  { transaction, actor }: DeskWork,
  story: StoryModel,
  claim: ClaimModel,
): Promise<void> {
  if (!(await hasOpened(transaction, actor.humanId, story, claim))) return;
  throw new DomainError(
    "review.own-work",
    "You had the desk ask for less, and by what it asked before this would not be approved. Somebody else decides on it.",
  );
}

/** Whether it can be approved, or more easily, because of what this human had the desk ask less of. */
export async function hasOpened(
  transaction: Transaction,
  humanId: string,
  story: StoryModel,
  claim: ClaimModel,
): Promise<boolean> {
  const [before, ...earlier] = await listPoliciesBefore(transaction, humanId);
  if (!before || !claim.verdict) return false;
  const stricter = strictestOf(before, ...earlier);
  const { label, rationale, tried, exception } = claim.verdict;
  const answer = guardVerdict(label, guardInputOf(claim, story, stricter, { rationale, tried }));
  const isOpened = !answer.allowed && !exception;
  const isEasier = approvalsNeeded(claim.highRisk, stricter) > approvalsNeeded(claim.highRisk, story.policy);
  return isOpened || isEasier;
}

/** What stands in an edition is reaffirmed only while it is word for word what was approved; else it is corrected. */
export async function refuseChangedInPrint(
  transaction: Transaction,
  { standing, releasedIn }: LockedClaim,
  claim: ClaimModel,
): Promise<void> {
  if (standing === "UNRELEASED") return;
  const last = await findLastJudged(transaction, claim.id);
  if (last?.revisionHash === claim.revisionHash) return;
  throw new DomainError(
    "claim.correction",
    `It stands in edition ${releasedIn} and has changed since. Propose it anew with a public note; then it is approved as a correction.`,
  );
}
