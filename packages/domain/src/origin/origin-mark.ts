import type { Assertion } from "../claim/assertion.ts";
import type { Origin } from "./origin.ts";

/** Hue, line and letter of an origin: the same on every screen and on paper. */
export const SLOTS = ["A", "B", "C", "D", "E", "F", "G", "H"] as const;
export type Slot = (typeof SLOTS)[number];

/** NAMED: the text says who. INFERRED: nobody confirmed it. OWN: the outlet's own voice. UNKNOWN: nobody named. */
export type MarkStyle = "NAMED" | "INFERRED" | "OWN" | "UNKNOWN";

export interface OriginMark {
  readonly letter: string;
  readonly slot: Slot | "?";
  readonly style: MarkStyle;
  readonly name: string;
}

/** An outlet's hollow chip: its initial, and a quiet hue. */
export interface OutletMark {
  readonly letter: string;
  readonly slot: Slot;
}

const OWN_SLOTS: readonly Slot[] = ["G", "F", "H", "D", "E", "C", "A", "B"];

/** Letters go out in order of arrival and never repeat in a story: A to Z, then AA, AB and on. `index` starts at 0. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** The hue and line of the origin that arrived as number `index` (from 0); after H they start again. */
export function slotOf(index: number): Slot {
  return SLOTS[index % SLOTS.length] ?? "A";
}

/** A letter of each outlet's name, no letter twice while the names allow it. Order in, order out. */
export function outletMarks(names: readonly string[]): OutletMark[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const letters = [...name.toUpperCase()].filter((letter) => /\p{L}/u.test(letter));
    const letter = letters.find((each) => !taken.has(each)) ?? letters[0] ?? "•";
    taken.add(letter);
    return { letter, slot: OWN_SLOTS[index % OWN_SLOTS.length] ?? "G" };
  });
}

/** How an assertion's origin is shown; `index` is the origin's order of arrival among the named ones. */
export function originMark(assertion: Assertion, origin: Origin, index: number, outlet: OutletMark): OriginMark {
  if (origin.kind === "UNKNOWN") return { letter: "?", slot: "?", style: "UNKNOWN", name: "Nobody named" };
  if (origin.kind === "OUTLET_REPORTING") {
    return { letter: outlet.letter, slot: outlet.slot, style: "OWN", name: `${assertion.outletName}’s own reporting` };
  }
  const inferred = assertion.certainty === "INFERRED" && assertion.inferenceConfirmedBy === null;
  return { letter: letterOf(index), slot: slotOf(index), style: inferred ? "INFERRED" : "NAMED", name: origin.name };
}
