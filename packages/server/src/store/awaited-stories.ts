import type { AuditAction } from "@second-source/domain/audit/audit-action";
import type { AuditEntry } from "./audit.ts";
import { prismaOf, type Transaction } from "./database.ts";

/** What was changed under the claims of a story, and how each claim that it reaches tells of it. */
export interface AwaitedChange {
  /** GROUND: what claims rest on is another. POLICY: what the desk asks is another. */
  readonly kind: "GROUND" | "POLICY";
  readonly what: string;
  readonly action: AuditAction;
  readonly details: AuditEntry["details"];
}

export interface AwaitedStory extends AwaitedChange {
  readonly id: string;
  readonly storyId: string;
  /** Who made the change. */
  readonly personId: string;
}

/** Has the claims of stories wait, in one statement. */
export async function addAwaitedStories(
  transaction: Transaction,
  by: { readonly deskId: string; readonly personId: string; readonly now: Date },
  storyIds: readonly string[],
  { kind, what, action, details }: AwaitedChange,
): Promise<void> {
  const { deskId, personId, now: since } = by;
  await prismaOf(transaction).awaitedStory.createMany({
    data: storyIds.map((storyId) => ({ deskId, storyId, kind, what, action, details, personId, since })),
  });
}

/** The story that has waited longest; null where none waits. */
export async function findAwaitedStory(
  transaction: Transaction,
): Promise<Pick<AwaitedStory, "id" | "personId"> | null> {
  return prismaOf(transaction).awaitedStory.findFirst({ orderBy: { id: "asc" }, select: { id: true, personId: true } });
}

/** Takes a story from those that wait; null where another worker has it, or had. */
export async function takeAwaitedStory(transaction: Transaction, id: string): Promise<AwaitedStory | null> {
  const [row] = await prismaOf(transaction).$queryRaw<AwaitedStory[]>`
    delete from awaited_story where desk_id = current_desk_id() and id = (select id from awaited_story
      where desk_id = current_desk_id() and id = ${id}::uuid for update skip locked)
    returning id, story_id as "storyId", person_id as "personId", kind, what, action, details`;
  return row ?? null;
}

export function countAwaitedStories(transaction: Transaction): Promise<number> {
  return prismaOf(transaction).awaitedStory.count();
}

export async function isAwaited(transaction: Transaction, storyId: string): Promise<boolean> {
  return (await prismaOf(transaction).awaitedStory.count({ where: { storyId } })) > 0;
}
