import type { AnswerKind } from "@second-source/domain/claim/answer";
import { prismaOf, type Transaction } from "./database.ts";

/** What an answer is to: a denial, a qualification or a reported dispute, or a conflict. */
export type AnswerTarget = { readonly assertionId: string } | { readonly conflictId: string };

export interface NewAnswer {
  readonly deskId: string;
  readonly claimId: string;
  readonly target: AnswerTarget;
  readonly kind: AnswerKind;
  readonly reason: string;
  readonly answeredBy: string;
  readonly answeredAt: Date;
}

export async function createAnswer(transaction: Transaction, { target, ...answer }: NewAnswer): Promise<string> {
  return (await prismaOf(transaction).answer.create({ data: { ...answer, ...target } })).id;
}

export interface StoredAnswer {
  readonly id: string;
  readonly claimId: string;
  readonly kind: AnswerKind;
  readonly reason: string;
}

/** The answer that stands; null where none does. */
export async function findAnswer(transaction: Transaction, target: AnswerTarget): Promise<StoredAnswer | null> {
  return prismaOf(transaction).answer.findFirst({
    where: { ...target, reopenedAt: null },
    select: { id: true, claimId: true, kind: true, reason: true },
  });
}

export async function endAnswer(
  transaction: Transaction,
  deskId: string,
  id: string,
  reopened: { reopenedBy: string; reopenedAt: Date; reopenedWhy: string },
): Promise<void> {
  await prismaOf(transaction).answer.update({ where: { deskId_id: { deskId, id } }, data: reopened });
}
