import type { Judged } from "@second-source/domain/review/revision-document";
import { DomainError } from "../errors.ts";
import { prismaOf, type Transaction } from "./database.ts";
import { loadEvidenceThings, type EvidenceThings } from "./evidence-things.ts";
import type { Prisma } from "./generated/client.ts";
import { listSharedTexts, type SharedTextRow } from "./shared-texts.ts";

const STORY = {
  desk: true,
  articles: {
    orderBy: { position: "asc" },
    omit: { sentences: true, createdAt: true },
    include: { newest: { select: { number: true, textSha256: true } } },
  },
  origins: { orderBy: { id: "asc" }, include: { names: true, parties: true } },
  withdrawals: { where: { restoredAt: null } },
  links: { where: { endedAt: null }, orderBy: { id: "asc" } },
  claims: {
    orderBy: { number: "asc" },
    include: {
      assertions: {
        orderBy: { id: "asc" },
        include: {
          relays: { orderBy: { position: "asc" } },
          passage: {
            include: { was: { select: { exact: true } }, capture: { select: { articleId: true, textSha256: true } } },
          },
        },
      },
      conflicts: { orderBy: { id: "asc" } },
      answers: { where: { reopenedAt: null } },
      verdict: { include: { member: { select: { person: { select: { name: true } } } } } },
      reviews: {
        orderBy: { id: "asc" },
        omit: { judged: true },
        include: { member: { select: { person: { select: { name: true, sameHumanAs: true } } } } },
      },
    },
  },
} satisfies Prisma.StoryInclude;

/** Everything a story's rules are computed from, as stored. No text of an article is among it, and none of its sentences. */
export type StoryFacts = Prisma.StoryGetPayload<{ include: typeof STORY }> & {
  readonly sharedTexts: readonly SharedTextRow[];
  readonly things: EvidenceThings;
};

/** `claimIds` leaves out every other claim, as far as rules look at one claim alone. */
export async function loadStoryFacts(
  transaction: Transaction,
  storyId: string,
  claimIds: readonly string[] | null = null,
): Promise<StoryFacts> {
  const facts = await findFacts(transaction, { id: storyId }, claimIds);
  if (!facts) throw new DomainError("not-found", "This story is not there.");
  return facts;
}

/** The story that a claim belongs to, without every other claim. */
export async function loadClaimFacts(transaction: Transaction, claimId: string): Promise<StoryFacts> {
  const facts = await findFacts(transaction, { claims: { some: { id: claimId } } }, [claimId]);
  if (!facts) throw new DomainError("not-found", "This claim is not there.");
  return facts;
}

async function findFacts(
  transaction: Transaction,
  where: Prisma.StoryWhereInput,
  claimIds: readonly string[] | null,
): Promise<StoryFacts | null> {
  const among = claimIds ? { id: { in: [...claimIds] } } : {};
  const story = await prismaOf(transaction).story.findFirst({
    where,
    include: { ...STORY, claims: { ...STORY.claims, where: among } },
  });
  if (!story) return null;
  const assertions = story.claims.flatMap((claim) => claim.assertions);
  const speaking = new Set(assertions.map(({ passage }) => passage.capture.articleId));
  const compared = story.articles.filter(({ id }) => claimIds === null || speaking.has(id));
  const sharedTexts = await listSharedTexts(
    transaction,
    compared.flatMap(({ newestCaptureId }) => newestCaptureId ?? []),
  );
  const things = await loadEvidenceThings(transaction, {
    storyId: story.id,
    outletIds: [
      ...story.articles.flatMap(({ outletId, wireCreditId }) => [outletId, ...(wireCreditId ? [wireCreditId] : [])]),
      ...story.origins.flatMap(({ outletId }) => outletId ?? []),
      ...assertions.flatMap(({ relays }) => relays.map((each) => each.outletId)),
    ],
    partyIds: story.origins.flatMap(({ parties }) => parties.map(({ partyId }) => partyId)),
    originNames: story.origins.flatMap(({ names }) => names.map(({ folded }) => folded)),
  });
  return { ...story, sharedTexts, things };
}

/** The story a claim belongs to. */
export async function loadStoryIdOfClaim(transaction: Transaction, claimId: string): Promise<string> {
  const claim = await prismaOf(transaction).claim.findFirst({ where: { id: claimId }, select: { storyId: true } });
  if (!claim) throw new DomainError("not-found", "This claim is not there.");
  return claim.storyId;
}

/**
 * What was judged when a claim was last fully approved, as the canonical document's JSON; `judged` is null where the
 * first edition of the rules judged it, which knew neither sides nor occasions.
 */
export async function findLastJudged(
  transaction: Transaction,
  claimId: string,
): Promise<{ judged: Judged | null; revision: number; revisionHash: string; at: Date } | null> {
  const review = await prismaOf(transaction).review.findFirst({
    where: { claimId, completes: true },
    orderBy: { id: "desc" },
    select: { judged: true, revision: true, revisionHash: true, decidedAt: true },
  });
  if (!review) return null;
  const { judged, revision, revisionHash, decidedAt } = review;
  const isComparable = typeof judged === "object" && judged !== null && "standing" in judged;
  return { judged: isComparable ? (judged as unknown as Judged) : null, revision, revisionHash, at: decidedAt };
}
