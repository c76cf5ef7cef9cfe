import type { Span } from "../text/span.ts";
import type { PassageDescription } from "./describe-passage.ts";

/**
 * Where a passage stands in a text, by its exact words alone.
 * PLACED only when one place carries the same words in the same surroundings; several equal places are
 * AMBIGUOUS and none is MISSING. There is no best guess.
 */
export type Resolution = { readonly kind: "PLACED"; readonly span: Span } | { readonly kind: "AMBIGUOUS" | "MISSING" };

export function resolveExact(text: string, passage: PassageDescription): Resolution {
  if (passage.exact === "") return { kind: "MISSING" };
  if (text.slice(passage.start, passage.end) === passage.exact && fits(text, passage, passage.start)) {
    return { kind: "PLACED", span: { start: passage.start, end: passage.end } };
  }
  const places = placesOf(text, passage.exact);
  const fitting = places.filter((start) => fits(text, passage, start));
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined) {
    return { kind: "PLACED", span: { start: only, end: only + passage.exact.length } };
  }
  return { kind: places.length === 0 ? "MISSING" : "AMBIGUOUS" };
}

function fits(text: string, passage: PassageDescription, start: number): boolean {
  const end = start + passage.exact.length;
  return text.slice(0, start).endsWith(passage.prefix) && text.startsWith(passage.suffix, end);
}

function placesOf(text: string, exact: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) places.push(at);
  return places;
}
