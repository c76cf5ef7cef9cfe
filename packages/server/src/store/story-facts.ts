import type { Judged } from "@second-source/domain/review/revision-document";
import { DomainError } from "../errors.ts";
import { prismaOf, type Transaction } from "./database.ts";
import type { Prisma } from "./generated/client.ts";

const STORY = {
  desk: true,
  articles: {
    orderBy: { position: "asc" },
    include: {
      outlet: true,
      captures: {
        orderBy: { number: "desc" },
        take: 1,
        omit: { raw: true, omitted: true },
        include: {
          passages: { orderBy: { start: "asc" }, include: { was: { select: { exact: true } } } },
          marks: true,
        },
      },
    },
  },
  origins: true,
  watches: { select: { found: true, _count: { select: { intakes: { where: { state: "READY" } } } } } },
  links: { where: { confirmedAt: { not: null }, endedAt: null }, select: { id: true, fromId: true, toId: true } },
  claims: {
    orderBy: { number: "asc" },
    include: {
      assertions: { orderBy: { id: "asc" } },
      conflicts: { orderBy: { id: "asc" } },
      verdict: { include: { member: { select: { person: { select: { name: true } } } } } },
      reviews: {
        orderBy: { id: "asc" },
        omit: { judged: true },
        include: { member: { select: { person: { select: { name: true, sameHumanAs: true } } } } },
      },
    },
  },
} satisfies Prisma.StoryInclude;

/** Passages that lost their place: they stay on the capture they were made on. */
const ORPHAN = {
  was: { select: { exact: true } },
  capture: { select: { articleId: true, textSha256: true } },
} satisfies Prisma.PassageInclude;

/** Everything a story's screens and rules are computed from, as stored. */
export type StoryFacts = Prisma.StoryGetPayload<{ include: typeof STORY }> & {
  readonly orphans: readonly Prisma.PassageGetPayload<{ include: typeof ORPHAN }>[];
};

export async function loadStoryFacts(transaction: Transaction, storyId: string): Promise<StoryFacts> {
  const story = await prismaOf(transaction).story.findFirst({ where: { id: storyId }, include: STORY });
  if (!story) throw new DomainError("not-found", "This story is not there.");
  const orphans = await prismaOf(transaction).passage.findMany({
    where: { placement: "ORPHANED", assertions: { some: {} }, capture: { article: { storyId } } },
    include: ORPHAN,
  });
  return { ...story, orphans };
}

/** The story a claim belongs to. */
export async function loadStoryIdOfClaim(transaction: Transaction, claimId: string): Promise<string> {
  const claim = await prismaOf(transaction).claim.findFirst({ where: { id: claimId }, select: { storyId: true } });
  if (!claim) throw new DomainError("not-found", "This claim is not there.");
  return claim.storyId;
}

/** What was judged when a claim was last fully approved, as the canonical document's JSON. */
export async function findLastJudged(
  transaction: Transaction,
  claimId: string,
): Promise<{ judged: Judged; revision: number; revisionHash: string; at: Date } | null> {
  const review = await prismaOf(transaction).review.findFirst({
    where: { claimId, completes: true },
    orderBy: { id: "desc" },
    select: { judged: true, revision: true, revisionHash: true, decidedAt: true },
  });
  if (!review) return null;
  const { judged, revision, revisionHash, decidedAt } = review;
  return { judged: judged as unknown as Judged, revision, revisionHash, at: decidedAt };
}
