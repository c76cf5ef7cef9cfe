import type { Stance } from "@second-source/domain/claim/assertion";
import type { Backing } from "@second-source/domain/origin/backing";
import { independence } from "@second-source/domain/origin/independence";
import { independenceWords } from "@second-source/domain/origin/independence-words";
import type { OriginMark } from "@second-source/domain/origin/origin-mark";
import type { LinkKind } from "@second-source/domain/origin/origin";
import type { WithdrawalKind } from "@second-source/domain/origin/withdrawal";
import type { WayOut } from "@second-source/domain/verdict/way-out";
import { listLinks } from "../store/origin-links.ts";
import { findAccountsOf } from "../store/people.ts";
import { listWithdrawals } from "../store/withdrawals.ts";
import type { DeskWork } from "../desk/at-desk.ts";
import type { AssertionModel, ClaimModel } from "../story/claim-model.ts";
import { storyHead, type StoryHead } from "./story-head.ts";
import { originEnds, endOf, type OriginEnd } from "./origin-ends.ts";
import { loadStoryReading, sentenceNumber } from "../story/story-reading.ts";
import { loadStoryModel, type NamedOrigin, type StoryModel } from "../story/story-model.ts";

/** One passage on its way: from the outlet that prints it, through whoever passed it on, to who knew it. */
export interface OriginThread {
  readonly assertionId: string;
  readonly claimId: string;
  readonly claimNumber: number;
  readonly topic: string | null;
  readonly articleId: string;
  readonly outletName: string;
  /** Relays, and origins that derive from or speak for another: outermost first. */
  readonly through: readonly string[];
  /** The origin it was recorded under, which a link may lead on from. */
  readonly originId: string;
  /** The key of the end it leads to. */
  readonly end: string;
  readonly mark: OriginMark;
  readonly stance: Stance;
  readonly quote: string;
  readonly sentence: number;
}

export interface ShownLink {
  readonly id: string;
  readonly kind: LinkKind;
  readonly fromId: string;
  readonly toId: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  /** Whether it waits for a second person. */
  readonly isWaiting: boolean;
  /** Whether it is the looking person's own, under any of their accounts. */
  readonly isOwn: boolean;
}

/** Two outlets of which one prints largely the other's text: their own voices are one. */
export interface ShownCopy {
  readonly first: string;
  readonly second: string;
  /** The larger share of either text's words that stands in the other: 0 to 1. */
  readonly share: number;
  /** The longest runs of words that stand in both. */
  readonly runs: readonly string[];
}

export interface ShownWithdrawal {
  readonly id: string;
  readonly name: string;
  readonly kind: WithdrawalKind;
  readonly reason: string;
  readonly withdrawnBy: string;
  readonly withdrawnAt: Date;
  readonly askedBackWhy: string | null;
  /** Whether it was the looking person who asked for it back. */
  readonly isOwnAsking: boolean;
}

/** Two origins on one claim that are not known to be two, and where that can be said. */
export interface OpenPair {
  readonly claimNumber: number;
  readonly claimRevision: number;
  readonly reason: string;
  readonly waysOut: readonly WayOut[];
}

export interface OriginsView {
  readonly story: StoryHead;
  readonly threads: readonly OriginThread[];
  readonly ends: readonly OriginEnd[];
  readonly origins: readonly NamedOrigin[];
  readonly links: readonly ShownLink[];
  readonly withdrawals: readonly ShownWithdrawal[];
  readonly copies: readonly ShownCopy[];
  /** Why voices are not two yet, each pair of origins once. */
  readonly openPairs: readonly OpenPair[];
  readonly articles: readonly {
    readonly id: string;
    readonly outletId: string;
    readonly outletName: string;
    readonly headline: string | null;
  }[];
}

/** Who stands behind what. */
export async function originsView({ transaction, actor }: DeskWork, idOrSlug: string): Promise<OriginsView> {
  const story = await loadStoryModel(transaction, idOrSlug);
  const live = story.claims.filter((claim) => claim.state !== "WITHDRAWN");
  const reading = await loadStoryReading(transaction, story.id);
  const threads = live.flatMap((claim) =>
    claim.assertions.map((assertion) => ({
      ...threadOf(claim, assertion, story),
      sentence: sentenceNumber(assertion, reading),
    })),
  );
  const links = await listLinks(transaction, story.id);
  const withdrawals = await listWithdrawals(transaction, story.id);
  const own = await findAccountsOf(transaction, actor.humanId, [
    ...links.map((link) => link.proposedById),
    ...withdrawals.flatMap(({ askedBackById }) => askedBackById ?? []),
  ]);
  const isOwn = (id: string | null): boolean => id !== null && own.has(id);
  const nameOf = (id: string): string => story.ledger.origins.get(id)?.name ?? "";
  return {
    story: await storyHead(transaction, story.id),
    copies: shownCopies(story),
    threads,
    ends: originEnds(threads, live, story),
    origins: story.origins,
    links: links.map(({ proposedById, isConfirmed, storyId: _story, ...link }) => ({
      ...link,
      from: nameOf(link.fromId),
      to: nameOf(link.toId),
      isWaiting: link.kind === "DISTINCT" && !isConfirmed,
      isOwn: isOwn(proposedById),
    })),
    withdrawals: withdrawals.map(
      ({ id, name, kind, reason, withdrawnBy, withdrawnAt, askedBackById, askedBackWhy }) => ({
        id,
        name,
        kind,
        reason,
        withdrawnBy,
        withdrawnAt,
        askedBackWhy,
        isOwnAsking: isOwn(askedBackById),
      }),
    ),
    openPairs: openPairs(live, story),
    articles: story.articles.map(({ id, outletId, outletName, headline }) => ({ id, outletId, outletName, headline })),
  };
}

function shownCopies({ articles, sharedTexts }: StoryModel): ShownCopy[] {
  const nameOf = (id: string): string => articles.find(({ captureId }) => captureId === id)?.outletName ?? "";
  return sharedTexts
    .filter(({ isLargely }) => isLargely)
    .map(({ firstId, secondId, share, longest }) => ({
      first: nameOf(firstId),
      second: nameOf(secondId),
      share,
      runs: longest,
    }));
}

function threadOf(claim: ClaimModel, assertion: AssertionModel, story: StoryModel): Omit<OriginThread, "sentence"> {
  const { id, articleId, outletName, relayNames, origin, mark, stance, passage } = assertion;
  const { key, root } = endOf(assertion, story);
  const isDerived = root !== null && root.id !== origin.id;
  return {
    assertionId: id,
    claimId: claim.id,
    claimNumber: claim.number,
    topic: claim.topic,
    articleId,
    outletName,
    stance,
    through: isDerived ? [...relayNames, origin.name] : relayNames,
    originId: origin.id,
    end: key,
    mark: isDerived ? { letter: root.letter, slot: root.slot, style: mark.style, name: root.name } : mark,
    quote: passage.exact,
  };
}

const MOST_OPEN = 12;

/** Pairs of asserting voices that are not established as two, once for each two that stand behind them. */
function openPairs(claims: readonly ClaimModel[], { ledger }: StoryModel): OpenPair[] {
  const seen = new Set<string>();
  const open: OpenPair[] = [];
  const keyOf = ({ source, reporterId, outletId }: Backing): string => reporterId ?? source?.id ?? outletId;
  for (const { number, revision, weighed } of claims) {
    const asserting = weighed.backings.filter(({ assertion, by }) => assertion.stance === "ASSERTS" && by !== "NOBODY");
    for (const [index, a] of asserting.entries())
      for (const b of asserting.slice(index + 1)) {
        const key = [keyOf(a), keyOf(b)].sort().join(" ");
        if (seen.has(key) || open.length === MOST_OPEN) continue;
        const answer = independence(a, b, ledger);
        if (answer.relation !== "NOT_ESTABLISHED") continue;
        seen.add(key);
        open.push({ claimNumber: number, claimRevision: revision, ...independenceWords(a, b, answer, ledger) });
      }
  }
  return open;
}
