import { DomainError } from "../errors.ts";
import { clientOf, prismaOf, type Database, type Transaction } from "./database.ts";

/** Something that a feed offers. */
export interface FoundItem {
  readonly title: string;
  readonly url: string;
  readonly publishedAt: string | null;
}

export interface NewWatch {
  readonly deskId: string;
  readonly storyId: string;
  readonly personId: string;
  /** Null for a feed. */
  readonly articleId: string | null;
  readonly url: string;
  readonly everyMinutes: number;
  readonly nextAt: Date;
}

/** Null where the story watches this address already. */
export async function createWatch(transaction: Transaction, watch: NewWatch): Promise<string | null> {
  const prisma = prismaOf(transaction);
  const { storyId, url } = watch;
  const { count } = await prisma.watch.createMany({ data: [watch], skipDuplicates: true });
  if (count === 0) return null;
  return (await prisma.watch.findFirst({ where: { storyId, url }, select: { id: true } }))?.id ?? null;
}

export interface WatchRow {
  readonly id: string;
  readonly storyId: string;
  readonly articleId: string | null;
  readonly url: string;
  readonly everyMinutes: number;
  readonly nextAt: Date;
  readonly lookedAt: Date | null;
  readonly fault: string | null;
  readonly title: string | null;
  readonly seen: readonly string[];
  /** As it was stored; its shape is checked by whoever uses it. */
  readonly found: unknown;
}

/** What a story watches, oldest first, and the intakes of each: READY is a page that changed. */
export async function listWatches(
  transaction: Transaction,
  storyId: string,
): Promise<(WatchRow & { intakes: { id: string; state: string }[] })[]> {
  return prismaOf(transaction).watch.findMany({
    where: { storyId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { intakes: { select: { id: true, state: true } } },
  });
}

/** A watch, held until the end of the transaction; null when it was ended. */
export async function lockWatch(transaction: Transaction, id: string): Promise<WatchRow | null> {
  const prisma = prismaOf(transaction);
  await prisma.$queryRaw`select 1 from watch where id = ${id}::uuid for no key update`;
  return prisma.watch.findFirst({ where: { id } });
}

/** The same for callers that cannot go on without. */
export async function loadWatch(transaction: Transaction, id: string): Promise<WatchRow> {
  const watch = await lockWatch(transaction, id);
  if (!watch) throw new DomainError("not-found", "This is not watched any more.");
  return watch;
}

export async function deleteWatch(transaction: Transaction, id: string): Promise<void> {
  await prismaOf(transaction).watch.deleteMany({ where: { id } });
}

/** The desks at which something is due: one question for all of them. */
export async function listDesksDue(database: Database, now: Date): Promise<string[]> {
  return clientOf(database).$transaction(async (prisma) => {
    await prisma.$executeRaw`select set_config('app.list_desks', 'yes', true)`;
    const rows = await prisma.$queryRaw<{ id: string }[]>`
      select distinct desk_id as id from watch where next_at <= ${now} order by 1`;
    return rows.map(({ id }) => id);
  });
}

/** What is due, each held by whoever asks first: many workers may ask at once. */
export async function takeDueWatches(
  transaction: Transaction,
  now: Date,
  most: number,
): Promise<{ id: string; storyId: string; personId: string; url: string; everyMinutes: number }[]> {
  const prisma = prismaOf(transaction);
  const due = await prisma.$queryRaw<{ id: string }[]>`
    select id from watch where next_at <= ${now} order by next_at limit ${most} for no key update skip locked`;
  return prisma.watch.findMany({
    where: { id: { in: due.map(({ id }) => id) } },
    select: { id: true, storyId: true, personId: true, url: true, everyMinutes: true },
  });
}

/** What a look came to, or when the next one is due. */
export async function updateWatch(
  transaction: Transaction,
  id: string,
  what: Partial<{
    nextAt: Date;
    lookedAt: Date;
    fault: string | null;
    title: string | null;
    seen: readonly string[];
    found: readonly FoundItem[];
  }>,
): Promise<void> {
  const { seen, found, ...rest } = what;
  await prismaOf(transaction).watch.updateMany({
    where: { id },
    data: {
      ...rest,
      ...(seen ? { seen: [...seen] } : {}),
      ...(found ? { found: found.map((item) => ({ ...item })) } : {}),
    },
  });
}

/** An article's own address, to watch it. */
export async function loadArticleAddress(
  transaction: Transaction,
  articleId: string,
  storyId: string,
): Promise<{ url: string | null; outletName: string }> {
  const article = await prismaOf(transaction).article.findFirst({
    where: { id: articleId, storyId },
    select: { url: true, outlet: { select: { name: true } } },
  });
  if (!article) throw new DomainError("not-found", "This article is not there.");
  return { url: article.url, outletName: article.outlet.name };
}

/** The address of an article that came in without one. */
export async function setArticleAddress(transaction: Transaction, articleId: string, url: string): Promise<void> {
  await prismaOf(transaction).article.updateMany({ where: { id: articleId, url: null }, data: { url } });
}
