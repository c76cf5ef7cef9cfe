import { articleName, type WithdrawalKind } from "@second-source/domain/origin/withdrawal";
import { DomainError } from "../errors.ts";
import { prismaOf, type Transaction } from "./database.ts";

/** What was taken back: an origin, an outlet or an article of a story. */
export type WithdrawnThing =
  { readonly originId: string } | { readonly outletId: string } | { readonly articleId: string };

export interface NewWithdrawal {
  readonly deskId: string;
  readonly storyId: string;
  readonly thing: WithdrawnThing;
  readonly kind: WithdrawalKind;
  readonly reason: string;
  readonly withdrawnBy: string;
  readonly withdrawnAt: Date;
}

export async function createWithdrawal(transaction: Transaction, { thing, ...rest }: NewWithdrawal): Promise<string> {
  return (await prismaOf(transaction).withdrawal.create({ data: { ...rest, ...thing } })).id;
}

/** Whether a thing of the story was withdrawn and not restored. */
export async function isWithdrawn(transaction: Transaction, storyId: string, thing: WithdrawnThing): Promise<boolean> {
  return (await prismaOf(transaction).withdrawal.count({ where: { storyId, restoredAt: null, ...thing } })) > 0;
}

export interface StoredWithdrawal {
  readonly id: string;
  readonly storyId: string;
  /** The origin, the outlet or the article. */
  readonly thingId: string;
  readonly name: string;
  readonly kind: WithdrawalKind;
  readonly reason: string;
  readonly withdrawnBy: string;
  readonly withdrawnAt: Date;
  readonly askedBackById: string | null;
  readonly askedBackWhy: string | null;
  readonly isRestored: boolean;
}

const WITH_NAMES = {
  origin: { select: { name: true } },
  outlet: { select: { name: true } },
  article: { select: { headline: true, outlet: { select: { name: true } } } },
  member: { select: { person: { select: { name: true } } } },
} as const;

const nameOfArticle = ({ headline, outlet }: { headline: string | null; outlet: { name: string } }): string =>
  articleName(outlet.name, headline);

/** A withdrawal, held until the end of the transaction. */
export async function lockWithdrawal(transaction: Transaction, id: string): Promise<StoredWithdrawal> {
  await prismaOf(transaction).$queryRaw`select 1 from withdrawal where id = ${id}::uuid for update`;
  const [found] = await findWithdrawals(transaction, { id });
  if (!found) throw new DomainError("not-found", "This withdrawal is not there.");
  return found;
}

/** What of a story was withdrawn and not restored, oldest first. */
export function listWithdrawals(transaction: Transaction, storyId: string): Promise<StoredWithdrawal[]> {
  return findWithdrawals(transaction, { restoredAt: null, storyId });
}

async function findWithdrawals(
  transaction: Transaction,
  where: { id?: string; storyId?: string; restoredAt?: null },
): Promise<StoredWithdrawal[]> {
  const rows = await prismaOf(transaction).withdrawal.findMany({ where, orderBy: { id: "asc" }, include: WITH_NAMES });
  return rows.map(({ origin, outlet, article, member, askedBackBy, restoredAt, ...row }) => ({
    id: row.id,
    storyId: row.storyId,
    kind: row.kind,
    reason: row.reason,
    withdrawnAt: row.withdrawnAt,
    thingId: row.originId ?? row.outletId ?? row.articleId ?? "",
    name: origin?.name ?? outlet?.name ?? (article ? nameOfArticle(article) : "an article"),
    withdrawnBy: member.person.name,
    askedBackById: askedBackBy,
    askedBackWhy: row.askedBackWhy,
    isRestored: restoredAt !== null,
  }));
}

export async function askStoredBack(
  transaction: Transaction,
  deskId: string,
  id: string,
  asked: { askedBackBy: string; askedBackWhy: string },
): Promise<void> {
  await prismaOf(transaction).withdrawal.update({ where: { deskId_id: { deskId, id } }, data: asked });
}

export async function restoreStored(
  transaction: Transaction,
  deskId: string,
  id: string,
  restored: { restoredBy: string; restoredAt: Date },
): Promise<void> {
  await prismaOf(transaction).withdrawal.update({ where: { deskId_id: { deskId, id } }, data: restored });
}

/** What a thing of the story is called; it must be there. */
export async function nameOfThing(transaction: Transaction, storyId: string, thing: WithdrawnThing): Promise<string> {
  const prisma = prismaOf(transaction);
  if ("originId" in thing) {
    const origin = await prisma.origin.findFirst({ where: { id: thing.originId, storyId }, select: { name: true } });
    if (origin) return origin.name;
  } else if ("outletId" in thing) {
    const outlet = await prisma.outlet.findFirst({ where: { id: thing.outletId }, select: { name: true } });
    if (outlet) return outlet.name;
  } else {
    const article = await prisma.article.findFirst({
      where: { id: thing.articleId, storyId },
      select: { headline: true, outlet: { select: { name: true } } },
    });
    if (article) return nameOfArticle(article);
  }
  throw new DomainError("not-found", "This is not in the story.");
}
