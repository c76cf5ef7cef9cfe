import { listWaitingLinks } from "../store/origin-links.ts";
import { findAccountsOf } from "../store/people.ts";
import { listWithdrawals } from "../store/withdrawals.ts";
import type { DeskWork } from "../usecase/desk-work.ts";
import type { StoryModel } from "./story-model.ts";

/** Something that counts only once a second person has said so too. */
export interface SecondPersonItem {
  readonly kind: "DISTINCT" | "INFERENCE" | "RESTORE";
  /** The link, the assertion or the withdrawal. */
  readonly id: string;
  readonly storySlug: string;
  readonly storyTitle: string;
  /** What is asked, as a whole sentence. */
  readonly question: string;
  readonly reason: string | null;
  readonly askedBy: string | null;
  readonly at: Date | null;
  readonly claimNumber: number | null;
}

/** What waits at the desk for somebody other than who said it: the person looking is somebody else. */
export async function secondPersonItems(
  { transaction, actor }: DeskWork,
  stories: readonly StoryModel[],
): Promise<SecondPersonItem[]> {
  const links = await listWaitingLinks(transaction);
  const withdrawals = (await listWithdrawals(transaction)).filter(({ askedBackById }) => askedBackById !== null);
  const guesses = stories.flatMap((story) =>
    story.claims
      .filter(({ state }) => state !== "WITHDRAWN")
      .flatMap((claim) =>
        claim.assertions
          .filter(({ backing, inferredBy }) => backing.isGuess && inferredBy !== null)
          .map((assertion) => ({ story, claim, assertion })),
      ),
  );
  const own = await findAccountsOf(transaction, actor.humanId, [
    ...links.map(({ proposedById }) => proposedById),
    ...withdrawals.flatMap(({ askedBackById }) => askedBackById ?? []),
    ...guesses.flatMap(({ assertion }) => assertion.inferredBy ?? []),
  ]);
  const isOther = (id: string | null): boolean => id !== null && !own.has(id);
  const items: (SecondPersonItem | null)[] = [
    ...links
      .filter(({ proposedById }) => isOther(proposedById))
      .map((link) => {
        const story = stories.find(({ id }) => id === link.storyId);
        const [from, to] = [link.fromId, link.toId].map((id) => story?.ledger.origins.get(id)?.name ?? "somebody");
        return withStory(story, {
          ...{ kind: "DISTINCT", id: link.id, reason: link.reason, askedBy: link.proposedBy, at: link.proposedAt },
          ...{ question: `Are “${from}” and “${to}” two people?`, claimNumber: null },
        });
      }),
    ...guesses
      .filter(({ assertion }) => isOther(assertion.inferredBy))
      .map(({ story, claim, assertion }) =>
        withStory(story, {
          ...{ kind: "INFERENCE", id: assertion.id, reason: assertion.passage.exact, askedBy: null, at: null },
          question: `Is it ${assertion.origin.name} who stands behind what ${assertion.outletName} says on claim ${claim.number}?`,
          claimNumber: claim.number,
        }),
      ),
    ...withdrawals
      .filter(({ askedBackById }) => isOther(askedBackById))
      .map((each) =>
        withStory(
          stories.find(({ id }) => id === each.storyId),
          {
            ...{ kind: "RESTORE", id: each.id, reason: each.askedBackWhy, askedBy: null, at: each.withdrawnAt },
            ...{ question: `Does ${each.name} count again?`, claimNumber: null },
          },
        ),
      ),
  ];
  return items.filter((item) => item !== null);
}

function withStory(
  story: StoryModel | undefined,
  item: Omit<SecondPersonItem, "storySlug" | "storyTitle">,
): SecondPersonItem | null {
  return story ? { ...item, storySlug: story.slug, storyTitle: story.title } : null;
}
