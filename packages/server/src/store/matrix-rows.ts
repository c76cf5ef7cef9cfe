import type { ReviewState } from "@second-source/domain/review/review-state";
import type { VerdictLabel } from "@second-source/domain/verdict/verdict";
import { prismaOf, type Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { ClaimStanding } from "./standings.ts";

/** A claim as a matrix shows it, with what is kept of it. */
export interface MatrixClaimRow extends Pick<ClaimStanding, "claimId" | "evidence" | "flags" | "cells"> {
  readonly number: number;
  readonly wording: string;
  readonly topic: string | null;
  /** The first number of a claim of its topic: topics stand in the order in which they first appear. */
  readonly topicFrom: number;
  readonly state: ReviewState;
  readonly verdict: VerdictLabel | null;
  readonly byException: boolean;
  /** Who the state is due to: proposer, returner or approver. */
  readonly by: string | null;
}

/** Which claims: those behind one place of the order, or some by their ids. */
export type MatrixPart =
  | { readonly after: { readonly topicFrom: number; readonly number: number } | null; readonly most: number }
  | { readonly claimIds: readonly string[] };

/** Live claims of a story, those of one topic together: one statement. */
export function listMatrixRows(transaction: Transaction, storyId: string, part: MatrixPart): Promise<MatrixClaimRow[]> {
  const which =
    "claimIds" in part
      ? Prisma.sql`live.id = any(${[...part.claimIds]}::uuid[])`
      : part.after
        ? Prisma.sql`(live.topic_from, live.number) > (${part.after.topicFrom}, ${part.after.number})`
        : Prisma.sql`true`;
  const most = "claimIds" in part ? part.claimIds.length : part.most;
  return prismaOf(transaction).$queryRaw<MatrixClaimRow[]>`
    with live as (
      select claim.*, min(claim.number) over (partition by claim.topic) as topic_from from claim
      where claim.desk_id = current_desk_id() and claim.story_id = ${storyId}::uuid and claim.state <> 'WITHDRAWN'
    ), shown as (select * from live where ${which} order by live.topic_from, live.number limit ${most})
    select shown.id as "claimId", shown.number, shown.wording, shown.topic, shown.topic_from as "topicFrom", shown.state,
      kept.evidence, kept.flags, kept.cells, verdict.label as verdict,
      coalesce(verdict.exception, '') <> '' as "byException",
      case when shown.state = 'PROPOSED' then proposer.name else (
        select person.name from review join person on person.id = review.reviewer_id
        where review.desk_id = shown.desk_id and review.claim_id = shown.id
          and case when shown.state = 'RETURNED' then review.decision = 'RETURNED'
            else review.decision = 'APPROVED' and review.revision = shown.revision
              and review.revision_hash = kept.revision_hash end
        order by review.id desc limit 1) end as by
    from shown
    join claim_standing kept on kept.desk_id = shown.desk_id and kept.claim_id = shown.id
    left join verdict on verdict.desk_id = shown.desk_id and verdict.claim_id = shown.id
    left join person proposer on proposer.id = verdict.proposed_by
    order by shown.topic_from, shown.number`;
}
