import superjson from "superjson";
import { prismaOf, type Transaction } from "./database.ts";

/** A request by the name that the browser gave it, and what it asks. */
export interface NamedRequest {
  /** Drawn by the browser for every press; the same one is sent again where no answer came back. */
  readonly key: string;
  /** Path of the procedure. */
  readonly procedure: string;
  /** SHA-256 of the input as it was sent. */
  readonly inputSha256: string;
}

interface Asking {
  readonly deskId: string;
  readonly personId: string;
  readonly now: Date;
}

export interface AnsweredRequest {
  readonly procedure: string;
  readonly inputSha256: string;
  readonly answer: unknown;
}

/**
 * Takes a request for the running transaction; null where it is new. A twin that is under way elsewhere is waited for,
 * and its answer is this one's.
 */
export async function takeRequest(
  transaction: Transaction,
  { deskId, personId, now }: Asking,
  request: NamedRequest,
): Promise<AnsweredRequest | null> {
  const { answeredRequest } = prismaOf(transaction);
  const row = { deskId, personId, ...request, answeredAt: now };
  const { count } = await answeredRequest.createMany({ data: [row], skipDuplicates: true });
  if (count === 1) return null;
  const where = { deskId_personId_key: { deskId, personId, key: request.key } };
  const { procedure, inputSha256, answer } = await answeredRequest.findUniqueOrThrow({ where });
  return { procedure, inputSha256, answer: superjson.parse(answer ?? "null") };
}

/** Keeps what a request was answered with. */
export async function keepAnswer(
  transaction: Transaction,
  { deskId, personId }: Asking,
  { key }: NamedRequest,
  answer: unknown,
): Promise<void> {
  await prismaOf(transaction).answeredRequest.update({
    where: { deskId_personId_key: { deskId, personId, key } },
    data: { answer: superjson.stringify(answer) },
  });
}

/** Forgets requests of a desk that were answered before a moment: no browser asks again after so long. */
export async function forgetRequests(transaction: Transaction, before: Date): Promise<void> {
  await prismaOf(transaction).answeredRequest.deleteMany({ where: { answeredAt: { lt: before } } });
}
