import type { Policy } from "@second-source/domain/desk/policy";
import { evidenceSentence, evidenceWords, type EvidenceWords } from "@second-source/domain/evidence/evidence-words";
import { mayReview } from "@second-source/domain/desk/role";
import { fourEyes, type FourEyesAnswer } from "@second-source/domain/review/four-eyes";
import type { DeskWork } from "../usecase/desk-work.ts";
import { listContributions, loadClaimId } from "../store/claims.ts";
import { loadStoryId } from "../store/stories.ts";
import { findLastJudged } from "../store/story-facts.ts";
import type { ClaimModel } from "./claim-model.ts";
import { stateOwner, storyHead, type StoryHead } from "./matrix-view.ts";
import { loadClaimModel, type NamedOrigin } from "./story-model.ts";

export interface HistoryEntry {
  readonly at: Date;
  readonly personName: string;
  readonly what: string;
  readonly revision: number;
  readonly kind: "WRITE" | "DECISION";
}

export interface ClaimView extends Omit<ClaimModel, "revisionDocument"> {
  readonly story: StoryHead;
  readonly policy: Policy;
  readonly evidenceWords: EvidenceWords;
  readonly evidenceSentence: string;
  /** Who the present state is due to. */
  readonly stateOwner: string | null;
  readonly history: readonly HistoryEntry[];
  /** Whether the person looking may decide on it, and why not. */
  readonly fourEyes: FourEyesAnswer | null;
  readonly isReviewer: boolean;
  readonly origins: readonly NamedOrigin[];
  readonly columns: readonly { readonly articleId: string; readonly outletName: string }[];
  /** Other claims of the story: to go to, and to merge with. */
  readonly siblings: readonly { readonly id: string; readonly number: number; readonly wording: string }[];
  /** The document of the last full approval, for the difference since. */
  readonly lastApproved: { readonly judged: unknown; readonly revision: number; readonly at: Date } | null;
}

/** The id of the claim that an address names. */
export async function findClaim({ transaction }: DeskWork, story: string, number: number): Promise<string> {
  return loadClaimId(transaction, await loadStoryId(transaction, story), number);
}

export async function claimView({ transaction, actor }: DeskWork, claimId: string): Promise<ClaimView> {
  const { story, claim } = await loadClaimModel(transaction, claimId);
  const contributions = await listContributions(transaction, claimId);
  const { revisionDocument: _, ...rest } = claim;
  return {
    ...rest,
    story: storyHead(story),
    policy: story.policy,
    evidenceWords: evidenceWords(claim.evidence),
    evidenceSentence: evidenceSentence(claim.evidence),
    stateOwner: stateOwner(claim),
    history: historyOf(claim, contributions),
    isReviewer: mayReview(actor.role),
    fourEyes: mayReview(actor.role) ? fourEyes(actor.personId, contributions, claim.approvedRevision) : null,
    origins: story.origins,
    columns: story.articles.map(({ id, outletName }) => ({ articleId: id, outletName })),
    siblings: story.claims
      .filter((each) => each.state !== "WITHDRAWN")
      .map(({ id, number, wording }) => ({ id, number, wording })),
    lastApproved: await findLastJudged(transaction, claimId),
  };
}

/** Writes and decisions in one line, newest first. */
function historyOf(claim: ClaimModel, contributions: readonly Omit<HistoryEntry, "kind">[]): HistoryEntry[] {
  const writes = contributions.map(({ at, personName, what, revision }) => ({
    at,
    personName,
    what,
    revision,
    kind: "WRITE" as const,
  }));
  const decisions = claim.reviews.map(({ at, reviewer, decision, revision, comment }) => ({
    at,
    personName: reviewer,
    what: `${decision === "APPROVED" ? "approved" : "returned"} revision ${revision}${comment ? `: ${comment}` : ""}`,
    revision,
    kind: "DECISION" as const,
  }));
  return [...writes, ...decisions].sort((a, b) => b.at.getTime() - a.at.getTime() || b.revision - a.revision);
}
