import { DEFAULT_POLICY, type Policy } from "@second-source/domain/desk/policy";
import { prismaOf, type Transaction } from "./database.ts";
import { policyOf } from "./desks.ts";
import { accountsOf } from "./human.ts";

/** A policy that asks less than the desk does, and holds once another human has confirmed it. */
export interface PendingLoosening {
  readonly id: string;
  readonly before: Policy;
  readonly after: Policy;
  readonly reason: string;
  readonly askedById: string;
  readonly askedBy: string;
  readonly askedAt: Date;
}

export async function createLoosening(
  transaction: Transaction,
  {
    before,
    after,
    ...asked
  }: Pick<PendingLoosening, "before" | "after" | "reason" | "askedAt"> & {
    readonly deskId: string;
    /** The account of whoever asks. */
    readonly askedBy: string;
  },
): Promise<void> {
  await prismaOf(transaction).loosening.create({ data: { ...asked, before: { ...before }, after: { ...after } } });
}

/** What waits to be confirmed: one at a time; null where nothing does. */
export async function findPendingLoosening(transaction: Transaction): Promise<PendingLoosening | null> {
  const row = await prismaOf(transaction).loosening.findFirst({
    where: { confirmedAt: null, endedAt: null },
    include: { asker: { select: { person: { select: { name: true } } } } },
  });
  if (!row) return null;
  const { id, before, after, reason, askedBy: askedById, askedAt, asker } = row;
  return { id, before: stored(before), after: stored(after), reason, askedById, askedBy: asker.person.name, askedAt };
}

export async function confirmStoredLoosening(
  transaction: Transaction,
  deskId: string,
  id: string,
  confirmed: { readonly confirmedBy: string; readonly confirmedAt: Date },
): Promise<void> {
  await prismaOf(transaction).loosening.update({ where: { deskId_id: { deskId, id } }, data: confirmed });
}

export async function endStoredLoosening(
  transaction: Transaction,
  deskId: string,
  id: string,
  endedAt: Date,
): Promise<void> {
  await prismaOf(transaction).loosening.update({ where: { deskId_id: { deskId, id } }, data: { endedAt } });
}

/** Ends what somebody asked for and nobody has confirmed: they may not ask for it any more. */
export async function endLooseningsBy(transaction: Transaction, askedBy: string, endedAt: Date): Promise<void> {
  await prismaOf(transaction).loosening.updateMany({
    where: { askedBy, confirmedAt: null, endedAt: null },
    data: { endedAt },
  });
}

/** What the desk asked before each loosening of this human that came into force. */
export async function listPoliciesBefore(transaction: Transaction, humanId: string): Promise<Policy[]> {
  const rows = await prismaOf(transaction).$queryRaw<{ before: unknown }[]>`
    select before from loosening where desk_id = current_desk_id() and confirmed_at is not null
      and asked_by = ${accountsOf(humanId)}`;
  return rows.map(({ before }) => stored(before));
}

/** As a later version reads what an earlier one wrote: what that knew nothing of, it asked nothing of. */
const stored = (policy: unknown): Policy => policyOf({ ...DEFAULT_POLICY, ...(policy as Partial<Policy>) });

/** Whether the desk has or had it, waiting or not. */
export async function isLoosening(transaction: Transaction, id: string): Promise<boolean> {
  return (await prismaOf(transaction).loosening.count({ where: { id } })) > 0;
}
