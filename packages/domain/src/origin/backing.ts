import type { Assertion } from "../claim/assertion.ts";
import type { ClaimKind } from "../claim/claim.ts";
import { NO_SIDE, type Ledger, type Side, type Source } from "./ledger.ts";

/**
 * NOBODY: nobody is named at the end of the chain. NARRATION: the outlet's own voice, with nobody named. REPORTER: the
 * outlet's own reporter knows it, and says so. SOURCE: a person, an office or a paper.
 */
export type BackedBy = "NOBODY" | "NARRATION" | "REPORTER" | "SOURCE";

/** Who stands behind an assertion, with names resolved and links followed. */
export interface Backing {
  readonly assertion: Assertion;
  readonly by: BackedBy;
  /** Its origin, an outlet on the way or its article was taken back: it counts for nothing. */
  readonly isWithdrawn: boolean;
  readonly source: Source | null;
  /** Everything it rests on, as ids: two that share one are one voice. Empty where nobody is named. */
  readonly restsOn: ReadonlySet<string>;
  readonly outletId: string;
  /** Outlets between the publishing one and whoever knew, from the publishing one inwards, each once. */
  readonly relays: readonly string[];
  /** Whose own reporting it is. */
  readonly reporterId: string | null;
  readonly occasionId: string | null;
  /** An inference that no second person has confirmed. */
  readonly isGuess: boolean;
  readonly isDescribed: boolean;
  /** Its own side, as recorded of itself. */
  readonly ownSide: Side;
  /** Its side over links: the parties of all that it leads to; recorded only where every one of them has one. */
  readonly side: Side;
  /** A record stands at its end, or on the way. */
  readonly restsOnRecord: boolean;
  /** It came through a relay that is not itself the reporter, or nobody knows on what ground it stands. */
  readonly isSecondHand: boolean;
}

/**
 * Resolves an assertion. On a claim about a quote it is who heard the words that counts: the last relay's reporting,
 * else the outlet's own; a record stays a record, and a denial stays its origin's. What was taken back names nobody.
 */
export function backingOf(assertion: Assertion, claimKind: ClaimKind, ledger: Ledger): Backing {
  const backing = asRecorded(assertion, claimKind, ledger);
  if (!thingsUnder(backing, ledger).some((id) => ledger.withdrawn.has(id))) return backing;
  return {
    ...backing,
    by: "NOBODY",
    isWithdrawn: true,
    restsOn: new Set(),
    occasionId: null,
    restsOnRecord: false,
    ownSide: NO_SIDE,
    side: NO_SIDE,
  };
}

/** Everything under an assertion that can be taken back, by id: its article, the outlets on its way, its origin and what that leads to. */
export const thingsUnder = (
  { assertion, outletId, relays, source }: Pick<Backing, "assertion" | "outletId" | "relays" | "source">,
  ledger: Ledger,
): readonly string[] => [assertion.articleId, outletId, ...relays, ...reachedFrom(source, ledger).map(({ id }) => id)];

const reachedFrom = (source: Source | null, ledger: Ledger): readonly Source[] =>
  source ? (ledger.reach.get(source.id) ?? [source]) : [];

function asRecorded(assertion: Assertion, claimKind: ClaimKind, ledger: Ledger): Backing {
  const outletId = outletIdOf(assertion, ledger);
  const source = ledger.sources.get(assertion.originId) ?? null;
  const relays = relaysOf(assertion, source, outletId, ledger);
  const isHeard = claimKind === "QUOTE" && assertion.stance !== "DENIES" && source?.kind !== "RECORD";
  const isGuess = assertion.certainty === "INFERRED" && !assertion.isInferenceConfirmed;
  if (isHeard || source?.kind === "OUTLET_REPORTING") {
    const reporterId = relays.at(-1) ?? outletId;
    const occasionId = isHeard ? null : occasionIdOf(assertion, ledger);
    const reached = isHeard ? [] : reachedFrom(source, ledger);
    return ownReporting({ assertion, source, outletId, relays, reporterId, occasionId, isGuess }, reached, ledger);
  }
  return fromSource({ assertion, source, outletId, relays, isGuess }, ledger);
}

type Sourced = Pick<Backing, "assertion" | "source" | "outletId" | "relays" | "isGuess">;

/** A person, an office or a paper, or nobody at the end of the chain. */
function fromSource(sourced: Sourced, ledger: Ledger): Backing {
  const { assertion, source, relays } = sourced;
  const reached = reachedFrom(source, ledger);
  const isNobody = !source || assertion.certainty === "UNSTATED" || reached.some(isNobodyAtAll);
  const base = {
    ...sourced,
    isWithdrawn: false,
    reporterId: null,
    isDescribed: source?.identified === "DESCRIBED",
    isSecondHand: relays.length > 0,
  };
  if (isNobody)
    return {
      ...base,
      by: "NOBODY",
      restsOn: new Set(),
      occasionId: null,
      restsOnRecord: false,
      ownSide: NO_SIDE,
      side: NO_SIDE,
    };
  return {
    ...base,
    by: "SOURCE",
    occasionId: occasionIdOf(assertion, ledger),
    restsOn: new Set(reached.map((each) => keyOf(each, ledger))),
    ownSide: source.side,
    side: sideOverLinks(reached, ledger),
    restsOnRecord: reached.some(({ kind }) => kind === "RECORD"),
  };
}

type Reporting = Pick<Backing, "assertion" | "source" | "outletId" | "relays" | "occasionId" | "isGuess"> & {
  readonly reporterId: string;
};

/** A relay's own unsourced voice names nobody; the publishing outlet's is narration. */
function ownReporting(reporting: Reporting, reached: readonly Source[], ledger: Ledger): Backing {
  const { assertion, reporterId, relays } = reporting;
  const isUnsourced = assertion.certainty === "UNSTATED";
  const isNobody = (isUnsourced && relays.length > 0) || reached.some(isNobodyAtAll);
  const ownSide = isNobody ? NO_SIDE : sideOfOutlet(reporterId, ledger);
  const side = isNobody ? NO_SIDE : joined([ownSide, sideOverLinks(reached, ledger)]);
  return {
    ...reporting,
    isWithdrawn: false,
    by: isNobody ? "NOBODY" : isUnsourced ? "NARRATION" : "REPORTER",
    restsOn: new Set(isNobody ? [] : [outletKey(reporterId), ...reached.map((each) => keyOf(each, ledger))]),
    occasionId: isNobody ? null : reporting.occasionId,
    isDescribed: false,
    ownSide,
    side,
    restsOnRecord: !isNobody && reached.some(({ kind }) => kind === "RECORD"),
    isSecondHand: isUnsourced || relays.length > 1,
  };
}

const isNobodyAtAll = ({ kind, outletId }: Source): boolean => kind === "UNKNOWN" || outletId !== null;

const outletKey = (outletId: string): string => `outlet ${outletId}`;
const keyOf = (source: Source, ledger: Ledger): string =>
  source.kind === "OUTLET_REPORTING" ? outletKey(reportingOutletOf(source, ledger) ?? source.id) : source.id;

function reportingOutletOf(source: Source, ledger: Ledger): string | null {
  const recorded = ledger.origins.get(source.id)?.outletId ?? null;
  return recorded === null ? null : (ledger.outlets.get(recorded)?.id ?? recorded);
}

function outletIdOf(assertion: Assertion, ledger: Ledger): string {
  const published = ledger.articles.get(assertion.articleId)?.outletId ?? assertion.outletId;
  return ledger.outlets.get(published)?.id ?? published;
}

function occasionIdOf({ occasionId }: Assertion, ledger: Ledger): string | null {
  return occasionId === null ? null : (ledger.occasions.get(occasionId)?.id ?? occasionId);
}

/**
 * The chain without repetitions and without the publishing outlet itself; an outlet named as the origin, or whose own
 * reporting it is, ends it.
 */
function relaysOf(assertion: Assertion, source: Source | null, outletId: string, ledger: Ledger): string[] {
  const last = source?.kind === "OUTLET_REPORTING" ? reportingOutletOf(source, ledger) : (source?.outletId ?? null);
  const chain = [...assertion.relays.map((id) => ledger.outlets.get(id)?.id ?? id), ...(last === null ? [] : [last])];
  return chain.filter((id, index) => id !== outletId && chain.lastIndexOf(id) === index);
}

/** The side of an outlet's own reporting is its owner's: unrecorded while the owner is, a party's where the owner is one. */
function sideOfOutlet(outletId: string, ledger: Ledger): Side {
  const ownerId = ledger.outlets.get(outletId)?.ownerId ?? null;
  if (ownerId === null) return NO_SIDE;
  const partyId = ledger.owners.get(ownerId)?.partyId ?? null;
  return { isRecorded: true, isNone: false, parties: new Set(partyId === null ? [] : [partyId]) };
}

function sideOverLinks(reached: readonly Source[], ledger: Ledger): Side {
  const sides = reached.map((each) =>
    each.kind === "OUTLET_REPORTING" ? sideOfOutlet(reportingOutletOf(each, ledger) ?? "", ledger) : each.side,
  );
  return joined(sides);
}

function joined(sides: readonly Side[]): Side {
  return {
    isRecorded: sides.every(({ isRecorded }) => isRecorded),
    isNone: sides.every(({ isNone }) => isNone),
    parties: new Set(sides.flatMap(({ parties }) => [...parties])),
  };
}
