import type { VerdictLabel } from "@second-source/domain/verdict/verdict";
import { DomainError } from "../errors.ts";
import { prismaOf, type Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { accountsOf } from "./human.ts";

export interface VerdictFields {
  readonly label: VerdictLabel;
  readonly rationale: string;
  readonly exception: string | null;
  readonly tried: string | null;
  readonly publicNote: string | null;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly revision: number;
  readonly revisionHash: string;
}

export async function saveVerdict(
  transaction: Transaction,
  deskId: string,
  claimId: string,
  verdict: VerdictFields,
): Promise<void> {
  await prismaOf(transaction).verdict.upsert({
    where: { deskId_claimId: { deskId, claimId } },
    create: { deskId, claimId, ...verdict },
    update: verdict,
  });
}

export interface NewReview {
  readonly deskId: string;
  readonly claimId: string;
  readonly reviewerId: string;
  readonly decision: "APPROVED" | "RETURNED";
  readonly revision: number;
  readonly revisionHash: string;
  /** The canonical document that was judged, parsed. */
  readonly judged: object;
  readonly comment: string | null;
  readonly completes: boolean;
}

/** Stores a decision. The database refuses own work too, whatever the code above it thought. */
export async function createReview(transaction: Transaction, review: NewReview): Promise<void> {
  try {
    await prismaOf(transaction).review.create({ data: { ...review, judged: review.judged as Prisma.InputJsonObject } });
  } catch (error) {
    if (error instanceof Error && /nobody approves their own work|review_four_eyes/.test(error.message)) {
      throw new DomainError(
        "review.own-work",
        "You have written on this claim since its last approval, so another reviewer decides.",
      );
    }
    throw error;
  }
}

/** The humans who have approved exactly this revision: the same words at an earlier revision were another judgement. */
export async function findApprovers(
  transaction: Transaction,
  claim: { readonly id: string; readonly revision: number; readonly revisionHash: string },
): Promise<string[]> {
  const { id: claimId, revision, revisionHash } = claim;
  const rows = await prismaOf(transaction).review.findMany({
    where: { claimId, revision, revisionHash, decision: "APPROVED" },
    select: { reviewerId: true, member: { select: { person: { select: { sameHumanAs: true } } } } },
  });
  return rows.map(({ reviewerId, member }) => member.person.sameHumanAs ?? reviewerId);
}

/** The revision of the last full approval; 0 when there was none. */
export async function lastApprovedRevision(transaction: Transaction, claimId: string): Promise<number> {
  const last = await prismaOf(transaction).review.aggregate({
    where: { claimId, completes: true },
    _max: { revision: true },
  });
  return last._max.revision ?? 0;
}

/**
 * Claims whose standing approval a human gave with one account on what they had written with another, or gave twice. Every
 * claim of theirs that somebody could be approving at this moment is held first: what is decided meanwhile is seen.
 */
export async function listOwnApprovals(
  transaction: Transaction,
  humanId: string,
): Promise<{ readonly claimId: string; readonly storyId: string }[]> {
  const prisma = prismaOf(transaction);
  const own = accountsOf(humanId);
  const isOwn = Prisma.sql`(c.person_id = ${own} or c.with_person_id = ${own})`;
  await prisma.$queryRaw`
    select 1 from claim where desk_id = current_desk_id() and state in ('PROPOSED', 'STALE')
      and (exists (select from contribution c where c.desk_id = claim.desk_id and c.claim_id = claim.id and ${isOwn})
        or exists (select from review r where r.desk_id = claim.desk_id and r.claim_id = claim.id
          and r.reviewer_id = ${own})
        or exists (select from claim w join contribution c on c.desk_id = w.desk_id and c.claim_id = w.id
          where w.desk_id = claim.desk_id and w.merged_into = claim.id and ${isOwn}))
    order by id for no key update`;
  return prisma.$queryRaw<{ claimId: string; storyId: string }[]>`
    with judged as (
      select review.claim_id, review.revision, claim.story_id, coalesce((
          select max(earlier.revision) from review earlier where earlier.desk_id = review.desk_id
            and earlier.claim_id = review.claim_id and earlier.completes and earlier.revision < review.revision), 0) as before
      from review join claim on claim.desk_id = review.desk_id and claim.id = review.claim_id
      where review.desk_id = current_desk_id() and review.decision = 'APPROVED' and review.reviewer_id = ${own}
        and claim.state in ('PROPOSED', 'APPROVED', 'RELEASED', 'CORRECTED')
        and review.revision >= coalesce((select max(last.revision) from review last
          where last.desk_id = review.desk_id and last.claim_id = review.claim_id and last.completes), 0)
    )
    select distinct claim_id as "claimId", story_id as "storyId" from judged
    where exists (
      select from contribution c where c.desk_id = current_desk_id() and c.claim_id = judged.claim_id
        and c.revision > judged.before and c.revision <= judged.revision and ${isOwn}
    ) or exists (
      select from claim w join contribution c on c.desk_id = w.desk_id and c.claim_id = w.id
      where w.desk_id = current_desk_id() and w.merged_into = judged.claim_id
        and w.merged_at_revision > judged.before and w.merged_at_revision <= judged.revision and ${isOwn}
    ) or (
      select count(*) from review twin where twin.desk_id = current_desk_id() and twin.claim_id = judged.claim_id
        and twin.revision = judged.revision and twin.decision = 'APPROVED' and twin.reviewer_id = ${own}
    ) > 1
    order by story_id, claim_id`;
}
