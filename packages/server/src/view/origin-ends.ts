import { independence } from "@second-source/domain/origin/independence";
import { independenceWords } from "@second-source/domain/origin/independence-words";
import type { OriginMark } from "@second-source/domain/origin/origin-mark";
import type { AssertionModel, ClaimModel } from "../story/claim-model.ts";
import type { OriginThread } from "./origins-view.ts";
import type { NamedOrigin, StoryModel } from "../story/story-model.ts";

/** Where threads end: a named origin, an outlet's own voice, or nobody. */
export interface OriginEnd {
  readonly key: string;
  readonly mark: OriginMark;
  readonly name: string;
  /** The named origin it is; null for an outlet's own voice, and nobody. */
  readonly origin: NamedOrigin | null;
  /** Names of its parties together; null where none is recorded. */
  readonly party: string | null;
  readonly detail: string;
  readonly passages: number;
  readonly outlets: number;
  /** Claims that rest on this voice alone; `perhaps` says why nobody can tell yet. */
  readonly alone: readonly { readonly number: number; readonly wording: string; readonly perhaps: string | null }[];
}

/** The key of the end that an assertion leads to, and the named origin there. */
export function endOf(
  { outletId, relayNames, mark, origin, backing }: AssertionModel,
  story: StoryModel,
): { key: string; root: NamedOrigin | null } {
  if (mark.style === "OWN") return { key: `own ${backing.reporterId ?? outletId}`, root: null };
  if (origin.kind === "UNKNOWN") return { key: `nobody ${relayNames.at(-1) ?? ""}`, root: null };
  const root = rootOf(origin.id, story);
  return { key: root?.id ?? origin.id, root };
}

/** The last of the origins that one leads to; where several do, the first to arrive. */
function rootOf(originId: string, { ledger, origins }: StoryModel): NamedOrigin | null {
  const source = ledger.sources.get(originId);
  const reached = source ? (ledger.reach.get(source.id) ?? [source]) : [];
  const isEnd = (id: string): boolean => {
    const beyond = ledger.reach.get(id) ?? [];
    return beyond.every((each) => each.id === id || (ledger.reach.get(each.id) ?? []).some((back) => back.id === id));
  };
  const ends = reached.filter(({ id }) => isEnd(id)).map(({ id }) => id);
  return origins.find(({ id }) => ends.includes(ledger.sources.get(id)?.id ?? id)) ?? null;
}

export function originEnds(
  threads: readonly OriginThread[],
  claims: readonly ClaimModel[],
  story: StoryModel,
): OriginEnd[] {
  const ends = [...new Set(threads.map((thread) => thread.end))].flatMap((key) => {
    const own = threads.filter((thread) => thread.end === key);
    const [first] = own;
    return first ? [endFrom(key, first, own, claims, story)] : [];
  });
  const letters = story.origins.map((origin) => origin.id);
  const rank = ({ origin, mark, key }: OriginEnd): number =>
    origin ? letters.indexOf(key) : letters.length + (mark.style === "OWN" ? 0 : 1);
  return ends.sort((a, b) => rank(a) - rank(b));
}

function endFrom(
  key: string,
  first: OriginThread,
  own: readonly OriginThread[],
  claims: readonly ClaimModel[],
  story: StoryModel,
): OriginEnd {
  const origin = story.origins.find((each) => each.id === key) ?? null;
  const relay = key.startsWith("nobody") ? key.slice("nobody ".length) : null;
  const confirmed = own.find((thread) => thread.mark.style !== "INFERRED") ?? first;
  const relays = [...new Set(own.flatMap((thread) => thread.through))];
  return {
    key,
    origin,
    mark: origin ? { ...confirmed.mark, style: origin.isWithdrawn ? "WITHDRAWN" : "NAMED" } : confirmed.mark,
    name: origin?.name ?? (relay === null ? first.outletName : relay ? `passed on by ${relay}` : "nobody named"),
    party: origin && origin.partyNames.length > 0 ? origin.partyNames.join(" and ") : null,
    detail: origin ? relays.map((each) => `via ${each}`).join("; ") : "",
    passages: own.length,
    outlets: new Set(own.map((thread) => thread.outletName)).size,
    alone: origin ? aloneOn(origin, claims, story) : [],
  };
}

/** Claims whose only voice this origin is. Passages that are not known to be another leave it open. */
function aloneOn(origin: NamedOrigin, claims: readonly ClaimModel[], story: StoryModel): OriginEnd["alone"] {
  return claims.flatMap((claim) => {
    const side = claim.evidence.asserting.outlets > 0 ? claim.evidence.asserting : claim.evidence.denying;
    if (side.voices.count !== 1) return [];
    const { backings } = claim.weighed;
    const voice = backings.find(({ assertion }) => assertion.id === side.voices.assertionIds[0]);
    if (!voice?.restsOn.has(story.ledger.sources.get(origin.id)?.id ?? origin.id)) return [];
    const open = backings.find(
      (each) =>
        each !== voice &&
        each.assertion.stance === voice.assertion.stance &&
        independence(voice, each, story.ledger).relation === "NOT_ESTABLISHED",
    );
    const perhaps = open
      ? independenceWords(voice, open, independence(voice, open, story.ledger), story.ledger).reason
      : null;
    return [{ number: claim.number, wording: claim.wording, perhaps }];
  });
}
