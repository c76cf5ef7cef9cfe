import { prismaOf, type Transaction } from "./database.ts";
import { accountsOf } from "./human.ts";

/** Something that counts only once a second person has said so too. */
export interface WaitingForSecond {
  readonly kind: "DISTINCT" | "INFERENCE" | "RESTORE" | "POLICY";
  /** The link, the assertion, the withdrawal or the loosening. */
  readonly id: string;
  /** The first origin, the one inferred, what was withdrawn, or the desk. */
  readonly name: string;
  /** The other origin of a link, or the outlet of an inference. */
  readonly other: string | null;
  readonly reason: string | null;
  readonly askedBy: string | null;
  readonly at: Date | null;
  readonly claimNumber: number | null;
  /** Where it belongs to a story. */
  readonly storySlug: string | null;
  readonly storyTitle: string | null;
}

/** What others than this human have said at the desk and nobody has confirmed, at most `most` of each kind. */
export function listWaitingForSecond(
  transaction: Transaction,
  humanId: string,
  most: number,
): Promise<WaitingForSecond[]> {
  const own = accountsOf(humanId);
  return prismaOf(transaction).$queryRaw<WaitingForSecond[]>`
    (select 'DISTINCT' as kind, link.id, one.name, another.name as other, link.reason, person.name as "askedBy",
        link.proposed_at as at, null::int as "claimNumber", story.slug as "storySlug", story.title as "storyTitle"
      from origin_link link
      join origin one on one.desk_id = link.desk_id and one.id = link.from_id
      join origin another on another.desk_id = link.desk_id and another.id = link.to_id
      join person on person.id = link.proposed_by
      join story on story.desk_id = link.desk_id and story.id = link.story_id
      where link.desk_id = current_desk_id() and link.kind = 'DISTINCT' and link.confirmed_at is null
        and link.ended_at is null and not link.proposed_by = ${own}
      order by link.id limit ${most})
    union all
    (select 'INFERENCE', (guess ->> 'assertionId')::uuid, guess ->> 'originName', guess ->> 'outletName',
        guess ->> 'exact', null, null, claim.number, story.slug, story.title
      from claim_standing kept
      join claim on claim.desk_id = kept.desk_id and claim.id = kept.claim_id and claim.state <> 'WITHDRAWN'
      join story on story.desk_id = kept.desk_id and story.id = kept.story_id
      cross join lateral jsonb_array_elements(kept.guesses) guess
      where kept.desk_id = current_desk_id() and kept.guesses <> '[]'
        and not (guess ->> 'inferredBy')::uuid = ${own}
      order by claim.id limit ${most})
    union all
    (select 'RESTORE', gone.id, coalesce(origin.name, outlet.name,
          publisher.name || coalesce(': ' || article.headline, '’s article')), null,
        gone.asked_back_why, null, gone.withdrawn_at, null, story.slug, story.title
      from withdrawal gone
      join story on story.desk_id = gone.desk_id and story.id = gone.story_id
      left join origin on origin.desk_id = gone.desk_id and origin.id = gone.origin_id
      left join outlet on outlet.desk_id = gone.desk_id and outlet.id = gone.outlet_id
      left join article on article.desk_id = gone.desk_id and article.id = gone.article_id
      left join outlet publisher on publisher.desk_id = article.desk_id and publisher.id = article.outlet_id
      where gone.desk_id = current_desk_id() and gone.restored_at is null and gone.asked_back_by is not null
        and not gone.asked_back_by = ${own}
      order by gone.id limit ${most})
    union all
    (select 'POLICY', asked.id, desk.name, null, asked.reason, person.name, asked.asked_at, null, null, null
      from loosening asked join desk on desk.id = asked.desk_id join person on person.id = asked.asked_by
      where asked.desk_id = current_desk_id() and asked.confirmed_at is null and asked.ended_at is null
        and not asked.asked_by = ${own})`;
}
