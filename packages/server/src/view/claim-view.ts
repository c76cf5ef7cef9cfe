import type { Policy } from "@second-source/domain/desk/policy";
import { evidenceFlags } from "@second-source/domain/evidence/evidence-flags";
import { evidenceSentence, evidenceWords, type EvidenceWords } from "@second-source/domain/evidence/evidence-words";
import { mayReview } from "@second-source/domain/desk/role";
import { fourEyes, type FourEyesAnswer } from "@second-source/domain/review/four-eyes";
import { independence, type Independence } from "@second-source/domain/origin/independence";
import { independenceWords } from "@second-source/domain/origin/independence-words";
import { revisionDifference, type RevisionDifference } from "@second-source/domain/review/revision-changes";
import type { Judged } from "@second-source/domain/review/revision-document";
import { guardVerdict } from "@second-source/domain/verdict/verdict-guard";
import type { GuardAnswer } from "@second-source/domain/verdict/guard-answer";
import { VERDICT_LABELS, type VerdictLabel } from "@second-source/domain/verdict/verdict";
import type { WayOut } from "@second-source/domain/verdict/way-out";
import type { Transaction } from "../store/database.ts";
import type { DeskWork } from "../desk/at-desk.ts";
import { findNeighbours, listWrites, loadClaimId } from "../store/claims.ts";
import { loadStoryId } from "../store/stories.ts";
import { findLastJudged } from "../store/story-facts.ts";
import { listMembers, type MemberRow } from "../store/people.ts";
import { listThreads, type ThreadRow } from "../store/threads.ts";
import type { AssertionModel, ClaimModel } from "../story/claim-model.ts";
import { guardInputOf } from "../story/guard-input.ts";
import { shownFlags, type ShownFlag } from "./shown-flag.ts";
import { storyHead, type StoryHead } from "./story-head.ts";
import {
  loadStoryReading,
  sentenceNumber,
  silencesOf,
  type OutletSilence,
  type StoryReading,
} from "../story/story-reading.ts";
import { loadClaimModel, type NamedOrigin, type StoryModel } from "../story/story-model.ts";

export interface HistoryEntry {
  readonly at: Date;
  readonly personName: string;
  readonly what: string;
  readonly revision: number;
  readonly kind: "WRITE" | "DECISION";
}

export interface ClaimView extends Omit<ClaimModel, "revisionDocument" | "weighed" | "assertions"> {
  readonly assertions: readonly ShownAssertion[];
  readonly silences: readonly OutletSilence[];
  /** What the evidence allows, given a reason that quotes every passage. */
  readonly guards: Readonly<Record<VerdictLabel, GuardAnswer>>;
  /** The words of which one at least stands in the reason of CONTRADICTED, for each side. */
  readonly citations: { readonly asserting: readonly string[]; readonly denying: readonly string[] };
  readonly story: StoryHead;
  readonly policy: Policy;
  readonly evidenceWords: EvidenceWords;
  readonly evidenceSentence: string;
  readonly flags: readonly ShownFlag[];
  /** Who the present state is due to. */
  readonly stateOwner: string | null;
  readonly history: readonly HistoryEntry[];
  /** Whether the person looking may decide on it, and why not. */
  readonly fourEyes: FourEyesAnswer | null;
  readonly isReviewer: boolean;
  readonly origins: readonly NamedOrigin[];
  readonly columns: readonly { readonly articleId: string; readonly outletName: string }[];
  /** Why two assertions of one stance are one voice or two, each pair once; the first forty. */
  readonly pairs: readonly VoicePair[];
  readonly threads: readonly ThreadRow[];
  /** The desk's people: to ask by name, and to give the claim to. */
  readonly people: readonly MemberRow[];
  readonly assignee: string | null;
  /** Numbers of the claims before and after it; null where there is none. */
  readonly neighbours: { readonly before: number | null; readonly after: number | null };
  /** What has changed since the last full approval; null where there was none. */
  readonly sinceApproval: (RevisionDifference & { readonly revision: number; readonly at: Date }) | null;
}

/** An assertion as the screens show it. */
export interface ShownAssertion extends Omit<AssertionModel, "backing"> {
  /** Whether it is a voice, or the same voice as one. */
  readonly isOnVoice: boolean;
  /** Number of the sentence it starts in, from 1; 0 where it has lost its place. */
  readonly sentence: number;
  readonly isWithdrawn: boolean;
}

/** Two assertions of one stance, and whether they are two voices. */
export interface VoicePair {
  readonly firstId: string;
  readonly secondId: string;
  readonly outlets: readonly [string, string];
  readonly relation: Independence["relation"];
  readonly isNominal: boolean;
  readonly reason: string;
  /** Where what is not known of the two can be said. */
  readonly waysOut: readonly WayOut[];
}

/** The id of the claim that an address names. */
export async function findClaim({ transaction }: DeskWork, story: string, number: number): Promise<string> {
  return loadClaimId(transaction, await loadStoryId(transaction, story), number);
}

export async function claimView({ transaction, actor }: DeskWork, claimId: string): Promise<ClaimView> {
  const { story, claim } = await loadClaimModel(transaction, claimId);
  const writes = await listWrites(transaction, claimId);
  const people = await listMembers(transaction);
  const reading = await loadStoryReading(transaction, story.id);
  const { revisionDocument: _, weighed: _weighed, ...rest } = claim;
  return {
    ...rest,
    assertions: shownAssertions(claim, reading),
    silences: silencesOf(claim, story.articles, reading),
    guards: guardsOf(claim, story),
    citations: { asserting: wordsOf(claim, "ASSERTS"), denying: wordsOf(claim, "DENIES") },
    story: await storyHead(transaction, story.id),
    policy: story.policy,
    evidenceWords: evidenceWords(claim.evidence),
    evidenceSentence: evidenceSentence(claim.evidence),
    flags: shownFlags(evidenceFlags(claim.weighed, story.ledger)),
    stateOwner: stateOwner(claim),
    history: historyOf(
      claim,
      writes.filter(({ isGround }) => !isGround),
    ),
    isReviewer: mayReview(actor.role),
    fourEyes: mayReview(actor.role) ? fourEyes(actor.humanId, writes, claim.approvedRevision) : null,
    origins: story.origins,
    columns: story.articles.map(({ id, outletName }) => ({ articleId: id, outletName })),
    neighbours: await findNeighbours(transaction, story.id, claim.number),
    sinceApproval: await sinceApproval(transaction, claim),
    pairs: pairsOf(claim, story),
    threads: await listThreads(transaction, claimId),
    people,
    assignee: people.find((person) => person.personId === claim.assignedTo)?.name ?? null,
  };
}

/** Who the present state is due to. */
function stateOwner(claim: ClaimModel): string | null {
  if (claim.state === "PROPOSED") return claim.verdict?.proposedBy ?? null;
  if (claim.state === "RETURNED")
    return claim.reviews.findLast((review) => review.decision === "RETURNED")?.reviewer ?? null;
  return claim.approvedBy.at(-1) ?? null;
}

function shownAssertions({ assertions, evidence }: ClaimModel, reading: StoryReading): ShownAssertion[] {
  const onVoice = new Set([...evidence.asserting.onVoiceIds, ...evidence.denying.onVoiceIds]);
  return assertions.map(({ backing, ...assertion }) => ({
    ...assertion,
    isOnVoice: onVoice.has(assertion.id),
    sentence: sentenceNumber(assertion, reading),
    isWithdrawn: backing.isWithdrawn,
  }));
}

const wordsOf = ({ assertions }: ClaimModel, stance: AssertionModel["stance"]): string[] =>
  assertions.filter((each) => each.stance === stance).map(({ passage }) => passage.exact);

function guardsOf(claim: ClaimModel, story: StoryModel): ClaimView["guards"] {
  const rationale = claim.assertions.map(({ passage }) => passage.exact).join(" ");
  const input = guardInputOf(claim, story, story.policy, { rationale, tried: claim.verdict?.tried ?? null });
  return Object.fromEntries(VERDICT_LABELS.map((label) => [label, guardVerdict(label, input)])) as Record<
    VerdictLabel,
    GuardAnswer
  >;
}

async function sinceApproval(transaction: Transaction, claim: ClaimModel): Promise<ClaimView["sinceApproval"]> {
  const last = await findLastJudged(transaction, claim.id);
  if (!last?.judged) return null;
  const now = JSON.parse(claim.revisionDocument) as Judged;
  return { ...revisionDifference(last.judged, now), revision: last.revision, at: last.at };
}

const MOST_PAIRS = 40;

function pairsOf({ weighed }: ClaimModel, { ledger }: StoryModel): VoicePair[] {
  const pairs: VoicePair[] = [];
  for (const [index, a] of weighed.backings.entries())
    for (const b of weighed.backings.slice(index + 1)) {
      const [first, second] = [a.assertion, b.assertion];
      if (pairs.length === MOST_PAIRS) return pairs;
      if (first.stance !== second.stance || (first.stance !== "ASSERTS" && first.stance !== "DENIES")) continue;
      const answer = independence(a, b, ledger);
      pairs.push({
        firstId: first.id,
        secondId: second.id,
        outlets: [first.outletName, second.outletName],
        relation: answer.relation,
        isNominal: answer.relation === "DIFFERENT" && answer.basis === "NOMINAL",
        ...independenceWords(a, b, answer, ledger),
      });
    }
  return pairs;
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
