import { foldName } from "../naming/fold-name.ts";
import type { Backing } from "./backing.ts";
import { pairKey, type Ledger, type Side } from "./ledger.ts";

/** Which sentence of RULES.md answers: the numbers there, with its parts told apart. */
export type IndependenceRule =
  | "SAME_SOURCE" // 1
  | "ONE_PARTY_ONE_OCCASION" // 2
  | "CITES_THE_OTHER" // 3
  | "ONE_RELAY_NAMES_NOBODY" // 3
  | "SHARED_WORDS" // 4
  | "ONE_TEXT" // 4
  | "ONE_CREDIT" // 4
  | "ONE_BYLINE" // 4
  | "NOBODY_NAMED" // 5
  | "NOT_CONFIRMED" // 5
  | "SIDE_AT_ONE_OCCASION" // 5
  | "DESCRIBED" // 6
  | "ONE_OUTLET" // 7
  | "ONE_OWNER" // 7
  | "OWNER_NOT_RECORDED" // 7
  | "NOMINAL" // 8
  | "ESTABLISHED"; // 9

/** Only DIFFERENT may raise a count; basis NOMINAL: nobody knows on what ground one of the two stands. */
export type Independence =
  | { readonly relation: "SAME"; readonly rule: IndependenceRule }
  | { readonly relation: "NOT_ESTABLISHED"; readonly rule: IndependenceRule }
  | { readonly relation: "DIFFERENT"; readonly basis: "NOMINAL" | "ESTABLISHED"; readonly rule: IndependenceRule };

/** Whether two assertions on one claim are two voices: the first rule that fits, the same in both directions. */
export function independence(a: Backing, b: Backing, ledger: Ledger): Independence {
  const same = whySame(a, b, ledger);
  if (same) return { relation: "SAME", rule: same };
  const open = whyNotEstablished(a, b, ledger);
  if (open) return { relation: "NOT_ESTABLISHED", rule: open };
  const isNominal = a.by === "NARRATION" || b.by === "NARRATION";
  return isNominal
    ? { relation: "DIFFERENT", basis: "NOMINAL", rule: "NOMINAL" }
    : { relation: "DIFFERENT", basis: "ESTABLISHED", rule: "ESTABLISHED" };
}

function whySame(a: Backing, b: Backing, ledger: Ledger): IndependenceRule | null {
  if (haveCommon(a.restsOn, b.restsOn)) return "SAME_SOURCE";
  if (atOneOccasion(a, b) && haveCommon(a.side.parties, b.side.parties)) return "ONE_PARTY_ONE_OCCASION";
  if (a.relays.includes(b.outletId) || b.relays.includes(a.outletId)) return "CITES_THE_OTHER";
  const last = a.relays.at(-1);
  if (a.by === "NOBODY" && b.by === "NOBODY" && last !== undefined && last === b.relays.at(-1))
    return "ONE_RELAY_NAMES_NOBODY";
  return whyOneText(a, b, ledger);
}

function whyOneText(a: Backing, b: Backing, ledger: Ledger): IndependenceRule | null {
  const shared = ledger.sharedText.get(pairKey(a.assertion.articleId, b.assertion.articleId)) ?? [];
  if (shared.some(({ assertionIds: ids }) => ids.includes(a.assertion.id) && ids.includes(b.assertion.id)))
    return "SHARED_WORDS";
  const [ownA, ownB] = [isOwnVoice(a), isOwnVoice(b)];
  if (ownA && ownB && shared.some(({ isLargely }) => isLargely)) return "ONE_TEXT";
  if (
    (ownA && haveCommon(creditsOf(a, ledger), cameThrough(b, ledger))) ||
    (ownB && haveCommon(creditsOf(b, ledger), cameThrough(a, ledger)))
  )
    return "ONE_CREDIT";
  return ownA && ownB && haveCommon(bylineOf(a, ledger), bylineOf(b, ledger)) ? "ONE_BYLINE" : null;
}

/** The article's own voice: narration, or its own reporter. */
const isOwnVoice = (backing: Backing): boolean => backing.reporterId !== null && backing.relays.length === 0;

/** The wire whose item an article's own voice is: by its credit, or because the article is the wire's own. */
function creditsOf({ assertion, outletId }: Backing, ledger: Ledger): ReadonlySet<string> {
  const credit = ledger.articles.get(assertion.articleId)?.wireCreditId ?? null;
  const outlet = ledger.outlets.get(outletId);
  return new Set([
    ...(credit === null ? [] : [ledger.outlets.get(credit)?.id ?? credit]),
    ...(outlet?.kind === "WIRE" ? [outletId] : []),
  ]);
}

/** Wires that an assertion came through: its relays; for an article's own voice its credit; in a wire's own piece the wire. */
function cameThrough(backing: Backing, ledger: Ledger): ReadonlySet<string> {
  const own = isOwnVoice(backing) ? creditsOf(backing, ledger) : [backing.outletId];
  return new Set([...backing.relays, ...own]);
}

function bylineOf({ assertion }: Backing, ledger: Ledger): ReadonlySet<string> {
  return new Set((ledger.articles.get(assertion.articleId)?.byline ?? []).map(foldName));
}

function whyNotEstablished(a: Backing, b: Backing, ledger: Ledger): IndependenceRule | null {
  if (a.by === "NOBODY" || b.by === "NOBODY") return "NOBODY_NAMED";
  if (a.isGuess || b.isGuess) return "NOT_CONFIRMED";
  if (atOneOccasion(a, b) && !(a.side.isRecorded && b.side.isRecorded)) return "SIDE_AT_ONE_OCCASION";
  if ((a.isDescribed || b.isDescribed) && !areKnownApart(a, b, ledger)) return "DESCRIBED";
  return a.by === "NARRATION" || b.by === "NARRATION" ? whyNotTwoOutlets(a, b, ledger) : null;
}

const atOneOccasion = (a: Backing, b: Backing): boolean => a.occasionId !== null && a.occasionId === b.occasionId;

/** Two of whom one is unnamed are two where a second person has said so, or where their recorded sides have nothing in common. */
function areKnownApart(a: Backing, b: Backing, ledger: Ledger): boolean {
  if (a.reporterId !== null || b.reporterId !== null) return false;
  if (a.source && b.source && ledger.distinct.has(pairKey(a.source.id, b.source.id))) return true;
  if (!a.side.isRecorded || !b.side.isRecorded || haveCommon(a.side.parties, b.side.parties)) return false;
  return areDisjoint(a.ownSide, b.ownSide);
}

/** NONE beside NONE tells nobody apart: two bystanders may be one. */
function areDisjoint(a: Side, b: Side): boolean {
  return a.isRecorded && b.isRecorded && !(a.isNone && b.isNone) && !haveCommon(a.parties, b.parties);
}

function whyNotTwoOutlets(a: Backing, b: Backing, ledger: Ledger): IndependenceRule | null {
  if (haveCommon(outletsOf(a), outletsOf(b))) return "ONE_OUTLET";
  const [one, other] = [a, b].map(
    ({ reporterId, outletId }) => ledger.outlets.get(reporterId ?? outletId)?.ownerId ?? null,
  );
  if (one === null || other === null || one === undefined || other === undefined) return "OWNER_NOT_RECORDED";
  return one === other ? "ONE_OWNER" : null;
}

const outletsOf = ({ outletId, reporterId }: Backing): ReadonlySet<string> =>
  new Set(reporterId === null ? [outletId] : [outletId, reporterId]);

function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const each of a) if (b.has(each)) return true;
  return false;
}
