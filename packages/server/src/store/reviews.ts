import type { VerdictLabel } from "@second-source/domain/verdict/verdict";
import { DomainError } from "../errors.ts";
import { prismaOf, type Transaction } from "./database.ts";
import type { Prisma } from "./generated/client.ts";

export interface VerdictFields {
  readonly label: VerdictLabel;
  readonly rationale: string;
  readonly exception: string | null;
  readonly tried: string | null;
  readonly publicNote: string | null;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly revision: number;
  readonly revisionHash: string;
}

export async function saveVerdict(
  transaction: Transaction,
  deskId: string,
  claimId: string,
  verdict: VerdictFields,
): Promise<void> {
  await prismaOf(transaction).verdict.upsert({
    where: { deskId_claimId: { deskId, claimId } },
    create: { deskId, claimId, ...verdict },
    update: verdict,
  });
}

export interface NewReview {
  readonly deskId: string;
  readonly claimId: string;
  readonly reviewerId: string;
  readonly decision: "APPROVED" | "RETURNED";
  readonly revision: number;
  readonly revisionHash: string;
  /** The canonical document that was judged, parsed. */
  readonly judged: object;
  readonly comment: string | null;
  readonly completes: boolean;
}

/** Stores a decision. The database refuses own work too, whatever the code above it thought. */
export async function createReview(transaction: Transaction, review: NewReview): Promise<void> {
  try {
    await prismaOf(transaction).review.create({ data: { ...review, judged: review.judged as Prisma.InputJsonObject } });
  } catch (error) {
    if (error instanceof Error && /nobody approves their own work|review_four_eyes/.test(error.message)) {
      throw new DomainError(
        "review.own-work",
        "You have written on this claim since its last approval, so another reviewer decides.",
      );
    }
    throw error;
  }
}

/** The humans who have approved exactly this revision: the same words at an earlier revision were another judgement. */
export async function findApprovers(
  transaction: Transaction,
  claim: { readonly id: string; readonly revision: number; readonly revisionHash: string },
): Promise<string[]> {
  const { id: claimId, revision, revisionHash } = claim;
  const rows = await prismaOf(transaction).review.findMany({
    where: { claimId, revision, revisionHash, decision: "APPROVED" },
    select: { reviewerId: true, member: { select: { person: { select: { sameHumanAs: true } } } } },
  });
  return rows.map(({ reviewerId, member }) => member.person.sameHumanAs ?? reviewerId);
}

/** The revision of the last full approval; 0 when there was none. */
export async function lastApprovedRevision(transaction: Transaction, claimId: string): Promise<number> {
  const last = await prismaOf(transaction).review.aggregate({
    where: { claimId, completes: true },
    _max: { revision: true },
  });
  return last._max.revision ?? 0;
}
