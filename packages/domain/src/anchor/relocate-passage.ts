import type { Span } from "../text/span.ts";
import { findFolded, type FoldedPlace, type QuoteInContext } from "./find-folded.ts";
import { findNear } from "./find-near.ts";
import { nearPlace, type NearPlace } from "./near-place.ts";

/** A place that a person may choose. */
export interface Candidate extends Span {
  /** The share of the quote's letters and digits that stand there unchanged: 0 to 1. */
  readonly likeness: number;
}

/**
 * Where a passage stands in another text. PLACED: the same words in the same surroundings, typesetting aside, in one
 * place. MOVED: found, but words or surroundings changed; a person confirms. ORPHANED: not found, or in several places
 * that nothing tells apart; a person chooses. There is no best guess.
 */
export type Relocation =
  | { readonly kind: "PLACED"; readonly span: Span }
  | { readonly kind: "MOVED"; readonly span: Span; readonly likeness: number }
  | { readonly kind: "ORPHANED"; readonly candidates: readonly Candidate[] };

/** Half of the quote must still stand; less, where both surroundings do. */
const LIKE = 0.5;
const LIKE_IN_PLACE = 0.3;
const SURROUNDED = 0.75;
/** A quote this short may change wholly between surroundings that stayed: "ten" is "fifteen" now. */
const SHORT_WORDS = 3;
/** Two places this close in likeness are not told apart. */
const CLEARLY = 0.08;
/** UTF-16 units of surroundings by which one place among equal words must lead. */
const CLEAR_CONTEXT = 8;
const MOST_CANDIDATES = 3;

/** Finds a passage again: the same words first, then words that changed. Offsets are UTF-16, end exclusive. */
export function relocatePassage(text: string, quote: QuoteInContext): Relocation {
  const places = findFolded(text, quote);
  return places.length > 0 ? chooseAmongEqual(places) : chooseAmongNear(text, quote);
}

function chooseAmongEqual(places: readonly FoldedPlace[]): Relocation {
  const fitting = places.filter((place) => place.fits);
  const [only] = fitting;
  if (only && fitting.length === 1) return { kind: "PLACED", span: spanOf(only) };
  const ranked = [...(only ? fitting : places)].sort((a, b) => b.context - a.context || a.start - b.start);
  const [best, second] = ranked;
  if (best && !only && (!second || best.context >= second.context + CLEAR_CONTEXT))
    return { kind: "MOVED", span: spanOf(best), likeness: 1 };
  return {
    kind: "ORPHANED",
    candidates: ranked.slice(0, MOST_CANDIDATES).map((place) => ({ ...spanOf(place), likeness: 1 })),
  };
}

function chooseAmongNear(text: string, quote: QuoteInContext): Relocation {
  const found = findNear(text, quote).flatMap((stretch) => nearPlace(text, stretch, quote) ?? []);
  const ranked = apart(found.sort((a, b) => strength(b) - strength(a)));
  const [best, second] = ranked.filter((place) => isLike(place, quote.exact));
  if (best && !(second && strength(best) - strength(second) < CLEARLY))
    return { kind: "MOVED", span: spanOf(best), likeness: best.likeness };
  const candidates = ranked.filter(({ likeness }) => likeness >= LIKE_IN_PLACE).slice(0, MOST_CANDIDATES);
  return { kind: "ORPHANED", candidates: candidates.map((place) => ({ ...spanOf(place), likeness: place.likeness })) };
}

function isLike({ likeness, surroundings, start, end }: NearPlace, exact: string): boolean {
  if (likeness >= LIKE) return true;
  if (surroundings < SURROUNDED) return false;
  const isShort = exact.split(/\s+/).length <= SHORT_WORDS && end - start <= exact.length * 3 + 12;
  return likeness >= LIKE_IN_PLACE || isShort;
}

const strength = ({ likeness, surroundings }: NearPlace): number => likeness + surroundings / 2;

/** Stretches overlap, so one place can be found twice. */
function apart(ranked: readonly NearPlace[]): NearPlace[] {
  return ranked.filter((place, index) =>
    ranked.slice(0, index).every((other) => place.end <= other.start || place.start >= other.end),
  );
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });
