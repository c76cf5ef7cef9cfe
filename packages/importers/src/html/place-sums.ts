import { endsLikeSentence, wordsIn } from "../clutter.ts";
import type { PageBlock } from "./page-blocks.ts";
import { outward, type Place } from "./place.ts";

/** What stands in an element, all together. */
export interface PlaceSum {
  readonly words: number;
  /** Words of blocks that read like reporting. */
  readonly reporting: number;
  readonly linked: number;
  readonly letters: number;
}

export interface PlaceSums {
  /** Reporting words of each block of the page. */
  readonly reporting: readonly number[];
  readonly all: number;
  at(place: Place): PlaceSum;
}

const NOTHING: PlaceSum = { words: 0, reporting: 0, linked: 0, letters: 0 };
const HOLDS_TEXT = new Set("p div td blockquote pre section article main li dd body html".split(" "));
/** One endless block says no more about a place than a long paragraph. */
const MOST_WORDS = 120;

export function sumPlaces(blocks: readonly PageBlock[]): PlaceSums {
  const sums = new Map<Place, { -readonly [K in keyof PlaceSum]: number }>();
  const reporting = blocks.map(reportingWords);
  for (const [index, { text, linked, place }] of blocks.entries()) {
    const words = wordsIn(text);
    for (const at of outward(place)) {
      let sum = sums.get(at);
      if (!sum) sums.set(at, (sum = { ...NOTHING }));
      sum.words += words;
      sum.reporting += reporting[index] ?? 0;
      sum.linked += linked;
      sum.letters += text.length;
    }
  }
  const all = reporting.reduce((sum, each) => sum + each, 0);
  return { reporting, all, at: (place) => sums.get(place) ?? NOTHING };
}

/** How many words of a block read like reporting: sentences, and hardly any of them a link. */
function reportingWords({ text, linked, place }: PageBlock): number {
  if (!HOLDS_TEXT.has(place.tag) || linked > text.length * 0.5) return 0;
  const words = wordsIn(text);
  if (words < 8) return 0;
  const hasSentence = endsLikeSentence(text) || /[.!?。！？][”"’]?(?:\s|\p{Lo})/u.test(text);
  return hasSentence || words >= 30 ? Math.min(words, MOST_WORDS) : 0;
}
