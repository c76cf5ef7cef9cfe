import type { Evidence } from "@second-source/domain/evidence/evidence";
import type { Mode, Stance } from "@second-source/domain/claim/assertion";
import type { EvidenceFlag } from "@second-source/domain/evidence/evidence-flags";
import type { MarkStyle } from "@second-source/domain/origin/origin-mark";
import { prismaOf, type Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";

/** An inference that counts once somebody other than who made it says so too. */
export interface Guess {
  readonly assertionId: string;
  readonly inferredBy: string;
  readonly originName: string;
  readonly outletName: string;
  readonly exact: string;
}

/** What the rules make of a claim, as lists show it. */
export interface ClaimStanding {
  readonly claimId: string;
  readonly storyId: string;
  readonly evidence: Evidence;
  readonly revisionHash: string;
  /** Revision of the last full approval, 0 when there was none. */
  readonly approvedRevision: number;
  readonly restsOnOneVoice: boolean;
  readonly guesses: readonly Guess[];
  readonly flags: readonly EvidenceFlag[];
  readonly cells: readonly StandingCell[];
}

/** One record as a matrix shows it: ids in place of names, which others may change. */
export interface StandingCell {
  readonly id: string;
  readonly articleId: string;
  /** As it was recorded. */
  readonly originId: string;
  /** The source that its origin is, of several entries of one name; what ties two cells. */
  readonly sourceId: string;
  readonly style: MarkStyle;
  readonly stance: Stance;
  readonly mode: Mode;
  /** The first relay, an outlet. */
  readonly relayId: string | null;
  readonly occasionId: string | null;
  readonly quote: string;
  readonly isAnswered: boolean;
}

/** Keeps what the rules make of claims, in one statement. */
export async function keepClaimStandings(
  transaction: Transaction,
  deskId: string,
  standings: readonly ClaimStanding[],
): Promise<void> {
  if (standings.length === 0) return;
  await prismaOf(transaction).$executeRaw`
    insert into claim_standing (desk_id, claim_id, story_id, evidence, revision_hash, approved_revision,
      rests_on_one_voice, guesses, flags, cells)
    select ${deskId}::uuid, each."claimId", each."storyId", each.evidence, each."revisionHash",
      each."approvedRevision", each."restsOnOneVoice", each.guesses, each.flags, each.cells
    from jsonb_to_recordset(${JSON.stringify(standings)}::jsonb) as each("claimId" uuid, "storyId" uuid,
      evidence jsonb, "revisionHash" text, "approvedRevision" integer, "restsOnOneVoice" boolean, guesses jsonb,
      flags jsonb, cells jsonb)
    order by each."claimId"
    on conflict (desk_id, claim_id) do update set evidence = excluded.evidence,
      revision_hash = excluded.revision_hash, approved_revision = excluded.approved_revision,
      rests_on_one_voice = excluded.rests_on_one_voice, guesses = excluded.guesses,
      flags = excluded.flags, cells = excluded.cells`;
}

/** Keeps that a claim was approved as it stands: nothing else of what is kept rests on that. */
export async function keepApproval(transaction: Transaction, claimId: string, revision: number): Promise<void> {
  await prismaOf(transaction).claimStanding.updateMany({ where: { claimId }, data: { approvedRevision: revision } });
}

/** How far a story has come. */
export interface StoryStanding {
  /** Live claims by their review state. */
  readonly states: Readonly<Record<string, number>>;
  readonly onOneVoice: number;
  readonly outlets: number;
  readonly editions: number;
}

/**
 * Keeps how far a story has come. Most presses leave it as it is, and stand in nobody's way: what is counted in one look
 * with what is kept differs by this transaction's own doing alone. Whoever does change it counts after everybody before.
 */
export async function keepStoryStanding(transaction: Transaction, deskId: string, storyId: string): Promise<void> {
  const prisma = prismaOf(transaction);
  const same = await prisma.$queryRaw<unknown[]>`
    select 1 from story_standing kept, (${counts(storyId)}) counted
    where kept.desk_id = ${deskId}::uuid and kept.story_id = ${storyId}::uuid and kept.states = counted.states
      and kept.on_one_voice = counted."onOneVoice" and kept.outlets = counted.outlets and kept.editions = counted.editions`;
  if (same.length > 0) return;
  // Held first and counted then, in a statement of its own: what others committed while this one waited is counted too.
  await prisma.$executeRaw`
    insert into story_standing (desk_id, story_id, states, on_one_voice, outlets, editions)
    values (${deskId}::uuid, ${storyId}::uuid, '{}', 0, 0, 0)
    on conflict (desk_id, story_id) do update set desk_id = excluded.desk_id`;
  await prisma.$executeRaw`
    update story_standing set states = counted.states, on_one_voice = counted."onOneVoice", outlets = counted.outlets,
      editions = counted.editions
    from (${counts(storyId)}) counted
    where desk_id = ${deskId}::uuid and story_id = ${storyId}::uuid`;
}

/** How far a story has come, counted. */
export async function countStory(transaction: Transaction, storyId: string): Promise<StoryStanding> {
  const [counted] = await prismaOf(transaction).$queryRaw<StoryStanding[]>(counts(storyId));
  if (!counted) throw new Error("counting answers with one row");
  return counted;
}

const counts = (storyId: string): Prisma.Sql => Prisma.sql`
    select coalesce((select jsonb_object_agg(state, claims) from (select state, count(*) as claims from claim
        where story_id = ${storyId}::uuid and state <> 'WITHDRAWN' group by state) counted), '{}') as states,
      (select count(*)::int from claim_standing kept join claim on claim.desk_id = kept.desk_id
        and claim.id = kept.claim_id where kept.story_id = ${storyId}::uuid
        and kept.rests_on_one_voice and claim.state <> 'WITHDRAWN') as "onOneVoice",
      (select count(distinct outlet_id)::int from article where story_id = ${storyId}::uuid) as outlets,
      (select count(*)::int from edition join briefing on briefing.desk_id = edition.desk_id
        and briefing.id = edition.briefing_id where briefing.story_id = ${storyId}::uuid) as editions`;

/** What is kept of a story; null where it was not worked out yet. */
export async function findStoryStanding(transaction: Transaction, storyId: string): Promise<StoryStanding | null> {
  const row = await prismaOf(transaction).storyStanding.findFirst({
    where: { storyId },
    omit: { deskId: true, storyId: true },
  });
  // Written by keepStoryStanding alone.
  return row as unknown as StoryStanding | null;
}

/** What is kept of the claims of a story. */
export async function listClaimStandings(transaction: Transaction, storyId: string): Promise<ClaimStanding[]> {
  const rows = await prismaOf(transaction).claimStanding.findMany({ where: { storyId }, omit: { deskId: true } });
  // Written by keepClaimStandings alone.
  return rows as unknown as ClaimStanding[];
}

/** Stories of a desk of which something is not kept yet: an older version made them. */
export async function listStoriesWithoutStanding(transaction: Transaction): Promise<string[]> {
  const rows = await prismaOf(transaction).$queryRaw<{ id: string }[]>`
    select story.id from story where not exists (select 1 from story_standing kept where kept.story_id = story.id)
    order by story.id`;
  return rows.map(({ id }) => id);
}
