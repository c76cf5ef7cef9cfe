import type { ReviewState } from "@second-source/domain/review/review-state";
import { DomainError } from "../errors.ts";
import { prismaOf, type Transaction } from "./database.ts";

export async function createStory(
  transaction: Transaction,
  story: { deskId: string; slug: string; title: string },
): Promise<string> {
  const created = await prismaOf(transaction).story.create({ data: story });
  return created.id;
}

/** The highest number among the stories whose slug is `base`, which counts as 1, or `base` and a number; 0 where none is. */
export async function lastNumberOfSlug(transaction: Transaction, base: string): Promise<number> {
  const [row] = await prismaOf(transaction).$queryRaw<{ last: number | null }[]>`
    select max(case when slug = ${base} then 1 else substring(slug from '[0-9]{1,9}$')::integer end) as last from story
    where desk_id = current_desk_id() and slug ~ ('^' || ${base} || '(-[0-9]{1,9})?$')`;
  return row?.last ?? 0;
}

/** A story by its id or its slug. */
async function findStoryId(transaction: Transaction, idOrSlug: string): Promise<string | null> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(idOrSlug);
  const story = await prismaOf(transaction).story.findFirst({
    where: isId ? { id: idOrSlug } : { slug: idOrSlug },
    select: { id: true },
  });
  return story?.id ?? null;
}

/** The same for callers that cannot go on without. */
export async function loadStoryId(transaction: Transaction, idOrSlug: string): Promise<string> {
  const id = await findStoryId(transaction, idOrSlug);
  if (!id) throw new DomainError("not-found", "This story is not there.");
  return id;
}

export interface StoryRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly createdAt: Date;
  readonly outlets: number;
  readonly states: readonly ReviewState[];
  readonly editions: number;
}

export async function listStories(transaction: Transaction): Promise<StoryRow[]> {
  const stories = await prismaOf(transaction).story.findMany({
    orderBy: { createdAt: "desc" },
    include: {
      articles: { select: { outletId: true } },
      claims: { where: { state: { not: "WITHDRAWN" } }, select: { state: true }, orderBy: { number: "asc" } },
      briefing: { select: { _count: { select: { editions: true } } } },
    },
  });
  return stories.map(({ id, slug, title, createdAt, articles, claims, briefing }) => ({
    id,
    slug,
    title,
    createdAt,
    outlets: new Set(articles.map((article) => article.outletId)).size,
    states: claims.map((claim) => claim.state),
    editions: briefing?._count.editions ?? 0,
  }));
}

/** Holds a story until the end of the transaction: its numbers, letters and texts are handed out one at a time. */
export async function lockStory(transaction: Transaction, storyId: string): Promise<void> {
  await prismaOf(transaction).$queryRaw`select 1 from story where id = ${storyId}::uuid for no key update`;
}
