import type { OriginEnd } from "@second-source/server/view/origin-ends";
import type { OriginThread } from "@second-source/server/view/origins-view";

/** Everything in units of the drawing, which is 1400 wide; y grows downwards. */
export const MAP = { width: 1400, outlets: 184, relayLeft: 372, relayRight: 470, ends: 668, alone: 1010 } as const;

export interface PlacedThread {
  readonly thread: OriginThread;
  readonly path: string;
  readonly y: number;
}
export interface PlacedOutlet {
  readonly name: string;
  readonly y: number;
  readonly passages: number;
}
export interface PlacedRelay {
  readonly key: string;
  readonly top: number;
  readonly height: number;
}
export interface PlacedEnd {
  readonly end: OriginEnd;
  readonly y: number;
}
export interface PlacedParty {
  readonly name: string;
  readonly y: number;
}

export interface OriginMapLayout {
  readonly height: number;
  readonly threads: readonly PlacedThread[];
  readonly outlets: readonly PlacedOutlet[];
  readonly relays: readonly PlacedRelay[];
  readonly ends: readonly PlacedEnd[];
  readonly parties: readonly PlacedParty[];
}

const THREAD = 7;
const OUTLET_GAP = 52;
const IN_RELAY = 5;
const TOP = 36;

/** What a relay node stands for: everybody on the way, outermost first. */
export const relayKey = (thread: OriginThread): string => thread.through.join(" → ");

/** Outlets above each other at the left, ends by party at the right, whoever passed it on in between. */
export function layOutOrigins(threads: readonly OriginThread[], ends: readonly OriginEnd[]): OriginMapLayout {
  const right = placeEnds(ends);
  const endY = new Map(right.ends.map(({ end, y }) => [end.key, y]));
  const left = placeOutlets(threads, endY);
  const middle = placeRelays(threads, left.y, endY);
  return {
    height: Math.max(right.height, left.height, ...middle.relays.map(({ top, height }) => top + height)) + 16,
    outlets: left.outlets,
    relays: middle.relays,
    ends: right.ends,
    parties: right.parties,
    threads: threads.map((thread) => {
      const [from, to] = [left.y.get(thread.assertionId) ?? 0, endY.get(thread.end) ?? 0];
      return { thread, y: from, path: pathOf(from, middle.y.get(thread.assertionId) ?? null, to) };
    }),
  };
}

function placeEnds(ends: readonly OriginEnd[]): { ends: PlacedEnd[]; parties: PlacedParty[]; height: number } {
  const placed: PlacedEnd[] = [];
  const parties: PlacedParty[] = [];
  let y = TOP + 8;
  for (const name of [...new Set(ends.map(partyOf))].sort((a, b) => rank(a) - rank(b))) {
    parties.push({ name, y });
    y += 30;
    for (const end of ends.filter((each) => partyOf(each) === name)) {
      placed.push({ end, y });
      y += end.mark.style === "NAMED" ? Math.max(46, end.alone.length * 21 + 18) : 29;
    }
    y += 22;
  }
  return { ends: placed, parties, height: y };
}

const OWN = "Outlets’ own reporting, nobody named";
const OPEN = "Not established";

function partyOf({ mark, party }: OriginEnd): string {
  if (mark.style === "OWN") return OWN;
  return mark.style === "UNKNOWN" ? OPEN : (party ?? "No party recorded");
}

const rank = (party: string): number =>
  party === OPEN ? 3 : party === OWN ? 2 : party === "No party recorded" ? 1 : 0;

function placeOutlets(
  threads: readonly OriginThread[],
  endY: ReadonlyMap<string, number>,
): { outlets: PlacedOutlet[]; y: Map<string, number>; height: number } {
  const outlets: PlacedOutlet[] = [];
  const places = new Map<string, number>();
  let y = TOP + 12;
  for (const name of new Set(threads.map((thread) => thread.outletName))) {
    const own = threads.filter((thread) => thread.outletName === name);
    const inOrder = own.toSorted((a, b) => (endY.get(a.end) ?? 0) - (endY.get(b.end) ?? 0));
    inOrder.forEach((thread, index) => places.set(thread.assertionId, y + index * THREAD));
    outlets.push({ name, y: y + ((own.length - 1) * THREAD) / 2, passages: own.length });
    y += Math.max(own.length * THREAD, 30) + OUTLET_GAP;
  }
  return { outlets, y: places, height: y };
}

function placeRelays(
  threads: readonly OriginThread[],
  outletY: ReadonlyMap<string, number>,
  endY: ReadonlyMap<string, number>,
): { relays: PlacedRelay[]; y: Map<string, number> } {
  const passed = threads.filter((thread) => thread.through.length > 0);
  const wanted = [...new Set(passed.map(relayKey))].map((key) => {
    const own = passed.filter((thread) => relayKey(thread) === key);
    const middle = own.map((each) => ((outletY.get(each.assertionId) ?? 0) * 2 + (endY.get(each.end) ?? 0)) / 3);
    return { key, own, at: middle.reduce((sum, each) => sum + each, 0) / own.length };
  });
  const relays: PlacedRelay[] = [];
  const places = new Map<string, number>();
  let free = TOP;
  for (const { key, own, at } of wanted.sort((a, b) => a.at - b.at)) {
    const height = own.length * IN_RELAY + 14;
    const top = Math.max(free + 26, at - height / 2);
    const inOrder = own.toSorted((a, b) => (outletY.get(a.assertionId) ?? 0) - (outletY.get(b.assertionId) ?? 0));
    inOrder.forEach((thread, index) => places.set(thread.assertionId, top + 10 + index * IN_RELAY));
    relays.push({ key, top, height });
    free = top + height;
  }
  return { relays, y: places };
}

function pathOf(from: number, relay: number | null, to: number): string {
  const { outlets, relayLeft, relayRight, ends } = MAP;
  const end = ends - 2;
  if (relay === null) {
    const half = (outlets + end) / 2;
    return `M${outlets} ${from}C${half} ${from} ${half} ${to} ${end} ${to}`;
  }
  const [first, second] = [(outlets + relayLeft) / 2, (relayRight + end) / 2];
  return `M${outlets} ${from}C${first} ${from} ${first} ${relay} ${relayLeft} ${relay}L${relayRight} ${relay}C${second} ${relay} ${second} ${to} ${end} ${to}`;
}
