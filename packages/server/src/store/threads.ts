import { DomainError } from "../errors.ts";
import { prismaOf, type Transaction } from "./database.ts";

export interface NewThread {
  readonly deskId: string;
  readonly claimId: string;
  /** The passage it is about; null where it is about the claim as a whole. */
  readonly assertionId: string | null;
  readonly blocking: boolean;
  readonly openedBy: string;
  readonly openedAt: Date;
}

export async function createThread(transaction: Transaction, thread: NewThread): Promise<string> {
  return (await prismaOf(transaction).thread.create({ data: thread })).id;
}

export interface NewComment {
  readonly deskId: string;
  readonly threadId: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
  readonly text: string;
  /** Members asked by name. */
  readonly mentioned: readonly string[];
}

export async function createComment(transaction: Transaction, comment: NewComment): Promise<void> {
  const prisma = prismaOf(transaction);
  const { mentioned, deskId, ...fields } = comment;
  const { id } = await prisma.threadComment.create({ data: { deskId, ...fields } });
  for (const personId of mentioned) await prisma.mention.create({ data: { deskId, commentId: id, personId } });
}

export interface StoredThread {
  readonly id: string;
  readonly claimId: string;
  readonly blocking: boolean;
  readonly openedBy: string;
  readonly isResolved: boolean;
  /** How many comments it has. */
  readonly comments: number;
}

/** A thread. Whoever changes one holds its claim, as the approval does that looks at it. */
export async function loadThread(transaction: Transaction, id: string): Promise<StoredThread> {
  const thread = await prismaOf(transaction).thread.findFirst({
    where: { id },
    include: { _count: { select: { comments: true } } },
  });
  if (!thread) throw new DomainError("not-found", "This question is not there.");
  const { claimId, blocking, openedBy, resolvedAt, _count } = thread;
  return { id, claimId, blocking, openedBy, isResolved: resolvedAt !== null, comments: _count.comments };
}

/** Closes a thread, or opens it again where `resolved` is null. */
export async function setThreadResolved(
  transaction: Transaction,
  deskId: string,
  id: string,
  resolved: { by: string; at: Date } | null,
): Promise<void> {
  await prismaOf(transaction).thread.update({
    where: { deskId_id: { deskId, id } },
    data: { resolvedBy: resolved?.by ?? null, resolvedAt: resolved?.at ?? null },
  });
}

export function countBlockingThreads(transaction: Transaction, claimId: string): Promise<number> {
  return prismaOf(transaction).thread.count({ where: { claimId, blocking: true, resolvedAt: null } });
}

export interface ThreadRow {
  readonly id: string;
  readonly assertionId: string | null;
  readonly blocking: boolean;
  readonly openedById: string;
  readonly isResolved: boolean;
  readonly comments: readonly {
    readonly id: string;
    readonly writer: string;
    readonly at: Date;
    readonly text: string;
    readonly mentioned: readonly string[];
  }[];
}

/** The threads of a claim, oldest first. */
export async function listThreads(transaction: Transaction, claimId: string): Promise<ThreadRow[]> {
  const name = { select: { person: { select: { name: true } } } } as const;
  const threads = await prismaOf(transaction).thread.findMany({
    where: { claimId },
    orderBy: { id: "asc" },
    include: {
      comments: { orderBy: { id: "asc" }, include: { member: name, mentions: { include: { member: name } } } },
    },
  });
  return threads.map(({ id, assertionId, blocking, openedBy, resolvedAt, comments }) => ({
    id,
    assertionId,
    blocking,
    openedById: openedBy,
    isResolved: resolvedAt !== null,
    comments: comments.map((comment) => ({
      id: comment.id,
      writer: comment.member.person.name,
      at: comment.writtenAt,
      text: comment.text,
      mentioned: comment.mentions.map((mention) => mention.member.person.name),
    })),
  }));
}

/** Takes the mentions of somebody on a claim as seen. */
export async function seeMentions(
  transaction: Transaction,
  { personId, claimId, now }: { personId: string; claimId: string; now: Date },
): Promise<void> {
  await prismaOf(transaction).mention.updateMany({
    where: { personId, seenAt: null, comment: { thread: { claimId } } },
    data: { seenAt: now },
  });
}
