import type { Assertion } from "../claim/assertion.ts";
import type { Origin, OriginLink } from "./origin.ts";

/**
 * Whether two assertions are two voices.
 * Only DIFFERENT may raise a count; `basis` NOMINAL marks outlets that stand behind it on grounds nobody knows.
 */
export type Independence =
  | { readonly relation: "SAME"; readonly reason: string }
  | { readonly relation: "DIFFERENT"; readonly basis: "ESTABLISHED" | "NOMINAL"; readonly reason: string }
  | { readonly relation: "NOT_ESTABLISHED"; readonly reason: string };

/** What independence is judged against besides the two assertions. */
export interface OriginLedger {
  readonly origins: ReadonlyMap<string, Origin>;
  readonly links: readonly OriginLink[];
  /** Pairs of article ids of which one's text is largely the other's. */
  readonly copies: readonly (readonly [string, string])[];
}

export function independence(a: Assertion, b: Assertion, ledger: OriginLedger): Independence {
  const rootsA = rootsOf(a.originId, ledger);
  const rootsB = rootsOf(b.originId, ledger);
  const same = whySame(a, b, rootsA, rootsB, ledger);
  if (same) return { relation: "SAME", reason: same };
  if (isKnown(a, ledger) && isKnown(b, ledger)) {
    return {
      relation: "DIFFERENT",
      basis: "ESTABLISHED",
      reason: `${nameOf(rootsA)} and ${nameOf(rootsB)} are two origins`,
    };
  }
  const nominal = whyNominal(a, b, ledger);
  if (nominal) return { relation: "DIFFERENT", basis: "NOMINAL", reason: nominal };
  return { relation: "NOT_ESTABLISHED", reason: whyNotEstablished(a, b, ledger) };
}

/** Bare narration: the outlet's own voice with nobody named. */
export function isBareNarration(assertion: Assertion, ledger: OriginLedger): boolean {
  return (
    ledger.origins.get(assertion.originId)?.kind === "OUTLET_REPORTING" &&
    assertion.certainty === "UNSTATED" &&
    !isUnknown(assertion, ledger)
  );
}

/** Nobody is named at the end of the chain. Such an assertion never counts as a voice. */
export function isUnknown(assertion: Assertion, ledger: OriginLedger): boolean {
  const origin = ledger.origins.get(assertion.originId);
  return (
    !origin || origin.kind === "UNKNOWN" || rootsOf(assertion.originId, ledger).every((root) => root.kind === "UNKNOWN")
  );
}

/** A known origin: stated in the text, or inferred and confirmed by a person, and no chain from it ends with nobody. */
export function isKnown(assertion: Assertion, ledger: OriginLedger): boolean {
  if (isUnknown(assertion, ledger) || rootsOf(assertion.originId, ledger).some((root) => root.kind === "UNKNOWN"))
    return false;
  if (assertion.certainty === "STATED") return true;
  return assertion.certainty === "INFERRED" && assertion.inferenceConfirmedBy !== null;
}

function whySame(a: Assertion, b: Assertion, rootsA: Origin[], rootsB: Origin[], ledger: OriginLedger): string | null {
  const shared = rootsA.find((root) => root.kind !== "UNKNOWN" && rootsB.some((other) => other.id === root.id));
  if (shared) return `both rest on ${shared.name}${through(a, b)}`;
  for (const x of rootsA) {
    const office = rootsB.find((y) => isSameOfficeOccasion(x, y));
    if (office) return `both rest on ${x.party ?? x.name}, at the same ${x.occasion}`;
  }
  if (citesOutlet(a, b)) return `${a.outletName} has it from ${b.outletName}`;
  if (citesOutlet(b, a)) return `${b.outletName} has it from ${a.outletName}`;
  const copied = ledger.copies.some(
    ([x, y]) => (x === a.articleId && y === b.articleId) || (x === b.articleId && y === a.articleId),
  );
  return copied ? `the texts of ${a.outletName} and ${b.outletName} are largely the same` : null;
}

function whyNominal(a: Assertion, b: Assertion, ledger: OriginLedger): string | null {
  const bareA = isBareNarration(a, ledger);
  const bareB = isBareNarration(b, ledger);
  if (!bareA && !bareB) return null;
  if (!(bareA || isKnown(a, ledger)) || !(bareB || isKnown(b, ledger))) return null;
  if (a.outletId === b.outletId) return null;
  if (a.outletOwner !== null && a.outletOwner === b.outletOwner) return null;
  return `${bareA ? a.outletName : b.outletName} says it in its own voice and names nobody`;
}

function whyNotEstablished(a: Assertion, b: Assertion, ledger: OriginLedger): string {
  for (const side of [a, b]) {
    if (isUnknown(side, ledger)) return `${side.relays.at(-1) ?? side.outletName} names nobody`;
    if (side.certainty === "INFERRED" && side.inferenceConfirmedBy === null) {
      return `nobody has confirmed who stands behind ${side.outletName}`;
    }
  }
  if (a.outletId === b.outletId) return `${a.outletName} stands behind both`;
  if (a.outletOwner !== null && a.outletOwner === b.outletOwner)
    return `${a.outletName} and ${b.outletName} have one owner`;
  return "nothing says that they are two";
}

/** The origins at the end of every chain of links from one origin; itself when it derives from nothing. */
export function rootsOf(originId: string, ledger: OriginLedger): Origin[] {
  const roots: Origin[] = [];
  const seen = new Set<string>();
  const open = [originId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const next = ledger.links.filter((link) => link.fromId === id).map((link) => link.toId);
    const origin = ledger.origins.get(id);
    if (next.length === 0 && origin) roots.push(origin);
    open.push(...next);
  }
  if (roots.length === 0)
    roots.push(...[...seen].map((id) => ledger.origins.get(id)).filter((origin) => origin !== undefined));
  return roots;
}

function isSameOfficeOccasion(x: Origin, y: Origin): boolean {
  if (x.kind !== "OFFICE" || y.kind !== "OFFICE") return false;
  const isOneOffice = x.name === y.name || (x.party !== null && x.party === y.party);
  return isOneOffice && x.occasion !== null && x.occasion === y.occasion;
}

function citesOutlet(citing: Assertion, cited: Assertion): boolean {
  if (citing.outletId === cited.outletId) return false;
  const name = cited.outletName.toLowerCase();
  return citing.relays.some((relay) => relay.toLowerCase() === name);
}

function through(a: Assertion, b: Assertion): string {
  const [relayA, relayB] = [a.relays[0], b.relays[0]];
  if (relayA && relayB && relayA !== relayB) return `, once through ${relayA}, once through ${relayB}`;
  const relay = relayA ?? relayB;
  return relay ? `, through ${relay}` : "";
}

const nameOf = (roots: Origin[]): string => roots.map((root) => root.name).join(" and ");
