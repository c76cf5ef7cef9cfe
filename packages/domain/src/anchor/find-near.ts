import type { Span } from "../text/span.ts";
import type { QuoteInContext } from "./find-folded.ts";

/** At most so many pieces of the quote are looked for, and so many places of each. */
const MOST_PIECES = 12;
const MOST_PLACES = 40;
const MOST_WINDOWS = 3;
/** A piece is two words, and no shorter than this. */
const SHORTEST_PIECE = 7;

/**
 * Stretches of a text in which a changed quote may stand, likeliest first: short pieces of the quote and of its
 * surroundings are looked for, and every find votes for where the whole would then begin. Rare pieces weigh more.
 */
export function findNear(text: string, quote: QuoteInContext): Span[] {
  const whole = quote.prefix + quote.exact + quote.suffix;
  const width = Math.max(64, Math.ceil(quote.exact.length / 2));
  const votes = new Map<number, number>();
  for (const { piece, offset } of piecesOf(whole)) {
    const places = placesOf(text, piece);
    for (const at of places) {
      const slot = Math.floor((at - offset) / width);
      votes.set(slot, (votes.get(slot) ?? 0) + piece.length / places.length);
    }
  }
  // Words put in or taken out move the later half of a quote into a neighbouring slot.
  const sums = [...votes.keys()].map((slot) => ({
    slot,
    sum: (votes.get(slot) ?? 0) + 0.9 * ((votes.get(slot - 1) ?? 0) + (votes.get(slot + 1) ?? 0)),
  }));
  sums.sort((a, b) => b.sum - a.sum || a.slot - b.slot);
  const chosen: number[] = [];
  for (const { slot } of sums) {
    if (chosen.length === MOST_WINDOWS) break;
    if (chosen.every((other) => Math.abs(other - slot) > 1)) chosen.push(slot);
  }
  return chosen.map((slot) => ({
    start: Math.max(0, (slot - 1) * width - 40),
    end: Math.min(text.length, (slot + 2) * width + Math.ceil(whole.length * 1.5) + 200),
  }));
}

/** Pairs of neighbouring words as they stand, spread evenly over the quote; single words where it has too few. */
function piecesOf(whole: string): { piece: string; offset: number }[] {
  const words = [...whole.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ word, index }));
  const pairs = words.slice(1).flatMap(({ word, index }, before) => {
    const offset = words[before]?.index ?? 0;
    const piece = whole.slice(offset, index + word.length);
    return piece.length >= SHORTEST_PIECE ? [{ piece, offset }] : [];
  });
  const pieces = pairs.length > 0 ? pairs : words.map(({ word, index }) => ({ piece: word, offset: index }));
  const step = Math.max(1, pieces.length / MOST_PIECES);
  return Array.from(
    { length: Math.min(pieces.length, MOST_PIECES) },
    (_, each) => pieces[Math.floor(each * step)],
  ).filter((piece) => piece !== undefined);
}

/** Empty when there are too many for any of them to say something. */
function placesOf(text: string, piece: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + 1)) {
    if (places.push(at) > MOST_PLACES) return [];
  }
  return places;
}
