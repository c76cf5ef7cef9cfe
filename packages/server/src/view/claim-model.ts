import type { Assertion } from "@second-source/domain/claim/assertion";
import type { ClaimKind } from "@second-source/domain/claim/claim";
import type { Conflict } from "@second-source/domain/claim/conflict";
import { silenceOf, type Silence } from "@second-source/domain/claim/silence";
import type { Policy } from "@second-source/domain/desk/policy";
import { evidenceOf, type Evidence } from "@second-source/domain/evidence/evidence";
import type { OriginLedger } from "@second-source/domain/origin/independence";
import { originMark, type OriginMark } from "@second-source/domain/origin/origin-mark";
import type { Origin, OriginLink } from "@second-source/domain/origin/origin";
import { revisionDocument, type Judged, type JudgedPassage } from "@second-source/domain/review/revision-document";
import type { ReviewState } from "@second-source/domain/review/review-state";
import { overlaps } from "@second-source/domain/text/span";
import type { VerdictLabel } from "@second-source/domain/verdict/verdict";
import { sha256 } from "../sha256.ts";
import type { StoryFacts } from "../store/story-facts.ts";
import type { ArticleModel } from "./article-model.ts";
import { mergedOriginId } from "./merged-origin.ts";

/** An assertion with everything its screens show beside it. */
export interface AssertionModel extends Assertion {
  readonly passageId: string;
  readonly passage: JudgedPassage;
  /** What a reviewer judges of it: the same words where they first stood. */
  readonly judgedPassage: JudgedPassage;
  /** The words that a MOVED passage is believed to continue. */
  readonly was: string | null;
  readonly captureId: string;
  readonly origin: Origin;
  readonly mark: OriginMark;
  /** Number of the sentence it starts in, from 1; 0 where it has lost its place. */
  readonly sentence: number;
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
  readonly silences: readonly { readonly articleId: string; readonly outletName: string; readonly silence: Silence }[];
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
  ledger: OriginLedger,
  policy: Policy,
): ClaimModel[] {
  const passages = new Map(
    articles.flatMap((article) => article.passages.map((passage) => [passage.id, { article, passage }] as const)),
  );
  return facts.claims.map((row) => {
    const assertions = row.assertions.flatMap((assertion) => assertionModel(assertion, passages, facts, ledger));
    const conflicts = row.conflicts.map(
      ({ id, type, firstAssertionId, secondAssertionId, firstWords, secondWords, resolution }) => ({
        ...{ id, type, firstAssertionId, secondAssertionId, firstWords, secondWords },
        resolution,
      }),
    );
    const document = documentOf(row, assertions, conflicts, ledger);
    const revisionHash = sha256(document);
    const { id, number, wording, kind, question, topic, highRisk, contested, assignedTo, releasedIn } = row;
    const { state, note, revision, changedAt } = row;
    return {
      ...{ id, number, wording, kind, question, topic, highRisk, contested, assignedTo, releasedIn },
      ...{ state, note, revision, changedAt },
      assertions,
      conflicts,
      evidence: evidenceOf(assertions, conflicts, ledger, policy),
      silences: silencesOf(assertions, articles),
      verdict: row.verdict && verdictModel(row.verdict),
      reviews: row.reviews.map(({ reviewerId, decision, revision: judged, comment, decidedAt, member }) => ({
        ...{ reviewerId, decision, comment },
        reviewer: member.person.name,
        revision: judged,
        at: decidedAt,
      })),
      approvedBy: row.reviews
        .filter(
          (each) => each.decision === "APPROVED" && each.revision === revision && each.revisionHash === revisionHash,
        )
        .map((each) => each.member.person.name),
      approvedRevision: approvedRevisionOf(row),
      approvals: new Set(
        row.reviews
          .filter((each) => each.decision === "APPROVED" && each.revision === approvedRevisionOf(row))
          .map((each) => each.member.person.sameHumanAs ?? each.reviewerId),
      ).size,
      revisionHash,
      revisionDocument: document,
    };
  });
}

type ClaimRow = StoryFacts["claims"][number];
type PassagePlace = { article: ArticleModel; passage: ArticleModel["passages"][number] };

function assertionModel(
  row: ClaimRow["assertions"][number],
  passages: ReadonlyMap<string, PassagePlace>,
  facts: StoryFacts,
  ledger: OriginLedger,
): AssertionModel[] {
  const place = passages.get(row.passageId);
  const originId = mergedOriginId(facts, row.originId);
  const origin = ledger.origins.get(originId);
  if (!place || !origin) return [];
  const { article, passage } = place;
  const { id, stance, mode, speaker, relays, terms, certainty, inferenceConfirmedBy } = row;
  const assertion: Assertion = {
    ...{ id, stance, mode, speaker, relays, terms, certainty, originId, inferenceConfirmedBy },
    articleId: article.id,
    outletId: article.outletId,
    outletName: article.outletName,
    outletOwner: article.outletOwner,
    placement: passage.placement,
  };
  const arrival = facts.origins.find((each) => each.id === originId)?.arrival ?? 0;
  return [
    {
      ...assertion,
      passage: { start: passage.start, end: passage.end, exact: passage.exact, captureSha256: passage.captureSha256 },
      passageId: passage.id,
      judgedPassage: passage.judged,
      was: passage.was,
      captureId: article.captureId,
      origin,
      mark: originMark(assertion, origin, arrival, article.outletMark),
      sentence:
        passage.placement === "ORPHANED" ? 0 : article.sentences.findIndex((each) => overlaps(each, passage)) + 1,
    },
  ];
}

const approvedRevisionOf = (row: ClaimRow): number =>
  Math.max(0, ...row.reviews.filter((each) => each.completes).map((each) => each.revision));

function verdictModel(row: NonNullable<ClaimRow["verdict"]>): VerdictModel {
  const { label, rationale, exception, tried, publicNote, proposedBy, proposedAt, revision, member } = row;
  return {
    label,
    rationale,
    exception,
    tried,
    publicNote,
    proposedById: proposedBy,
    proposedBy: member.person.name,
    proposedAt,
    revision,
  };
}

function documentOf(
  row: ClaimRow,
  assertions: readonly AssertionModel[],
  conflicts: readonly Conflict[],
  ledger: OriginLedger,
): string {
  const { origins, links } = behind(assertions, ledger);
  const { wording, kind, question, highRisk, contested, verdict } = row;
  return revisionDocument({
    ...{ wording, kind, question, highRisk, contested, conflicts },
    assertions: assertions.map(judgedOf),
    ...{ origins, links },
    verdict: verdict && {
      label: verdict.label,
      rationale: verdict.rationale,
      exception: verdict.exception,
      tried: verdict.tried,
      publicNote: verdict.publicNote,
    },
  });
}

/** What is judged of an assertion: what the screens need besides is left out, and its words stand where they first stood. */
function judgedOf({
  captureId: _c,
  origin: _o,
  mark: _m,
  sentence: _s,
  was: _w,
  passageId: _p,
  ...model
}: AssertionModel): Judged["assertions"][number] {
  const { judgedPassage: passage, ...assertion } = model;
  return { ...assertion, passage };
}

/** The origins of a claim's assertions, everything they derive from, and the links on the way. */
function behind(
  assertions: readonly AssertionModel[],
  ledger: OriginLedger,
): { origins: Origin[]; links: OriginLink[] } {
  const reached = new Set(assertions.map((assertion) => assertion.origin.id));
  const links: OriginLink[] = [];
  for (const id of reached) {
    for (const link of ledger.links.filter((each) => each.fromId === id)) {
      links.push(link);
      reached.add(link.toId);
    }
  }
  return { origins: [...reached].flatMap((id) => ledger.origins.get(id) ?? []), links };
}

function silencesOf(assertions: readonly AssertionModel[], articles: readonly ArticleModel[]): ClaimModel["silences"] {
  const speaking = new Set(assertions.map((assertion) => assertion.articleId));
  return articles
    .filter((article) => !speaking.has(article.id))
    .map((article) => ({
      articleId: article.id,
      outletName: article.outletName,
      silence: silenceOf(article.coverage),
    }));
}
