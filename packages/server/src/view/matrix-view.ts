import { evidenceFlags, type EvidenceFlag } from "@second-source/domain/evidence/evidence-flags";
import { evidenceWords, type EvidenceWords } from "@second-source/domain/evidence/evidence-words";
import type { Evidence } from "@second-source/domain/evidence/evidence";
import type { Mode, Stance } from "@second-source/domain/claim/assertion";
import type { Silence } from "@second-source/domain/claim/silence";
import { tiesOf, type Tie } from "@second-source/domain/matrix/ties";
import type { OriginMark, OutletMark } from "@second-source/domain/origin/origin-mark";
import type { ReviewState } from "@second-source/domain/review/review-state";
import type { VerdictLabel } from "@second-source/domain/verdict/verdict";
import type { DeskWork } from "../usecase/desk-work.ts";
import type { AssertionModel, ClaimModel } from "./claim-model.ts";
import { storyHead, type StoryHead } from "./story-head.ts";
import { loadStoryModel, type NamedOrigin, type StoryModel } from "./story-model.ts";

export interface MatrixColumn {
  readonly articleId: string;
  readonly outletName: string;
  readonly outletMark: OutletMark;
  readonly publishedOn: string | null;
  readonly settled: number;
  readonly sentences: number;
}

export interface CellAssertion {
  readonly id: string;
  readonly originId: string;
  readonly mark: OriginMark;
  readonly stance: Stance;
  readonly mode: Mode;
  /** The short word under the stance: the first relay, the occasion, or the mode. */
  readonly word: string;
  readonly quote: string;
  /** Whether its denial or qualification has been answered. */
  readonly isAnswered: boolean;
}

/** An outlet's silence on a claim, or what it says there. Most cells of a wide matrix are silent, so they are one word. */
export type MatrixCell = Silence | readonly CellAssertion[];

export interface MatrixRow {
  readonly claimId: string;
  readonly number: number;
  readonly wording: string;
  readonly topic: string | null;
  readonly cells: readonly MatrixCell[];
  readonly ties: readonly Tie[];
  readonly evidence: Evidence;
  readonly evidenceWords: EvidenceWords;
  readonly flags: readonly EvidenceFlag[];
  readonly verdict: VerdictLabel;
  readonly byException: boolean;
  readonly state: ReviewState;
  /** Who the state is due to: proposer, approver, returner. */
  readonly by: string | null;
  readonly originIds: readonly string[];
}

export interface MatrixView {
  readonly story: StoryHead;
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  readonly origins: readonly NamedOrigin[];
}

export async function matrixView({ transaction }: DeskWork, story: string): Promise<MatrixView> {
  const model = await loadStoryModel(transaction, story);
  return {
    story: storyHead(model),
    columns: model.articles.map(({ id, outletName, outletMark, publishedOn, coverage }) => ({
      ...{ articleId: id, outletName, outletMark, publishedOn },
      settled: coverage.settled,
      sentences: coverage.total,
    })),
    rows: byTopic(model.claims.filter((claim) => claim.state !== "WITHDRAWN")).map((claim) => rowOf(claim, model)),
    origins: model.origins,
  };
}

/** Claims of one topic stand together; topics in the order in which they first appear. */
export function byTopic<T extends { readonly topic: string | null }>(claims: readonly T[]): T[] {
  const topics = [...new Set(claims.map((claim) => claim.topic))];
  return topics.flatMap((topic) => claims.filter((claim) => claim.topic === topic));
}

function rowOf(claim: ClaimModel, model: StoryModel): MatrixRow {
  const cells = model.articles.map((article): MatrixCell => {
    const assertions = claim.assertions.filter((assertion) => assertion.articleId === article.id).map(cellAssertion);
    if (assertions.length > 0) return assertions;
    return claim.silences.find((each) => each.articleId === article.id)?.silence ?? "SO_FAR";
  });
  const { id, number, wording, topic, evidence, state, verdict } = claim;
  return {
    ...{ claimId: id, number, wording, topic, cells, evidence, state },
    ties: tiesOf(cells.map((cell) => (typeof cell === "string" ? [] : cell))),
    evidenceWords: evidenceWords(evidence),
    flags: evidenceFlags(claim.weighed, model.ledger),
    verdict: verdict?.label ?? "UNVERIFIED",
    byException: Boolean(verdict?.exception),
    by: stateOwner(claim),
    originIds: [...new Set(claim.assertions.map((assertion) => assertion.originId))],
  };
}

/** Who the present state is due to. */
export function stateOwner(claim: ClaimModel): string | null {
  if (claim.state === "PROPOSED") return claim.verdict?.proposedBy ?? null;
  if (claim.state === "RETURNED")
    return claim.reviews.findLast((review) => review.decision === "RETURNED")?.reviewer ?? null;
  return claim.approvedBy.at(-1) ?? null;
}

function cellAssertion(assertion: AssertionModel): CellAssertion {
  const { id, mark, stance, mode, relayNames, occasion, passage, backing, answer } = assertion;
  const word = relayNames[0]
    ? `via ${relayNames[0]}`
    : mark.style === "OWN"
      ? "own voice"
      : (occasion?.name ?? (mark.style === "UNKNOWN" ? "no name" : MODE_SHORT[mode]));
  const originId = backing.source?.id ?? assertion.originId;
  return { id, originId, mark, stance, mode, word, quote: passage.exact, isAnswered: answer !== null };
}

const MODE_SHORT: Record<Mode, string> = {
  DIRECT: "quote",
  MIXED: "part-quoted",
  INDIRECT: "paraphrase",
  NARRATOR: "own voice",
};
