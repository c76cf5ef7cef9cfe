import type { ClaimKind } from "@second-source/domain/claim/claim";
import type { ReviewState, Standing } from "@second-source/domain/review/review-state";
import { DomainError } from "../errors.ts";
import { lockStory } from "./stories.ts";
import { prismaOf, type Transaction } from "./database.ts";

export interface LockedClaim {
  readonly id: string;
  readonly storyId: string;
  readonly number: number;
  readonly wording: string;
  readonly state: ReviewState;
  readonly revision: number;
  readonly highRisk: boolean;
  readonly standing: Standing;
  readonly releasedIn: number | null;
  readonly assignedTo: string | null;
}

/** Locks a claim until the end of the transaction: every write on it, and every approval, stands in one line. */
export async function lockClaim(transaction: Transaction, claimId: string): Promise<LockedClaim> {
  const [claim] = await prismaOf(transaction).$queryRaw<
    (Omit<LockedClaim, "standing"> & { publicNote: string | null })[]
  >`
    select id, story_id as "storyId", number, wording, state, revision, high_risk as "highRisk",
      released_in as "releasedIn", assigned_to as "assignedTo",
      (select public_note from verdict where verdict.desk_id = claim.desk_id and verdict.claim_id = claim.id) as "publicNote"
    from claim where desk_id = current_desk_id() and id = ${claimId}::uuid for no key update`;
  if (!claim) throw new DomainError("not-found", "This claim is not there.");
  const { publicNote, ...locked } = claim;
  return { ...locked, standing: standingOf({ ...locked, publicNote }) };
}

/** How a claim stands in print. A note that is only proposed has corrected nothing yet. */
function standingOf(claim: { state: ReviewState; releasedIn: number | null; publicNote: string | null }): Standing {
  if (claim.releasedIn === null) return "UNRELEASED";
  const isNoted = claim.publicNote !== null && (claim.state === "CORRECTED" || claim.state === "STALE");
  return isNoted ? "CORRECTED" : "RELEASED";
}

/** Locks every claim of a story, in one order for everybody, and keeps new ones from being made meanwhile. */
export async function lockClaimsOfStory(transaction: Transaction, storyId: string): Promise<void> {
  await lockNewClaims(transaction, storyId);
  await prismaOf(transaction)
    .$queryRaw`select 1 from claim where story_id = ${storyId}::uuid order by id for no key update`;
}

/** Claims that wait for somebody's next step, held until the transaction ends. */
export function listAssignedTo(
  transaction: Transaction,
  personId: string,
): Promise<{ readonly id: string; readonly number: number; readonly storyId: string }[]> {
  return prismaOf(transaction).$queryRaw<{ id: string; number: number; storyId: string }[]>`
    select id, number, story_id as "storyId" from claim
    where desk_id = current_desk_id() and assigned_to = ${personId}::uuid order by id for no key update`;
}

/** How many claims stories have. */
export function countClaims(transaction: Transaction, storyIds: readonly string[]): Promise<number> {
  return prismaOf(transaction).claim.count({ where: { storyId: { in: [...storyIds] } } });
}

async function lockNewClaims(transaction: Transaction, storyId: string): Promise<void> {
  await prismaOf(transaction)
    .$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`claims of ${storyId}`}, 0))::text`;
}

/** Whether all of these are claims of a story, live or withdrawn. */
export async function areClaimsOf(transaction: Transaction, storyId: string, ids: readonly string[]): Promise<boolean> {
  const asked = [...new Set(ids)];
  return (await prismaOf(transaction).claim.count({ where: { storyId, id: { in: asked } } })) === asked.length;
}

/** The ids of claims of which something is recorded in an article. */
export async function listClaimsOnArticle(transaction: Transaction, articleId: string): Promise<string[]> {
  const rows = await prismaOf(transaction).claim.findMany({
    where: { assertions: { some: { passage: { capture: { articleId } } } } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** A live claim as lists to choose from name it. */
export interface NamedClaim {
  readonly id: string;
  readonly number: number;
  readonly revision: number;
  readonly wording: string;
  readonly topic: string | null;
}

/** Live claims of a story by their numbers. */
export function listNamedClaims(transaction: Transaction, storyId: string): Promise<NamedClaim[]> {
  return prismaOf(transaction).claim.findMany({
    where: { storyId, state: { not: "WITHDRAWN" } },
    orderBy: { number: "asc" },
    select: { id: true, number: true, revision: true, wording: true, topic: true },
  });
}

/** Numbers of the live claims before and after one; null where it is the first or the last. */
export async function findNeighbours(
  transaction: Transaction,
  storyId: string,
  number: number,
): Promise<{ before: number | null; after: number | null }> {
  const [row] = await prismaOf(transaction).$queryRaw<{ before: number | null; after: number | null }[]>`
    select max(number) filter (where number < ${number}) as before, min(number) filter (where number > ${number}) as after
    from claim where desk_id = current_desk_id() and story_id = ${storyId}::uuid and state <> 'WITHDRAWN'`;
  return row ?? { before: null, after: null };
}

/** A live claim's id by its number in the story. */
export async function loadClaimId(transaction: Transaction, storyId: string, number: number): Promise<string> {
  const where = { storyId, number, state: { not: "WITHDRAWN" as const } };
  const claim = await prismaOf(transaction).claim.findFirst({ where, select: { id: true } });
  if (!claim) throw new DomainError("not-found", "This claim is not there.");
  return claim.id;
}

export interface NewClaim {
  readonly deskId: string;
  readonly storyId: string;
  readonly wording: string;
  readonly kind: ClaimKind;
  readonly question: string | null;
  readonly topic: string | null;
  readonly highRisk: boolean;
  readonly contested: boolean;
  readonly opinion: boolean;
}

/** Stores a claim under the story's next number. */
export async function createClaim(transaction: Transaction, claim: NewClaim): Promise<{ id: string; number: number }> {
  const prisma = prismaOf(transaction);
  await lockNewClaims(transaction, claim.storyId);
  await lockStory(transaction, claim.storyId);
  const last = await prisma.claim.aggregate({ where: { storyId: claim.storyId }, _max: { number: true } });
  const created = await prisma.claim.create({ data: { ...claim, number: (last._max.number ?? 0) + 1 } });
  return { id: created.id, number: created.number };
}

export interface ClaimFields {
  readonly wording?: string;
  readonly kind?: ClaimKind;
  readonly question?: string | null;
  readonly topic?: string | null;
  readonly highRisk?: boolean;
  readonly contested?: boolean;
  readonly opinion?: boolean;
  readonly assignedTo?: string | null;
  readonly releasedIn?: number;
  readonly note?: string | null;
  readonly state?: ReviewState;
  readonly revision?: number;
  readonly changedAt?: Date;
}

export async function updateClaim(
  transaction: Transaction,
  deskId: string,
  id: string,
  fields: ClaimFields,
): Promise<void> {
  await prismaOf(transaction).claim.update({ where: { deskId_id: { deskId, id } }, data: fields });
}

/**
 * Moves everything that hangs on one claim to another and withdraws the emptied one, with a pointer to where it went.
 * Claims that were merged into the emptied one earlier point there too, so that nobody's writes are forgotten.
 */
export async function moveIntoClaim(
  transaction: Transaction,
  deskId: string,
  from: string,
  into: { id: string; number: number; revision: number },
): Promise<void> {
  const prisma = prismaOf(transaction);
  const pointer = { mergedInto: into.id, mergedAtRevision: into.revision };
  await prisma.conflict.updateMany({ where: { claimId: from }, data: { claimId: into.id } });
  await prisma.assertion.updateMany({ where: { claimId: from }, data: { claimId: into.id } });
  await prisma.thread.updateMany({ where: { claimId: from }, data: { claimId: into.id } });
  await prisma.claim.updateMany({ where: { mergedInto: from }, data: pointer });
  await prisma.claim.update({
    where: { deskId_id: { deskId, id: from } },
    data: { ...pointer, state: "WITHDRAWN", note: `Merged into claim ${into.number}.` },
  });
}

export interface NewContribution {
  readonly deskId: string;
  readonly claimId: string;
  readonly personId: string;
  /** Whose proposal it put in force; null where it was the writer's own idea. */
  readonly withPersonId: string | null;
  readonly revision: number;
  readonly what: string;
}

export async function recordContribution(transaction: Transaction, contribution: NewContribution): Promise<void> {
  await prismaOf(transaction).contribution.create({ data: contribution });
}

export interface ContributionRow {
  readonly personId: string;
  readonly personName: string;
  /** The humans behind it: the writer, and whoever proposed what was put in force. */
  readonly humanIds: readonly string[];
  readonly revision: number;
  readonly what: string;
  readonly at: Date;
  /** No write on the claim itself, but on what it rests on: a text that somebody pasted, an origin that they described. */
  readonly isGround: boolean;
}

/**
 * The history of writes on a claim, oldest first. Writes on a claim that was merged into it stand at the
 * revision of the merge.
 */
export async function listContributions(transaction: Transaction, claimId: string): Promise<ContributionRow[]> {
  return (await listWrites(transaction, claimId)).filter(({ isGround }) => !isGround);
}

/** The same, and before it whatever was written since the last full approval on what the claim rests on: for four eyes. */
export async function listWrites(transaction: Transaction, claimId: string): Promise<ContributionRow[]> {
  return (await listWritesOf(transaction, [claimId])).get(claimId) ?? [];
}

/** The same for several claims in one statement, by claim id. */
export async function listWritesOf(
  transaction: Transaction,
  claimIds: readonly string[],
): Promise<Map<string, ContributionRow[]>> {
  const histories = new Map<string, ContributionRow[]>(claimIds.map((id) => [id, []]));
  if (claimIds.length === 0) return histories;
  const rows = await prismaOf(transaction).$queryRaw<(ContributionRow & { claimId: string })[]>`
    select written."claimId", written.person_id as "personId", written.revision, written.what, written.at,
      written.id is null as "isGround",
      writer.name as "personName", array_remove(array[coalesce(writer.same_human_as, writer.id),
        coalesce(proposer.same_human_as, proposer.id)], null) as "humanIds"
    from (
      select own.claim_id as "claimId", own.id, own.person_id, own.with_person_id, own.revision, own.what, own.at
        from contribution own where own.desk_id = current_desk_id() and own.claim_id = any(${[...claimIds]}::uuid[])
      union all
      select merged.merged_into, before.id, before.person_id, before.with_person_id,
        coalesce(merged.merged_at_revision, before.revision), before.what, before.at
        from claim merged join contribution before on before.desk_id = merged.desk_id and before.claim_id = merged.id
        where merged.desk_id = current_desk_id() and merged.merged_into = any(${[...claimIds]}::uuid[])
      union all
      select ground.claim_id, null, ground.person_id, null, ground.revision, ground.what, ground.at
        from ground_writes(${[...claimIds]}::uuid[]) ground
    ) written
    join person writer on writer.id = written.person_id
    left join person proposer on proposer.id = written.with_person_id
    order by written.id nulls first, written.at`;
  for (const { claimId, ...row } of rows) histories.get(claimId)?.push(row);
  return histories;
}
