import type { Evidence } from "@second-source/domain/evidence/evidence";
import type { ReviewState } from "@second-source/domain/review/review-state";
import type { VerdictLabel } from "@second-source/domain/verdict/verdict";
import { prismaOf, type Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { accountsOf } from "./human.ts";

/** Why claims wait for somebody. */
export type QueueGroup = "ASKED" | "RETURNED" | "STALE" | "TO_CHECK" | "TO_REVIEW" | "GIVEN" | "UNDECIDED";

/** A claim as lists of work show it. */
export interface QueueRow {
  readonly group: QueueGroup;
  readonly claimId: string;
  readonly number: number;
  readonly wording: string;
  readonly state: ReviewState;
  readonly changedAt: Date;
  readonly storySlug: string;
  readonly storyTitle: string;
  readonly verdict: VerdictLabel | null;
  readonly byException: boolean;
  readonly proposedBy: string | null;
  /** Who returned it last, and with what. */
  readonly returnedBy: string | null;
  readonly returnedWhy: string | null;
  /** Null where it was not worked out yet. */
  readonly evidence: Evidence | null;
  readonly approvedRevision: number;
  /** What somebody asked the person by name; null in every other group. */
  readonly asked: string | null;
}

/** For whom: the account that claims are given to, and the human behind it, whose writes under any account count. */
export interface QueueOf {
  readonly personId: string;
  readonly humanId: string;
}

/** Claims of some groups, each oldest first, at most `most` of a group: one statement. */
export async function listQueue(
  transaction: Transaction,
  of: QueueOf,
  groups: readonly QueueGroup[],
  most: number,
): Promise<QueueRow[]> {
  const picked = groups.map((group) => (group === "ASKED" ? askedOf(of, most) : pickedBy(group, of, most)));
  return withDetails(transaction, of, Prisma.join(picked, " union all "));
}

/** Claims that the human has written on and that wait for them, also through a claim that was merged into them. */
function writtenBy({ humanId }: QueueOf): Prisma.Sql {
  const own = accountsOf(humanId);
  return Prisma.sql`
    select claim.id from claim where claim.desk_id = current_desk_id() and claim.state in ('RETURNED', 'CHECKING')
      and claim.id in (
        select work.claim_id from contribution work where work.desk_id = current_desk_id() and work.person_id = ${own}
        union select work.claim_id from contribution work
          where work.desk_id = current_desk_id() and work.with_person_id = ${own}
        union select merged.merged_into from contribution work join claim merged on merged.desk_id = work.desk_id
          and merged.id = work.claim_id where work.desk_id = current_desk_id() and work.person_id = ${own}
          and merged.merged_into is not null)`;
}

function pickedBy(group: Exclude<QueueGroup, "ASKED">, of: QueueOf, most: number): Prisma.Sql {
  // Each state by its own index, so that no more is read than is shown.
  if (group === "UNDECIDED")
    return Prisma.sql`(select 'UNDECIDED' as "group", id, changed_at, null as asked from (
      ${firstIn("PROPOSED", most)} union all ${firstIn("STALE", most)}) undecided order by changed_at, id limit ${most})`;
  return Prisma.sql`(select ${group} as "group", claim.id, claim.changed_at, null as asked from claim
    where claim.desk_id = current_desk_id() and ${conditionOf(group, of)}
    order by claim.changed_at, claim.id limit ${most})`;
}

const firstIn = (state: "PROPOSED" | "STALE", most: number): Prisma.Sql =>
  Prisma.sql`(select id, changed_at from claim where desk_id = current_desk_id() and ${STATE_IS[state]}
    order by changed_at, id limit ${most})`;

/** As the conditions of their indexes read: written out, since a state that is a parameter finds none. */
const STATE_IS = {
  PROPOSED: Prisma.sql`claim.state = 'PROPOSED'`,
  STALE: Prisma.sql`claim.state = 'STALE'`,
};

/** Claims on which somebody asked by name and was not heard yet, with the latest question. */
function askedOf({ personId }: QueueOf, most: number): Prisma.Sql {
  return Prisma.sql`(select 'ASKED' as "group", claim.id, min(comment.written_at) as changed_at,
      (array_agg(person.name || ': ' || comment.text order by comment.id desc))[1] as asked
    from mention
    join thread_comment comment on comment.desk_id = mention.desk_id and comment.id = mention.comment_id
    join person on person.id = comment.written_by
    join thread on thread.desk_id = comment.desk_id and thread.id = comment.thread_id
    join claim on claim.desk_id = thread.desk_id and claim.id = thread.claim_id and claim.state <> 'WITHDRAWN'
    where mention.desk_id = current_desk_id() and mention.person_id = ${personId}::uuid and mention.seen_at is null
    group by claim.id order by 3, 2 limit ${most})`;
}

function conditionOf(group: Exclude<QueueGroup, "ASKED" | "UNDECIDED">, { personId, humanId }: QueueOf): Prisma.Sql {
  const own = accountsOf(humanId);
  switch (group) {
    case "RETURNED":
      return Prisma.sql`claim.state = 'RETURNED' and claim.id in (select id from mine)`;
    case "STALE":
      return STATE_IS.STALE;
    case "TO_CHECK":
      return Prisma.sql`claim.state = 'CHECKING' and claim.id in (select id from mine)`;
    case "TO_REVIEW":
      return Prisma.sql`${STATE_IS.PROPOSED} and not exists (
        select 1 from contribution work where work.desk_id = claim.desk_id and work.claim_id = claim.id
          and work.person_id = ${own} and work.revision > coalesce((select kept.approved_revision
            from claim_standing kept where kept.desk_id = claim.desk_id and kept.claim_id = claim.id), 0))`;
    case "GIVEN":
      return Prisma.sql`claim.assigned_to = ${personId}::uuid
        and claim.state in ('DRAFT', 'CHECKING', 'PROPOSED', 'RETURNED', 'STALE')`;
  }
}

async function withDetails(transaction: Transaction, of: QueueOf, picked: Prisma.Sql): Promise<QueueRow[]> {
  return prismaOf(transaction).$queryRaw<QueueRow[]>`
    with mine as materialized (${writtenBy(of)})
    select picked."group", claim.id as "claimId", claim.number, claim.wording, claim.state::text as state,
      claim.changed_at as "changedAt", story.slug as "storySlug", story.title as "storyTitle",
      verdict.label::text as verdict, verdict.exception is not null as "byException", proposer.name as "proposedBy",
      returned.name as "returnedBy", returned.comment as "returnedWhy", kept.evidence,
      coalesce(kept.approved_revision, 0) as "approvedRevision", picked.asked
    from (${picked}) picked
    join claim on claim.desk_id = current_desk_id() and claim.id = picked.id
    join story on story.desk_id = claim.desk_id and story.id = claim.story_id
    left join claim_standing kept on kept.desk_id = claim.desk_id and kept.claim_id = claim.id
    left join verdict on verdict.desk_id = claim.desk_id and verdict.claim_id = claim.id
    left join person proposer on proposer.id = verdict.proposed_by
    left join lateral (select person.name, review.comment from review join person on person.id = review.reviewer_id
      where review.desk_id = claim.desk_id and review.claim_id = claim.id and review.decision = 'RETURNED'
      order by review.id desc limit 1) returned on claim.state = 'RETURNED'
    order by picked.changed_at, picked.id`;
}
