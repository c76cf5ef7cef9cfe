import type { ReviewState } from "@second-source/domain/review/review-state";
import { DomainError } from "../errors.ts";
import { prismaOf, type Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";

export async function createStory(
  transaction: Transaction,
  story: { deskId: string; slug: string; title: string },
): Promise<string> {
  const created = await prismaOf(transaction).story.create({ data: story });
  return created.id;
}

/** Whether a word is a story’s id, not its slug. */
export const isStoryId = (idOrSlug: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(idOrSlug);

/** A story by its id or its slug. */
async function findStoryId(transaction: Transaction, idOrSlug: string): Promise<string | null> {
  const story = await prismaOf(transaction).story.findFirst({
    where: isStoryId(idOrSlug) ? { id: idOrSlug } : { slug: idOrSlug },
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
  /** Live claims by their review state. */
  readonly states: Readonly<Partial<Record<ReviewState, number>>>;
  readonly onOneVoice: number;
  readonly editions: number;
}

/** Stories of the desk, newest first, at most `most` of them; those before `before` where it is given. */
export async function listStories(
  transaction: Transaction,
  { most, before }: { readonly most: number; readonly before: string | null },
): Promise<StoryRow[]> {
  return prismaOf(transaction).$queryRaw<StoryRow[]>`
    select story.id, story.slug, story.title, story.created_at as "createdAt", coalesce(kept.states, '{}') as states,
      coalesce(kept.on_one_voice, 0) as "onOneVoice", coalesce(kept.outlets, 0) as outlets,
      coalesce(kept.editions, 0) as editions
    from story left join story_standing kept on kept.desk_id = story.desk_id and kept.story_id = story.id
    where story.desk_id = current_desk_id() and (${before}::uuid is null or story.id < ${before}::uuid)
    order by story.id desc limit ${most}`;
}

const HAS_VERDICT = Prisma.sql`desk_id = current_desk_id()
  and state in ('PROPOSED', 'APPROVED', 'RELEASED', 'CORRECTED')`;

/** A story, and its claims on which a verdict is proposed or stands. */
export interface StoryWithVerdicts {
  readonly storyId: string;
  readonly claimIds: readonly string[];
}

/** Stories with such claims, in order of their ids, those after `after` where it is given: only these ask whether the desk still asks the same. */
export function listStoriesWithVerdicts(
  transaction: Transaction,
  { after, most }: { readonly after: string | null; readonly most: number },
): Promise<StoryWithVerdicts[]> {
  return prismaOf(transaction).$queryRaw<StoryWithVerdicts[]>`
    select story_id as "storyId", array_agg(id::text order by number) as "claimIds" from claim
    where ${HAS_VERDICT}
      and (${after}::uuid is null or story_id > ${after}::uuid)
    group by story_id order by story_id limit ${most}`;
}

/** How many stories have such claims, and how many claims those are. */
export async function countVerdicts(transaction: Transaction): Promise<{ stories: number; claims: number }> {
  const [counted] = await prismaOf(transaction).$queryRaw<{ stories: number; claims: number }[]>`
    select count(distinct story_id)::int as stories, count(*)::int as claims from claim
    where ${HAS_VERDICT}`;
  return counted ?? { stories: 0, claims: 0 };
}

/** The ids of every story of the desk, for work that goes through all of them. */
export async function listStoryIds(transaction: Transaction): Promise<string[]> {
  const rows = await prismaOf(transaction).story.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  return rows.map(({ id }) => id);
}

/** Holds a story until the end of the transaction: its numbers, letters and texts are handed out one at a time. */
export async function lockStory(transaction: Transaction, storyId: string): Promise<void> {
  await prismaOf(transaction).$queryRaw`select 1 from story where id = ${storyId}::uuid for no key update`;
}
