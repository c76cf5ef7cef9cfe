import type { Stance } from "@second-source/domain/claim/assertion";
import { independence, isUnknown, rootsOf } from "@second-source/domain/origin/independence";
import type { OriginMark } from "@second-source/domain/origin/origin-mark";
import type { Origin } from "@second-source/domain/origin/origin";
import { listLinks } from "../store/origin-links.ts";
import { listMergedOrigins, type MergedOrigin } from "../store/origins.ts";
import { findHumans } from "../store/people.ts";
import type { DeskWork } from "../usecase/desk-work.ts";
import type { AssertionModel, ClaimModel } from "./claim-model.ts";
import { storyHead, type StoryHead } from "./matrix-view.ts";
import { loadStoryModel, type NamedOrigin, type StoryModel } from "./story-model.ts";

/** One passage on its way: from the outlet that prints it, through whoever passed it on, to who knew it. */
export interface OriginThread {
  readonly assertionId: string;
  readonly claimId: string;
  readonly claimNumber: number;
  readonly topic: string | null;
  readonly articleId: string;
  readonly outletName: string;
  /** Relays, and origins that derive from another: outermost first. */
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

/** Where threads end: a named origin, an outlet's own voice, or nobody. */
export interface OriginEnd {
  readonly key: string;
  readonly mark: OriginMark;
  readonly name: string;
  readonly party: string | null;
  readonly detail: string;
  readonly passages: number;
  readonly outlets: number;
  /** Claims that rest on this voice alone; `perhaps` says why nobody can tell yet. */
  readonly alone: readonly { readonly number: number; readonly wording: string; readonly perhaps: string | null }[];
}

export interface ShownLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly isConfirmed: boolean;
  /** Whether it is the looking person's own proposal, under any of their accounts. */
  readonly isOwn: boolean;
}

/** Two outlets of which one prints largely the other's text: one voice, whoever stands behind it. */
export interface ShownCopy {
  readonly first: string;
  readonly second: string;
  /** The larger share of either text's words that stands in the other: 0 to 1. */
  readonly share: number;
  /** The longest runs of words that stand in both. */
  readonly runs: readonly string[];
}

export interface OriginsView {
  readonly story: StoryHead;
  readonly threads: readonly OriginThread[];
  readonly ends: readonly OriginEnd[];
  readonly origins: readonly NamedOrigin[];
  readonly links: readonly ShownLink[];
  readonly merged: readonly MergedOrigin[];
  readonly copies: readonly ShownCopy[];
}

const MOST_RUNS = 3;

/** Who stands behind what. */
export async function originsView({ transaction, actor }: DeskWork, idOrSlug: string): Promise<OriginsView> {
  const story = await loadStoryModel(transaction, idOrSlug);
  const live = story.claims.filter((claim) => claim.state !== "WITHDRAWN");
  const threads = live.flatMap((claim) => claim.assertions.map((assertion) => threadOf(claim, assertion, story)));
  const links = await listLinks(transaction, story.id);
  const humans = await findHumans(
    transaction,
    links.map((link) => link.proposedById),
  );
  const nameOf = (id: string): string => story.ledger.origins.get(id)?.name ?? "";
  return {
    story: storyHead(story),
    copies: story.copies.map(({ first, second, copy }) => ({
      ...{ first: first.outletName, second: second.outletName, share: Math.max(copy.ofFirst, copy.ofSecond) },
      runs: copy.runs.slice(0, MOST_RUNS).map(({ inFirst }) => first.text.slice(inFirst.start, inFirst.end)),
    })),
    threads,
    ends: endsOf(threads, live, story),
    origins: story.origins,
    links: links.map(({ id, fromId, toId, reason, proposedBy, proposedById, proposedAt, isConfirmed }) => ({
      ...{ id, reason, proposedBy, proposedAt, isConfirmed },
      from: nameOf(fromId),
      to: nameOf(toId),
      isOwn: humans.get(proposedById) === actor.humanId,
    })),
    merged: await listMergedOrigins(transaction, story.id),
  };
}

function threadOf(claim: ClaimModel, assertion: AssertionModel, story: StoryModel): OriginThread {
  const { id, articleId, outletName, relays, origin, mark, stance, passage, sentence } = assertion;
  const root = rootOf(origin, story);
  const isDerived = root.id !== origin.id;
  return {
    assertionId: id,
    claimId: claim.id,
    claimNumber: claim.number,
    topic: claim.topic,
    ...{ articleId, outletName, stance, sentence },
    through: isDerived ? [...relays, origin.name] : relays,
    originId: origin.id,
    end: endKey(assertion, root),
    mark: isDerived ? markOfRoot(root, mark, story) : mark,
    quote: passage.exact,
  };
}

/** The end of the chain; with several, the first stands for it in the picture. */
function rootOf(origin: Origin, story: StoryModel): Origin {
  return rootsOf(origin.id, story.ledger)[0] ?? origin;
}

function markOfRoot(root: Origin, mark: OriginMark, story: StoryModel): OriginMark {
  const named = story.origins.find((each) => each.id === root.id);
  return named ? { letter: named.letter, slot: named.slot, style: mark.style, name: named.name } : mark;
}

function endKey({ outletId, relays, mark }: AssertionModel, root: Origin): string {
  if (mark.style === "OWN") return `own ${outletId}`;
  return root.kind === "UNKNOWN" ? `nobody ${relays.at(-1) ?? ""}` : root.id;
}

function endsOf(threads: readonly OriginThread[], claims: readonly ClaimModel[], story: StoryModel): OriginEnd[] {
  const keys = [...new Set(threads.map((thread) => thread.end))];
  const ends = keys.flatMap((key) => {
    const own = threads.filter((thread) => thread.end === key);
    const [first] = own;
    if (!first) return [];
    const origin = story.ledger.origins.get(key);
    const relay = key.startsWith("nobody") ? key.slice("nobody ".length) : null;
    const confirmed = own.find((thread) => thread.mark.style !== "INFERRED") ?? first;
    return [
      {
        key,
        mark: origin ? { ...confirmed.mark, style: "NAMED" as const } : confirmed.mark,
        name: origin?.name ?? (relay === null ? first.outletName : relay ? `passed on by ${relay}` : "nobody named"),
        party: origin?.party ?? null,
        detail: origin ? detailOf(origin, own) : "",
        passages: own.length,
        outlets: new Set(own.map((thread) => thread.outletName)).size,
        alone: origin ? aloneOn(origin, claims, story) : [],
      },
    ];
  });
  const letters = story.origins.map((origin) => origin.id);
  const rank = ({ mark, key }: OriginEnd): number =>
    mark.style === "NAMED" ? letters.indexOf(key) : letters.length + (mark.style === "OWN" ? 0 : 1);
  return ends.sort((a, b) => rank(a) - rank(b));
}

function detailOf(origin: Origin, threads: readonly OriginThread[]): string {
  const relays = [...new Set(threads.flatMap((thread) => thread.through))];
  return [origin.occasion, ...relays.map((relay) => `via ${relay}`)].filter((part) => part !== null).join("; ");
}

/** Claims whose only voice this origin is. Passages that name nobody leave it open whether they are another. */
function aloneOn(origin: Origin, claims: readonly ClaimModel[], story: StoryModel): OriginEnd["alone"] {
  return claims.flatMap((claim) => {
    const side = claim.evidence.asserting.outlets > 0 ? claim.evidence.asserting : claim.evidence.denying;
    if (side.voices.count !== 1) return [];
    const voice = claim.assertions.find((each) => each.id === side.voices.assertionIds[0]);
    const isThis = voice && rootsOf(voice.originId, story.ledger).some((root) => root.id === origin.id);
    if (!isThis) return [];
    const stance = voice.stance;
    const open = claim.assertions.find(
      (each) =>
        each.stance === stance &&
        (isUnknown(each, story.ledger) || independence(voice, each, story.ledger).relation === "NOT_ESTABLISHED") &&
        each.id !== voice.id,
    );
    const perhaps = open ? independence(voice, open, story.ledger).reason : null;
    return [{ number: claim.number, wording: claim.wording, perhaps }];
  });
}
