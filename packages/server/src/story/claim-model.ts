import type { Assertion } from "@second-source/domain/claim/assertion";
import type { ClaimKind } from "@second-source/domain/claim/claim";
import type { Conflict } from "@second-source/domain/claim/conflict";
import type { Policy } from "@second-source/domain/desk/policy";
import { weigh, type Evidence, type Weighed } from "@second-source/domain/evidence/evidence";
import type { Backing } from "@second-source/domain/origin/backing";
import { originMark, type OriginMark } from "@second-source/domain/origin/origin-mark";
import type { Origin } from "@second-source/domain/origin/origin";
import { revisionDocument, type JudgedPassage } from "@second-source/domain/review/revision-document";
import type { ReviewState } from "@second-source/domain/review/review-state";
import type { VerdictLabel } from "@second-source/domain/verdict/verdict";
import { sha256 } from "../sha256.ts";
import type { StoryFacts } from "../store/story-facts.ts";
import type { ArticleModel } from "./article-model.ts";
import { judgedOf } from "./judged-claim.ts";
import type { StoryLedger } from "./story-ledger.ts";

/** An assertion with everything its screens show beside it. */
export interface AssertionModel extends Assertion {
  readonly passageId: string;
  readonly passage: JudgedPassage;
  /** What a reviewer judges of it: the same words where they first stood. */
  readonly judgedPassage: JudgedPassage;
  /** The words that a MOVED passage is believed to continue. */
  readonly was: string | null;
  /** The words before and after it, as they stood when it was marked. */
  readonly context: { readonly prefix: string; readonly suffix: string };
  readonly captureId: string;
  readonly origin: Origin;
  readonly mark: OriginMark;
  /** Who stands behind it, resolved. */
  readonly backing: Backing;
  readonly relayNames: readonly string[];
  readonly occasion: { readonly name: string; readonly on: string | null } | null;
  /** Whether a second person is needed to confirm who it is, and who concluded it. */
  readonly inferredBy: string | null;
  readonly answerReason: string | null;
}

export interface VerdictModel {
  readonly label: VerdictLabel;
  readonly rationale: string;
  readonly exception: string | null;
  readonly tried: string | null;
  readonly publicNote: string | null;
  readonly proposedById: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly revision: number;
}

export interface ReviewModel {
  readonly reviewerId: string;
  readonly reviewer: string;
  readonly decision: "APPROVED" | "RETURNED";
  readonly revision: number;
  readonly comment: string | null;
  readonly at: Date;
}

export interface ClaimModel {
  readonly id: string;
  readonly number: number;
  readonly wording: string;
  readonly kind: ClaimKind;
  readonly question: string | null;
  readonly topic: string | null;
  readonly highRisk: boolean;
  readonly contested: boolean;
  readonly opinion: boolean;
  readonly assignedTo: string | null;
  /** The first edition it stood in; null while it is in none. */
  readonly releasedIn: number | null;
  readonly state: ReviewState;
  readonly note: string | null;
  readonly revision: number;
  readonly changedAt: Date;
  readonly assertions: readonly AssertionModel[];
  readonly conflicts: readonly Conflict[];
  readonly evidence: Evidence;
  readonly weighed: Weighed;
  readonly verdict: VerdictModel | null;
  readonly reviews: readonly ReviewModel[];
  /** People who approved exactly what stands now. */
  readonly approvedBy: readonly string[];
  /** How many humans the last full approval had. */
  readonly approvals: number;
  /** Revision of the last full approval, 0 when there was none. */
  readonly approvedRevision: number;
  /** SHA-256 of the revision document: what an approval is bound to. */
  readonly revisionHash: string;
  readonly revisionDocument: string;
}

export function claimModels(
  facts: StoryFacts,
  articles: readonly ArticleModel[],
  story: StoryLedger,
  policy: Policy,
): ClaimModel[] {
  const articlesById = new Map(articles.map((article) => [article.id, article]));
  const arrivals = new Map(facts.origins.map(({ id, arrival }) => [id, arrival ?? 0]));
  return facts.claims.map((row) => claimModel(row, { articlesById, arrivals, story, policy }));
}

interface Surroundings {
  readonly articlesById: ReadonlyMap<string, ArticleModel>;
  readonly arrivals: ReadonlyMap<string, number>;
  readonly story: StoryLedger;
  readonly policy: Policy;
}

type ClaimRow = StoryFacts["claims"][number];

function claimModel(row: ClaimRow, around: Surroundings): ClaimModel {
  const { story } = around;
  const placed = row.assertions.map((assertion) => placedAssertion(assertion, row, around));
  const conflicts = row.conflicts.map((conflict) => conflictModel(conflict, row));
  const { kind } = row;
  const weighed = weigh({ kind, assertions: placed.map(({ assertion }) => assertion), conflicts }, story.ledger);
  const assertions = placed.map((each, index) => assertionModel(each, weighed.backings[index], around));
  const document = revisionDocument(judgedOf(row, assertions, conflicts, weighed, story));
  const revisionHash = sha256(document);
  const { id, number, wording, question, topic, highRisk, contested, opinion, assignedTo, releasedIn } = row;
  const { state, note, revision, changedAt } = row;
  return {
    id,
    number,
    wording,
    kind,
    question,
    topic,
    highRisk,
    contested,
    opinion,
    assignedTo,
    releasedIn,
    state,
    note,
    revision,
    changedAt,
    assertions,
    conflicts,
    weighed,
    evidence: weighed.evidence,
    verdict: row.verdict && verdictModel(row.verdict),
    ...reviewsOf(row, revisionHash),
    revisionHash,
    revisionDocument: document,
  };
}

function conflictModel(conflict: ClaimRow["conflicts"][number], { answers }: ClaimRow): Conflict {
  const { id, type, firstAssertionId, secondAssertionId, firstWords, secondWords } = conflict;
  const answer = answers.find(({ conflictId }) => conflictId === id);
  return {
    id,
    type,
    firstAssertionId,
    secondAssertionId,
    firstWords,
    secondWords,
    answer: answer ? { kind: answer.kind, reason: answer.reason } : null,
  };
}

interface Placed {
  readonly row: ClaimRow["assertions"][number];
  readonly article: ArticleModel;
  readonly assertion: Assertion;
  readonly origin: Origin;
  readonly answerReason: string | null;
}

/** An assertion as the rules see it. */
function placedAssertion(row: Placed["row"], { answers }: ClaimRow, { articlesById, story }: Surroundings): Placed {
  const { passage } = row;
  const article = articlesById.get(passage.capture.articleId);
  const origin = story.ledger.origins.get(row.originId);
  if (!article || !origin) throw new Error(`record ${row.id} stands on an article or an origin of another story`);
  const { id, stance, mode, speaker, relays, occasionId, terms, certainty, newValue, originId } = row;
  const answer = answers.find(({ assertionId }) => assertionId === id);
  const assertion: Assertion = {
    id,
    stance,
    mode,
    speaker,
    occasionId,
    terms,
    certainty,
    newValue,
    originId,
    relays: relays.map(({ outletId }) => outletId),
    isInferenceConfirmed: row.inferenceConfirmedBy !== null,
    answer: answer?.kind ?? null,
    articleId: article.id,
    outletId: article.outletId,
    outletName: article.outletName,
    placement: passage.placement,
  };
  return { article, row, assertion, origin, answerReason: answer?.reason ?? null };
}

function assertionModel(placed: Placed, backing: Backing | undefined, around: Surroundings): AssertionModel {
  const { row, assertion, article, origin, answerReason } = placed;
  const { start, end, exact, placement, was, capture, judgedIn, ...passage } = row.passage;
  const place: JudgedPassage = { start, end, exact, captureSha256: capture.textSha256 };
  const { ledger } = around.story;
  if (!backing) throw new Error("every assertion has a backing");
  const outlet = { mark: article.outletMark, name: article.outletName };
  const occasion = assertion.occasionId === null ? undefined : ledger.occasions.get(assertion.occasionId);
  return {
    ...assertion,
    passage: place,
    passageId: passage.id,
    // Written by replacePassage alone.
    judgedPassage: (judgedIn as unknown as JudgedPassage | null) ?? place,
    was: was?.exact ?? null,
    context: { prefix: passage.prefix, suffix: passage.suffix },
    captureId: article.captureId,
    origin,
    backing,
    relayNames: assertion.relays.map((id) => ledger.outlets.get(id)?.name ?? ""),
    occasion: occasion ? { name: occasion.name, on: occasion.on } : null,
    inferredBy: row.inferredBy,
    answerReason,
    mark: originMark(assertion, origin, around.arrivals.get(origin.id) ?? 0, outlet, backing.isWithdrawn),
  };
}

const approvedRevisionOf = (row: ClaimRow): number =>
  Math.max(0, ...row.reviews.filter((each) => each.completes).map((each) => each.revision));

function reviewsOf(
  row: ClaimRow,
  revisionHash: string,
): Pick<ClaimModel, "reviews" | "approvedBy" | "approvedRevision" | "approvals"> {
  const approvals = row.reviews.filter((each) => each.decision === "APPROVED");
  const approvedRevision = approvedRevisionOf(row);
  return {
    reviews: row.reviews.map(({ reviewerId, decision, revision, comment, decidedAt, member }) => ({
      reviewerId,
      decision,
      comment,
      revision,
      reviewer: member.person.name,
      at: decidedAt,
    })),
    approvedBy: approvals
      .filter((each) => each.revision === row.revision && each.revisionHash === revisionHash)
      .map((each) => each.member.person.name),
    approvedRevision,
    approvals: new Set(
      approvals
        .filter((each) => each.revision === approvedRevision)
        .map((each) => each.member.person.sameHumanAs ?? each.reviewerId),
    ).size,
  };
}

function verdictModel(row: NonNullable<ClaimRow["verdict"]>): VerdictModel {
  const { label, rationale, exception, tried, publicNote, proposedBy, proposedAt, revision, member } = row;
  return {
    label,
    rationale,
    exception,
    tried,
    publicNote,
    proposedAt,
    revision,
    proposedById: proposedBy,
    proposedBy: member.person.name,
  };
}
