import type { PassageDescription } from "@second-source/domain/anchor/describe-passage";
import type { Certainty, Mode, Stance, Terms } from "@second-source/domain/claim/assertion";
import type { ConflictType } from "@second-source/domain/claim/conflict";
import { DomainError } from "../errors.ts";
import { dayOf } from "./articles.ts";
import { lockArticles } from "./coverage.ts";
import { findPlaced } from "./captures.ts";
import { prismaOf, type Transaction } from "./database.ts";

/** What an outlet says and who it has it from, as stored. */
export interface AssertionFields {
  readonly originId: string;
  readonly stance: Stance;
  readonly mode: Mode;
  readonly speaker: string | null;
  /** Outlets by id, from the one nearest the article inwards. */
  readonly relays: readonly string[];
  readonly occasionId: string | null;
  readonly terms: Terms;
  readonly certainty: Certainty;
  readonly newValue: string | null;
  /** Who concluded an INFERRED origin. */
  readonly inferredBy: string | null;
  readonly inferenceConfirmedBy: string | null;
}

/** Stores the passage where the capture does not have it yet, and the assertion on it. The article is held: passages are shared by claims. */
export async function createAssertion(
  transaction: Transaction,
  assertion: AssertionFields & { deskId: string; claimId: string; captureId: string; passage: PassageDescription },
): Promise<string> {
  const prisma = prismaOf(transaction);
  const { deskId, claimId, captureId, passage, relays, ...fields } = assertion;
  const known = await findPlaced(transaction, captureId, passage);
  if (known) await refuseSame(transaction, { claimId, passageId: known.id, ...fields });
  const { id: passageId } = known ?? (await prisma.passage.create({ data: { deskId, captureId, ...passage } }));
  const created = await prisma.assertion.create({ data: { deskId, claimId, passageId, ...fields } });
  await createRelays(transaction, deskId, created.id, relays);
  return created.id;
}

/** The same said twice of the same words is one record. */
async function refuseSame(
  transaction: Transaction,
  record: Pick<AssertionFields, "originId" | "stance" | "mode" | "speaker" | "occasionId"> & {
    claimId: string;
    passageId: string;
  },
): Promise<void> {
  const { claimId, passageId, originId, stance, mode, speaker, occasionId } = record;
  const same = { claimId, passageId, originId, stance, mode, speaker, occasionId };
  if ((await prismaOf(transaction).assertion.count({ where: same })) === 0) return;
  throw new DomainError(
    "assertion.known",
    "This is recorded already: the same words, said the same way, by the same origin.",
  );
}

async function createRelays(
  transaction: Transaction,
  deskId: string,
  assertionId: string,
  relays: readonly string[],
): Promise<void> {
  if (relays.length === 0) return;
  await prismaOf(transaction).relay.createMany({
    data: relays.map((outletId, position) => ({ deskId, assertionId, position, outletId })),
  });
}

export interface StoredAssertion {
  readonly id: string;
  readonly claimId: string;
  readonly exact: string;
  readonly storyId: string;
  readonly outletId: string;
  readonly outletName: string;
  readonly stance: Stance;
  /** ISO day of the article; null where it is unknown. */
  readonly publishedOn: string | null;
  readonly inferredBy: string | null;
}

export async function loadAssertion(transaction: Transaction, id: string): Promise<StoredAssertion> {
  const row = await prismaOf(transaction).assertion.findFirst({
    where: { id },
    include: { passage: { include: { capture: { select: { article: { include: { outlet: true } } } } } } },
  });
  if (!row) throw new DomainError("not-found", "This record is not there. Someone may have removed it.");
  const { article } = row.passage.capture;
  return {
    id,
    claimId: row.claimId,
    exact: row.passage.exact,
    storyId: article.storyId,
    outletId: article.outletId,
    outletName: article.outlet.name,
    stance: row.stance,
    publishedOn: dayOf(article.publishedOn),
    inferredBy: row.inferredBy,
  };
}

export async function updateAssertion(
  transaction: Transaction,
  deskId: string,
  id: string,
  { relays, ...fields }: AssertionFields,
): Promise<void> {
  const prisma = prismaOf(transaction);
  await prisma.assertion.update({ where: { deskId_id: { deskId, id } }, data: fields });
  await prisma.relay.deleteMany({ where: { assertionId: id } });
  await createRelays(transaction, deskId, id, relays);
}

/** Removes an assertion, and its passage when nothing else stands on it. */
export async function deleteAssertion(transaction: Transaction, deskId: string, id: string): Promise<void> {
  const prisma = prismaOf(transaction);
  const { passage } = await prisma.assertion.findUniqueOrThrow({
    where: { deskId_id: { deskId, id } },
    select: { passage: { select: { id: true, capture: { select: { articleId: true } } } } },
  });
  await lockArticles(transaction, { articleIds: [passage.capture.articleId] });
  await prisma.assertion.delete({ where: { deskId_id: { deskId, id } } });
  await prisma.passage.deleteMany({ where: { id: passage.id, assertions: { none: {} } } });
}

export interface NewConflict {
  readonly deskId: string;
  readonly claimId: string;
  readonly type: ConflictType;
  readonly firstAssertionId: string;
  readonly secondAssertionId: string;
  readonly firstWords: string;
  readonly secondWords: string;
}

export async function createConflict(transaction: Transaction, conflict: NewConflict): Promise<string> {
  const created = await prismaOf(transaction).conflict.create({ data: conflict });
  return created.id;
}

export async function findConflictClaim(transaction: Transaction, id: string): Promise<string | null> {
  const row = await prismaOf(transaction).conflict.findFirst({ where: { id }, select: { claimId: true } });
  return row?.claimId ?? null;
}

export async function confirmStoredInference(
  transaction: Transaction,
  deskId: string,
  id: string,
  personId: string,
): Promise<void> {
  await prismaOf(transaction).assertion.update({
    where: { deskId_id: { deskId, id } },
    data: { inferenceConfirmedBy: personId },
  });
}
