import { foldName } from "../naming/fold-name.ts";
import { listed } from "../text/counted.ts";
import type { WayOut } from "../verdict/way-out.ts";
import type { Backing } from "./backing.ts";
import type { Independence, IndependenceRule } from "./independence.ts";
import type { Ledger } from "./ledger.ts";

/** Why two assertions are one voice, two, or not known to be two: true of both legs, with what would change it. */
export interface IndependenceWords {
  readonly reason: string;
  readonly waysOut: readonly WayOut[];
}

export function independenceWords(a: Backing, b: Backing, answer: Independence, ledger: Ledger): IndependenceWords {
  return { reason: REASONS[answer.rule](a, b, ledger), waysOut: WAYS_OUT[answer.rule]?.(a, b, ledger) ?? [] };
}

const REASONS: Record<IndependenceRule, (a: Backing, b: Backing, ledger: Ledger) => string> = {
  SAME_SOURCE: (a, b, ledger) => `both rest on ${commonName(a, b, ledger)}${throughWhom(a, b, ledger)}`,
  ONE_PARTY_ONE_OCCASION: (a, b, ledger) => {
    const parties = [...a.side.parties].filter((id) => b.side.parties.has(id)).map((id) => partyName(id, ledger));
    return `both speak for ${listed(parties)} at one occasion, ${occasionName(a, ledger)}`;
  },
  CITES_THE_OTHER: (a, b, ledger) => {
    const [citing, cited] = a.relays.includes(b.outletId) ? [a, b] : [b, a];
    return `${outletName(citing.outletId, ledger)} has it from ${outletName(cited.outletId, ledger)}`;
  },
  ONE_RELAY_NAMES_NOBODY: (a, _, ledger) =>
    `both have it from ${outletName(a.relays.at(-1), ledger)}, which names no one`,
  SHARED_WORDS: () => "both passages stand in one run of words that the two articles share",
  ONE_TEXT: (a, b, ledger) =>
    `the texts of ${outletName(a.outletId, ledger)} and ${outletName(b.outletId, ledger)} are largely the same`,
  ONE_CREDIT: (a, b, ledger) => `both have it from ${creditName(a, b, ledger)}`,
  ONE_BYLINE: (a, b, ledger) => `one byline stands over both: ${commonByline(a, b, ledger)}`,
  NOBODY_NAMED: (a, b, ledger) => {
    const nobody = a.by === "NOBODY" ? a : b;
    const relay = nobody.relays.at(-1);
    if (nobody.isWithdrawn) return `what ${outletName(nobody.outletId, ledger)} says was withdrawn`;
    return relay === undefined
      ? `${outletName(nobody.outletId, ledger)} names no one`
      : `${outletName(nobody.outletId, ledger)} has it from ${outletName(relay, ledger)}, which names no one`;
  },
  NOT_CONFIRMED: (a, b, ledger) => {
    const guess = a.isGuess ? a : b;
    return `in ${outletName(guess.outletId, ledger)} ${nameOf(guess, ledger)} is an inference that no second person has confirmed`;
  },
  SIDE_AT_ONE_OCCASION: (a, b, ledger) =>
    `both spoke at ${occasionName(a, ledger)}, and nobody has recorded whose side ${listed(withoutSide(a, b).map((each) => nameOf(each, ledger)))} ${withoutSide(a, b).length === 1 ? "is" : "are"} on`,
  DESCRIBED: (a, b, ledger) => {
    const [unnamed, other] = a.isDescribed ? [a, b] : [b, a];
    return `${nameOf(unnamed, ledger)} is unnamed, and may be ${other.reporterId === null ? nameOf(other, ledger) : `whom ${outletName(other.reporterId, ledger)} has it from`}`;
  },
  ONE_OUTLET: (a, b, ledger) => {
    const shared = [a.outletId, a.reporterId].find((id) => id !== null && (id === b.outletId || id === b.reporterId));
    return `${outletName(shared ?? a.outletId, ledger)} stands behind both`;
  },
  ONE_OWNER: (a, b, ledger) =>
    `${listed(behind(a, b).map((id) => outletName(id, ledger)))} have one owner, ${ownerName(behind(a, b)[0], ledger)}`,
  OWNER_NOT_RECORDED: (a, b, ledger) => {
    const unowned = withoutOwner(a, b, ledger).map((id) => outletName(id, ledger));
    return `nobody has recorded who owns ${listed(unowned)}`;
  },
  NOMINAL: (a, b, ledger) => {
    const narrating = [a, b].filter(({ by }) => by === "NARRATION").map((each) => outletName(each.outletId, ledger));
    return narrating.length === 2
      ? `${listed(narrating)} each say it in their own voice and give no source`
      : `${listed(narrating)} says it in its own voice and gives no source`;
  },
  ESTABLISHED: (a, b, ledger) => `${nameOf(a, ledger)} and ${nameOf(b, ledger)} are two`,
};

const WAYS_OUT: Partial<Record<IndependenceRule, (a: Backing, b: Backing, ledger: Ledger) => WayOut[]>> = {
  NOBODY_NAMED: (a, b) =>
    [a, b]
      .filter(({ by, isWithdrawn }) => by === "NOBODY" && !isWithdrawn)
      .map(({ assertion }) => ({ kind: "RECORD_WHO", assertionId: assertion.id })),
  ONE_RELAY_NAMES_NOBODY: (a, b) => [a, b].map(({ assertion }) => ({ kind: "RECORD_WHO", assertionId: assertion.id })),
  NOT_CONFIRMED: (a, b) =>
    [a, b]
      .filter(({ isGuess }) => isGuess)
      .map(({ assertion }) => ({ kind: "CONFIRM_WHO", assertionId: assertion.id })),
  SIDE_AT_ONE_OCCASION: (a, b, ledger) => sidesToRecord(withoutSide(a, b), ledger),
  DESCRIBED: (a, b, ledger) => {
    const unnamed = [a, b].filter(({ isDescribed }) => isDescribed);
    const names = unnamed.flatMap<WayOut>(({ source }) => (source ? [{ kind: "GIVE_NAME", originId: source.id }] : []));
    if (!a.source || !b.source || a.reporterId !== null || b.reporterId !== null) return names;
    return [
      { kind: "SAY_DISTINCT", originIds: [a.source.id, b.source.id] },
      ...sidesToRecord(
        [a, b].filter(({ ownSide }) => !ownSide.isRecorded),
        ledger,
      ),
      ...names,
    ];
  },
  OWNER_NOT_RECORDED: (a, b, ledger) => [{ kind: "RECORD_OWNER", outletIds: withoutOwner(a, b, ledger) }],
};

/** Where the sides of some can be recorded: an outlet's own reporting has its owner's. */
export function sidesToRecord(backings: readonly Backing[], ledger: Ledger): WayOut[] {
  const reached = backings
    .filter(({ reporterId }) => reporterId === null)
    .flatMap(({ source }) => (source ? (ledger.reach.get(source.id) ?? [source]) : []));
  const reporting = reached.filter(({ kind }) => kind === "OUTLET_REPORTING");
  const originIds = reached
    .filter(({ kind, side }) => kind !== "OUTLET_REPORTING" && !side.isRecorded)
    .map(({ id }) => id);
  const outletIds = [
    ...backings.flatMap(({ reporterId }) => reporterId ?? []),
    ...reporting.flatMap(({ id }) => ledger.origins.get(id)?.outletId ?? []),
  ].filter((id) => (ledger.outlets.get(id)?.ownerId ?? null) === null);
  return [
    ...(originIds.length > 0 ? [{ kind: "RECORD_SIDE" as const, originIds: [...new Set(originIds)] }] : []),
    ...(outletIds.length > 0 ? [{ kind: "RECORD_OWNER" as const, outletIds: [...new Set(outletIds)] }] : []),
  ];
}

const outletName = (id: string | undefined, ledger: Ledger): string =>
  ledger.outlets.get(id ?? "")?.name ?? "an outlet";
const partyName = (id: string, ledger: Ledger): string => ledger.parties.get(id)?.name ?? "one party";
const occasionName = ({ occasionId }: Backing, ledger: Ledger): string =>
  ledger.occasions.get(occasionId ?? "")?.name ?? "one occasion";

function ownerName(outletId: string | undefined, ledger: Ledger): string {
  return ledger.owners.get(ledger.outlets.get(outletId ?? "")?.ownerId ?? "")?.name ?? "the same";
}

/** How a voice is called in a sentence: the origin, or the outlet's own reporting. */
export function nameOf({ reporterId, source, outletId }: Backing, ledger: Ledger): string {
  if (reporterId !== null) return `${outletName(reporterId, ledger)}’s own reporting`;
  return source?.name ?? outletName(outletId, ledger);
}

function commonName(a: Backing, b: Backing, ledger: Ledger): string {
  const shared = [...a.restsOn].filter((each) => b.restsOn.has(each));
  const own = [a, b].find(({ source }) => source !== null && shared.includes(source.id));
  if (own?.source) return own.source.name;
  const known = shared.flatMap((key) => ledger.sources.get(key) ?? [])[0];
  if (known) return known.name;
  const outletId = shared.flatMap((key) => (key.startsWith("outlet ") ? [key.slice("outlet ".length)] : []))[0];
  return outletId === undefined ? "one origin" : `${outletName(outletId, ledger)}’s own reporting`;
}

function throughWhom(a: Backing, b: Backing, ledger: Ledger): string {
  const [one, other] = [a, b].map(({ relays, reporterId }) => {
    const passed = relays.filter((id) => id !== reporterId);
    return passed.length === 0 ? "directly" : `through ${listed(passed.map((id) => outletName(id, ledger)))}`;
  });
  if (one === other) return one === "directly" ? "" : `, both ${one}`;
  return `, once ${one}, once ${other}`;
}

function creditName(a: Backing, b: Backing, ledger: Ledger): string {
  const met = ({ assertion, outletId, relays }: Backing): string[] =>
    [ledger.articles.get(assertion.articleId)?.wireCreditId ?? null, ...relays, outletId].flatMap((id) =>
      id === null ? [] : [ledger.outlets.get(id)?.id ?? id],
    );
  return outletName(
    met(a).find((id) => met(b).includes(id)),
    ledger,
  );
}

function commonByline(a: Backing, b: Backing, ledger: Ledger): string {
  const [one, other] = [a, b].map(({ assertion }) => ledger.articles.get(assertion.articleId)?.byline ?? []);
  return (one ?? []).find((name) => (other ?? []).some((each) => foldName(each) === foldName(name))) ?? "the same";
}

const withoutSide = (a: Backing, b: Backing): Backing[] => [a, b].filter(({ side }) => !side.isRecorded);

const behind = (a: Backing, b: Backing): string[] => [a, b].map(({ reporterId, outletId }) => reporterId ?? outletId);

const withoutOwner = (a: Backing, b: Backing, ledger: Ledger): string[] =>
  behind(a, b).filter((id) => (ledger.outlets.get(id)?.ownerId ?? null) === null);
