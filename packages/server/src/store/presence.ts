import { prismaOf, type Transaction } from "./database.ts";

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

/** Notes a tab's place. Whoever listens is told only when it is another one than before. */
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
  await tell(transaction, deskId);
}

export async function forgetPresence(
  transaction: Transaction,
  { deskId, tab, personId }: { deskId: string; tab: string; personId: string },
): Promise<void> {
  const { count } = await prismaOf(transaction).presence.deleteMany({ where: { tab, personId } });
  if (count > 0) await tell(transaction, deskId);
}

export interface PresentPerson {
  readonly tab: string;
  readonly personId: string;
  readonly name: string;
  readonly claimId: string | null;
  readonly editing: boolean;
}

/** Who has the story open and was heard of since `since`. */
export async function listPresent(transaction: Transaction, storyId: string, since: Date): Promise<PresentPerson[]> {
  const rows = await prismaOf(transaction).presence.findMany({
    where: { storyId, seenAt: { gte: since } },
    orderBy: { tab: "asc" },
    include: { member: { select: { person: { select: { name: true } } } } },
  });
  return rows.map(({ tab, personId, claimId, editing, member }) => ({
    ...{ tab, personId, claimId, editing },
    name: member.person.name,
  }));
}

async function tell(transaction: Transaction, deskId: string): Promise<void> {
  await prismaOf(transaction).$queryRaw`select pg_notify('second_source', ${JSON.stringify({ desk: deskId })})::text`;
}
