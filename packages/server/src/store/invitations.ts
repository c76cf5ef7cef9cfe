import type { Role } from "@second-source/domain/desk/role";
import { clientOf, prismaOf, type Database, type Transaction } from "./database.ts";

export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Whose sign-in it sets anew; null where it brings somebody to the desk. */
  readonly resets: string | null;
  /** Null where a command on the server made it. */
  readonly invitedBy: string | null;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
}

const SELECT = {
  id: true,
  email: true,
  name: true,
  role: true,
  resets: true,
  invitedAt: true,
  expiresAt: true,
  inviter: { select: { person: { select: { name: true } } } },
} as const;

const rowOf = <T extends { readonly inviter: { readonly person: { readonly name: string } } | null }>({
  inviter,
  ...row
}: T): Omit<T, "inviter"> & { readonly invitedBy: string | null } => ({
  ...row,
  invitedBy: inviter?.person.name ?? null,
});

const isOpen = (now: Date) => ({ usedAt: null, withdrawnAt: null, expiresAt: { gt: now } });

export async function createInvitation(
  transaction: Transaction,
  invitation: Omit<InvitationRow, "id" | "invitedBy"> & {
    readonly deskId: string;
    readonly tokenHash: string;
    readonly invitedBy: string | null;
  },
): Promise<string> {
  return (await prismaOf(transaction).invitation.create({ data: invitation, select: { id: true } })).id;
}

/** Links that were made and not used, the newest first. */
export async function listOpenInvitations(transaction: Transaction, now: Date): Promise<InvitationRow[]> {
  const rows = await prismaOf(transaction).invitation.findMany({
    where: isOpen(now),
    orderBy: { invitedAt: "desc" },
    select: SELECT,
  });
  return rows.map(rowOf);
}

/** The open link that brings an address to this desk. */
export async function findOpenInvitation(
  transaction: Transaction,
  email: string,
  now: Date,
): Promise<InvitationRow | null> {
  const row = await prismaOf(transaction).invitation.findFirst({
    where: { ...isOpen(now), email, resets: null },
    select: SELECT,
  });
  return row && rowOf(row);
}

/** Where a link leads and what it is for; null where it was used, withdrawn or has run out. Who knows it needs no desk. */
export function findInvitationByHash(
  database: Database,
  tokenHash: string,
  now: Date,
): Promise<(InvitationRow & { readonly deskId: string; readonly deskName: string }) | null> {
  return clientOf(database).$transaction(async (prisma) => {
    await prisma.$executeRaw`select set_config('app.invitation', ${tokenHash}, true)`;
    const found = await prisma.invitation.findFirst({ where: { ...isOpen(now), tokenHash }, select: { deskId: true } });
    if (!found) return null;
    const { deskId } = found;
    await prisma.$executeRaw`select set_config('app.desk_id', ${deskId}, true)`;
    const row = await prisma.invitation.findFirst({ where: { tokenHash }, select: SELECT });
    const desk = await prisma.desk.findUnique({ where: { id: deskId }, select: { name: true } });
    return row && desk && { ...rowOf(row), deskId, deskName: desk.name };
  });
}

/**
 * Uses a link up. Answers with whether it was still open: of two who use it at once, one does, and nobody once whoever made
 * it is no admin of the desk any more, by whatever way that came.
 */
export async function useInvitation(transaction: Transaction, id: string, now: Date): Promise<boolean> {
  const used = await prismaOf(transaction).$executeRaw`
    update invitation set used_at = ${now}
    where desk_id = current_desk_id() and id = ${id}::uuid and used_at is null and withdrawn_at is null
      and expires_at > ${now} and (invited_by is null or exists (
        select from member join person on person.id = member.person_id
        where member.desk_id = invitation.desk_id and member.person_id = invitation.invited_by and member.role = 'ADMIN'
          and member.disabled_at is null and person.disabled_at is null))`;
  return used > 0;
}

/** Takes back what of these links is still open. Answers with how many these were. */
async function withdraw(
  transaction: Transaction,
  which: { readonly id: string } | { readonly resets: string } | { readonly invitedBy: string },
  now: Date,
): Promise<number> {
  const where = { ...isOpen(now), ...which };
  return (await prismaOf(transaction).invitation.updateMany({ where, data: { withdrawnAt: now } })).count;
}

/** Takes back a link that is still open; null where it is not. */
export async function withdrawInvitation(
  transaction: Transaction,
  id: string,
  now: Date,
): Promise<{ readonly email: string; readonly name: string } | null> {
  if ((await withdraw(transaction, { id }, now)) === 0) return null;
  return prismaOf(transaction).invitation.findFirst({ where: { id }, select: { email: true, name: true } });
}

/** Whether a link is open that would set somebody's sign-in anew. */
export async function hasOpenReset(transaction: Transaction, personId: string, now: Date): Promise<boolean> {
  const where = { ...isOpen(now), resets: personId };
  return (await prismaOf(transaction).invitation.count({ where, take: 1 })) > 0;
}

/** Takes back every open link that would set somebody's sign-in anew. */
export const withdrawResetsOf = (transaction: Transaction, personId: string, now: Date): Promise<number> =>
  withdraw(transaction, { resets: personId }, now);

/** Takes back every open link that somebody made: they may invite nobody any more. */
export const withdrawInvitationsBy = (transaction: Transaction, personId: string, now: Date): Promise<number> =>
  withdraw(transaction, { invitedBy: personId }, now);
