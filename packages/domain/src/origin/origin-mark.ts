import type { Assertion } from "../claim/assertion.ts";
import type { Origin } from "./origin.ts";

/** Hue, line and letter of an origin: the same on every screen and on paper. */
export const SLOTS = ["A", "B", "C", "D", "E", "F", "G", "H"] as const;
export type Slot = (typeof SLOTS)[number];

/**
 * NAMED: the text says who. INFERRED: no second person has confirmed it. OWN: the outlet's own voice, its two letters.
 * UNKNOWN: nobody named. WITHDRAWN: it knew, and no longer stands behind it.
 */
export type MarkStyle = "NAMED" | "INFERRED" | "OWN" | "UNKNOWN" | "WITHDRAWN";

export interface OriginMark {
  readonly letter: string;
  readonly slot: Slot | "?";
  readonly style: MarkStyle;
  readonly name: string;
}

/** An outlet's hollow chip: two letters, in ink. They never collide with the one letter of an origin. */
export interface OutletMark {
  readonly letters: string;
}

/** Letters go out in order of arrival and never repeat in a story: A to Z, then A2 to Z2 and on. `index` starts at 0. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26) + 1}`;
}

/** The hue and line of the origin that arrived as number `index` (from 0); after H they start again. */
export function slotOf(index: number): Slot {
  return SLOTS[index % SLOTS.length] ?? "A";
}

/** Two letters of each outlet's name, no pair twice. Order in, order out. */
export function outletMarks(names: readonly string[]): OutletMark[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const letters = pairsOf(name).find((pair) => !taken.has(pair)) ?? numbered(name, taken);
    taken.add(letters);
    return { letters };
  });
}

/** Initials of the first words, then the first letter with every later one: "Norrhavn Courier" is NC, then NO, NR. */
function pairsOf(name: string): string[] {
  const words = name
    .normalize("NFC")
    .replace(/^the\s+/i, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const [first = ""] = [...(words[0] ?? "")];
  const initials = words.slice(1).map((word) => `${first}${[...word][0] ?? ""}`);
  const rest = [...words.join("")].slice(1).map((letter) => `${first}${letter}`);
  return [...initials, ...rest].map((pair) => pair.toUpperCase()).filter((pair) => [...pair].length === 2);
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  const [first = "•"] = [
    ...name
      .normalize("NFC")
      .replace(/^the\s+/i, "")
      .replace(/[^\p{L}\p{N}]/gu, "")
      .toUpperCase(),
  ];
  for (let number = 2; ; number++) if (!taken.has(`${first}${number}`)) return `${first}${number}`;
}

/** How sure it is who stands behind an assertion. */
export function markStyle(
  assertion: Pick<Assertion, "certainty" | "isInferenceConfirmed">,
  { kind }: Pick<Origin, "kind">,
  isWithdrawn: boolean,
): MarkStyle {
  if (kind === "OUTLET_REPORTING") return "OWN";
  if (kind === "UNKNOWN") return "UNKNOWN";
  const isGuess = assertion.certainty === "INFERRED" && !assertion.isInferenceConfirmed;
  return isWithdrawn ? "WITHDRAWN" : isGuess ? "INFERRED" : "NAMED";
}

/** A mark of a style; `index` is the origin's order of arrival among the named ones. */
export function markOf(
  style: MarkStyle,
  origin: { readonly name: string; readonly index: number },
  outlet: { readonly mark: OutletMark; readonly name: string },
): OriginMark {
  if (style === "OWN") return { letter: outlet.mark.letters, slot: "?", style, name: `${outlet.name}’s own reporting` };
  if (style === "UNKNOWN") return { letter: "?", slot: "?", style, name: "Nobody named" };
  return { letter: letterOf(origin.index), slot: slotOf(origin.index), style, name: origin.name };
}

/** How an assertion's origin is shown; `index` is the origin's order of arrival among the named ones. */
export function originMark(
  assertion: Pick<Assertion, "certainty" | "isInferenceConfirmed" | "outletName">,
  origin: Origin,
  index: number,
  outlet: { readonly mark: OutletMark; readonly name: string },
  isWithdrawn = false,
): OriginMark {
  return markOf(markStyle(assertion, origin, isWithdrawn), { name: origin.name, index }, outlet);
}
