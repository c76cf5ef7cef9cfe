import type { ReviewState } from "@second-source/domain/review/review-state";
import { DomainError } from "../errors.ts";
import { prismaOf, type Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { isStoryId } from "./stories.ts";

/** What stands over every screen of a story, counted where it is kept: no claim is looked at. */
export interface StoryHeadRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  /** Live claims by their review state. */
  readonly states: Readonly<Partial<Record<ReviewState, number>>>;
  /** Records of live claims whose words wait for a person. */
  readonly unsettled: number;
  /** Articles that an outlet has changed since they were imported. */
  readonly recaptured: number;
  /** Pages that changed and items of feeds that nobody has looked at yet. */
  readonly news: number;
  readonly articles: number;
  /** How far the desk's log had come: what happens later is not in what is read beside this. */
  readonly seq: number;
}

/** The head of a story, by its id or its slug: one statement. */
export async function loadStoryHead(transaction: Transaction, idOrSlug: string): Promise<StoryHeadRow> {
  const named = isStoryId(idOrSlug) ? Prisma.sql`story.id = ${idOrSlug}::uuid` : Prisma.sql`story.slug = ${idOrSlug}`;
  const [head] = await prismaOf(transaction).$queryRaw<StoryHeadRow[]>`
    select story.id, story.slug, story.title, coalesce(kept.states, '{}') as states,
      (select count(*)::int from passage
        join assertion on assertion.desk_id = passage.desk_id and assertion.passage_id = passage.id
        join claim on claim.desk_id = assertion.desk_id and claim.id = assertion.claim_id
        where passage.desk_id = story.desk_id and passage.placement <> 'PLACED'
          and claim.story_id = story.id and claim.state <> 'WITHDRAWN') as unsettled,
      (select count(*)::int from article join capture on capture.desk_id = article.desk_id
        and capture.id = article.newest_capture_id
        where article.desk_id = story.desk_id and article.story_id = story.id and capture.number > 1) as recaptured,
      ((select coalesce(sum(jsonb_array_length(watch.found)), 0) from watch
        where watch.desk_id = story.desk_id and watch.story_id = story.id)
        + (select count(*) from intake join watch on watch.desk_id = intake.desk_id and watch.id = intake.watch_id
        where watch.desk_id = story.desk_id and watch.story_id = story.id and intake.state = 'READY'))::int as news,
      (select count(*)::int from article where article.desk_id = story.desk_id and article.story_id = story.id) as articles,
      coalesce((select max(event.seq) from audit_event event where event.desk_id = story.desk_id), 0) as seq
    from story left join story_standing kept on kept.desk_id = story.desk_id and kept.story_id = story.id
    where story.desk_id = current_desk_id() and ${named}`;
  if (!head) throw new DomainError("not-found", "This story is not there.");
  return head;
}
