import { prismaOf, type Transaction } from "./database.ts";
import { callListeners } from "./listener.ts";

/** Who has what open in which tab of theirs. */
export interface PresenceFields {
  readonly deskId: string;
  readonly tab: string;
  readonly personId: string;
  readonly storyId: string;
  readonly claimId: string | null;
  readonly editing: boolean;
  readonly seenAt: Date;
}

const FORGOTTEN_AFTER_MS = 3_600_000;

/** Notes a tab's place. Whoever listens, there or where it was, is told only when it is another one than before. */
export async function notePresence(transaction: Transaction, presence: PresenceFields): Promise<void> {
  const prisma = prismaOf(transaction);
  const { deskId, tab, personId, storyId, claimId, editing, seenAt } = presence;
  const where = { deskId_tab_personId: { deskId, tab, personId } };
  const before = await prisma.presence.findUnique({ where });
  await prisma.presence.upsert({
    where,
    create: presence,
    update: { storyId, claimId, editing, seenAt },
  });
  const isNew = before?.storyId !== storyId || before.claimId !== claimId || before.editing !== editing;
  if (!isNew) return;
  await prisma.presence.deleteMany({ where: { seenAt: { lt: new Date(seenAt.getTime() - FORGOTTEN_AFTER_MS) } } });
  const places = new Set([before?.storyId ?? storyId, storyId]);
  for (const place of places) await callListeners(transaction, deskId, place);
}

export async function forgetPresence(
  transaction: Transaction,
  { deskId, tab, personId }: { deskId: string; tab: string; personId: string },
): Promise<void> {
  const prisma = prismaOf(transaction);
  const left = await prisma.presence.findMany({ where: { tab, personId }, select: { storyId: true } });
  await prisma.presence.deleteMany({ where: { tab, personId } });
  for (const { storyId } of left) await callListeners(transaction, deskId, storyId);
}

export interface PresentPerson {
  readonly tab: string;
  readonly personId: string;
  readonly name: string;
  readonly claimId: string | null;
  readonly editing: boolean;
}

/** Who has one of these stories open and was heard of since `since`, by story. */
export async function listPresent(
  transaction: Transaction,
  storyIds: readonly string[],
  since: Date,
): Promise<Map<string, PresentPerson[]>> {
  const rows = await prismaOf(transaction).presence.findMany({
    where: { storyId: { in: [...storyIds] }, seenAt: { gte: since } },
    orderBy: { tab: "asc" },
    include: { member: { select: { person: { select: { name: true } } } } },
  });
  const present = new Map<string, PresentPerson[]>();
  for (const { storyId, tab, personId, claimId, editing, member } of rows) {
    const person = { tab, personId, name: member.person.name, claimId, editing };
    present.set(storyId, [...(present.get(storyId) ?? []), person]);
  }
  return present;
}
