import type { Occasion } from "../claim/occasion.ts";
import type { Outlet } from "../desk/outlet.ts";
import type { Owner, Party } from "../desk/party.ts";
import { foldedNames, type Named } from "../naming/fold-name.ts";
import { thingsAmong } from "../naming/things-among.ts";
import { isNamedKind, type Identified, type Origin, type OriginKind, type OriginLink } from "./origin.ts";

/** What the rules of evidence need to know of an article. */
export interface ArticleFacts {
  readonly id: string;
  readonly outletId: string;
  /** ISO day; null where it is unknown. */
  readonly publishedOn: string | null;
  readonly byline: readonly string[];
  /** The wire whose credit it carries, an outlet. */
  readonly wireCreditId: string | null;
}

/** One run of words that two articles share. */
export interface SharedText {
  readonly articleIds: readonly [string, string];
  /** Whether one text is largely the other's. */
  readonly isLargely: boolean;
  /** Assertions whose passages lie in this run. */
  readonly assertionIds: readonly string[];
}

/** All that a story's evidence is judged against, as recorded. */
export interface LedgerFacts {
  readonly parties: readonly Party[];
  readonly owners: readonly Owner[];
  readonly outlets: readonly Outlet[];
  readonly occasions: readonly Occasion[];
  readonly origins: readonly Origin[];
  readonly links: readonly OriginLink[];
  readonly articles: readonly ArticleFacts[];
  readonly sharedText: readonly SharedText[];
  /** Ids of origins, outlets and articles that were taken back: what rests on them counts for nothing. */
  readonly withdrawn?: ReadonlySet<string>;
}

/** Whose side somebody is on, as far as it is recorded. */
export interface Side {
  readonly isRecorded: boolean;
  /** Said by a person: a bystander, an expert, a court. An outlet's own reporting never is. */
  readonly isNone: boolean;
  /** Party ids, each party under one id. */
  readonly parties: ReadonlySet<string>;
}

/** Origins of one name, whatever their kinds: one source. */
export interface Source {
  readonly id: string;
  readonly kind: OriginKind;
  readonly name: string;
  readonly identified: Identified;
  readonly side: Side;
  readonly locator: string | null;
  /** The outlet that stands behind it, where somebody entered an outlet as a person, an office or a statement. */
  readonly outletId: string | null;
}

/** The facts of a story, looked up: entries whose names fold alike are one thing, links are followed. */
export interface Ledger {
  readonly parties: ReadonlyMap<string, Party>;
  readonly owners: ReadonlyMap<string, Owner>;
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly occasions: ReadonlyMap<string, Occasion>;
  readonly articles: ReadonlyMap<string, ArticleFacts>;
  /** Runs of words that two articles share, by the articles' ids. */
  readonly sharedText: ReadonlyMap<string, readonly SharedText[]>;
  /** An origin as recorded, by its own id. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** The source that an origin is, by the origin's id. */
  readonly sources: ReadonlyMap<string, Source>;
  /** What was recorded to lead on from an origin, by its own id. */
  readonly linksFrom: ReadonlyMap<string, readonly OriginLink[]>;
  /** Everything a source leads to over DERIVES_FROM, SPEAKS_FOR and SAME_AS, itself included, by the source's id. */
  readonly reach: ReadonlyMap<string, readonly Source[]>;
  /** Pairs of source ids that a second person has confirmed to be two people. */
  readonly distinct: ReadonlySet<string>;
  /** Folded names of outlets, to the outlet. */
  readonly outletsByName: ReadonlyMap<string, Outlet>;
  /** What was taken back: ids of articles as they are, of outlets and sources as they are looked up. */
  readonly withdrawn: ReadonlySet<string>;
}

export const NO_SIDE: Side = { isRecorded: false, isNone: false, parties: new Set() };

export function openLedger(facts: LedgerFacts): Ledger {
  const parties = gathered(facts.parties, ([first]) => first);
  const owners = gathered(facts.owners, (same) => ({
    ...same[0],
    partyId: onlyOne(same.map(({ partyId }) => partyId && (parties.get(partyId)?.id ?? null))),
  }));
  const outlets = gathered(facts.outlets, (same) => ({
    ...same[0],
    kind: same.some(({ kind }) => kind === "WIRE") ? ("WIRE" as const) : ("NEWS" as const),
    ownerId: onlyOne(same.map(({ ownerId }) => ownerId && (owners.get(ownerId)?.id ?? null))),
  }));
  const occasions = gathered(facts.occasions, (same) => ({ ...same[0], on: onlyOne(same.map(({ on }) => on)) }));
  const outletsByName = new Map(
    facts.outlets.flatMap((outlet) =>
      foldedNames(outlet).map((name) => [name, outlets.get(outlet.id) ?? outlet] as const),
    ),
  );
  const sources = sourcesOf(facts.origins, parties, outlets, outletsByName);
  return {
    parties,
    owners,
    outlets,
    occasions,
    sources,
    outletsByName,
    articles: new Map(facts.articles.map((article) => [article.id, article])),
    sharedText: grouped(facts.sharedText, ({ articleIds }) => pairKey(...articleIds)),
    origins: new Map(facts.origins.map((origin) => [origin.id, origin])),
    linksFrom: grouped(facts.links, ({ fromId }) => fromId),
    reach: reachOf(facts.links, sources),
    withdrawn: new Set([...(facts.withdrawn ?? [])].map((id) => thingOf(id, { sources, outlets }))),
    distinct: new Set(
      facts.links
        .filter(({ kind, isConfirmed }) => kind === "DISTINCT" && isConfirmed)
        .map(({ fromId, toId }) => pairKey(sources.get(fromId)?.id ?? fromId, sources.get(toId)?.id ?? toId)),
    ),
  };
}

/** The id under which an origin, an outlet or an article is looked up. */
export const thingOf = (id: string, { sources, outlets }: Pick<Ledger, "sources" | "outlets">): string =>
  sources.get(id)?.id ?? outlets.get(id)?.id ?? id;

/** One key for two ids, whichever comes first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Every entry's id, to what all entries of that name come to. */
function gathered<T extends Named, Gathered>(
  entries: readonly T[],
  gather: (same: readonly [T, ...T[]]) => Gathered,
): Map<string, Gathered> {
  return new Map(
    thingsAmong(entries).flatMap((same) => {
      const thing = gather(same);
      return same.map(({ id }) => [id, thing] as const);
    }),
  );
}

/** What all who say something agree in; null where nobody says anything, or two say two things. */
function onlyOne(values: readonly (string | null)[]): string | null {
  const said = new Set(values.filter((value) => value !== null));
  return said.size === 1 ? ([...said][0] ?? null) : null;
}

function sourcesOf(
  origins: readonly Origin[],
  parties: ReadonlyMap<string, Party>,
  outlets: ReadonlyMap<string, Outlet>,
  outletsByName: ReadonlyMap<string, Outlet>,
): Map<string, Source> {
  const source = (same: readonly [Origin, ...Origin[]]): Source => sourceOf(same, parties, outletsByName);
  const ownOf = new Map<string, Source>();
  const unnamed = origins.filter(({ kind }) => !isNamedKind(kind));
  return new Map([
    ...gathered(
      origins.filter(({ kind }) => isNamedKind(kind)),
      source,
    ),
    ...unnamed.map((origin) => {
      const outletId = origin.outletId === null ? null : (outlets.get(origin.outletId)?.id ?? origin.outletId);
      if (origin.kind !== "OUTLET_REPORTING" || outletId === null) return [origin.id, source([origin])] as const;
      const own = ownOf.get(outletId) ?? source([origin]);
      ownOf.set(outletId, own);
      return [origin.id, own] as const;
    }),
  ]);
}

/** Kinds from the weakest to the strongest: of two entries of one name the weaker says what it is. */
const BY_WEIGHT: readonly OriginKind[] = ["UNKNOWN", "OUTLET_REPORTING", "STATEMENT", "PERSON", "OFFICE", "RECORD"];

function sourceOf(
  same: readonly [Origin, ...Origin[]],
  parties: ReadonlyMap<string, Party>,
  outletsByName: ReadonlyMap<string, Outlet>,
): Source {
  const kind = BY_WEIGHT.find((each) => same.some((origin) => origin.kind === each)) ?? "UNKNOWN";
  const names = same.flatMap(foldedNames);
  const outlet =
    kind === "PERSON" || kind === "OFFICE" || kind === "STATEMENT"
      ? names.flatMap((name) => outletsByName.get(name) ?? [])[0]
      : undefined;
  return {
    id: same[0].id,
    kind,
    name: same[0].name,
    identified: same.some(({ identified }) => identified === "DESCRIBED") ? "DESCRIBED" : "NAMED",
    side: sideOf(same, kind, parties),
    locator: same.find(({ locator }) => locator !== null)?.locator ?? null,
    outletId: outlet?.id ?? null,
  };
}

/** A statement is always a party's: NONE on it is as if nobody had recorded a side. */
function sideOf(same: readonly Origin[], kind: OriginKind, parties: ReadonlyMap<string, Party>): Side {
  const sides = same.map(({ side }) => side);
  const ids = new Set(
    sides.flatMap((side) => (typeof side === "string" ? [] : side.map((id) => parties.get(id)?.id ?? id))),
  );
  if (ids.size > 0) return { isRecorded: true, isNone: false, parties: ids };
  return sides.includes("NONE") && kind !== "STATEMENT"
    ? { isRecorded: true, isNone: true, parties: new Set() }
    : NO_SIDE;
}

function reachOf(links: readonly OriginLink[], sources: ReadonlyMap<string, Source>): Map<string, readonly Source[]> {
  const next = new Map<string, Set<string>>();
  const lead = (from: string, to: string): void => {
    next.set(from, (next.get(from) ?? new Set()).add(to));
  };
  for (const { kind, fromId, toId } of links) {
    const [from, to] = [sources.get(fromId)?.id, sources.get(toId)?.id];
    if (kind === "DISTINCT" || from === undefined || to === undefined) continue;
    lead(from, to);
    if (kind === "SAME_AS") lead(to, from);
  }
  const byId = new Map([...sources.values()].map((source) => [source.id, source]));
  return new Map(
    [...byId.keys()].map((id) => {
      const reached = new Set([id]);
      for (const each of reached) for (const to of next.get(each) ?? []) reached.add(to);
      return [id, [...reached].flatMap((each) => byId.get(each) ?? [])];
    }),
  );
}
