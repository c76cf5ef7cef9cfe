import { wordsIn } from "../clutter.ts";
import type { PageBlock } from "./page-blocks.ts";
import { closest, isWithin, outward, type Place } from "./place.ts";
import type { PlaceSums } from "./place-sums.ts";

/** A paragraph speaks for what holds it, and less for what holds that: the decay that Readability made common. */
const DECAY = 0.55;
const STEPS = 5;
const MOST_CLIMBS = 6;
/** Climb where it brings in this much more reporting, in paragraphs of at least so many words. */
const WORTH_CLIMBING = 1.12;
const WORTH_THE_WHOLE_PAGE = 1.6;
const LONG_PARAGRAPHS = 18;

const ARTICLE = new Set(["article"]);
const PARAGRAPHS = new Set("p li blockquote h1 h2 h3 h4 h5 h6 dd td pre".split(" "));

/** The element that holds the story, or null where no block reads like reporting. `clutter` is each block's reason. */
export function storyPlace(
  blocks: readonly PageBlock[],
  clutter: readonly (string | null)[],
  sums: PlaceSums,
): Place | null {
  const candidates = blocks.flatMap((block, index) => {
    const words = sums.reporting[index] ?? 0;
    return clutter[index] === null && words > 0 ? [{ ...block, words }] : [];
  });
  const articles = new Set(candidates.flatMap(({ place }) => closest(place, ARTICLE) ?? []));
  const best = likeliest(blocks, candidates, sums, articles.size > 1);
  return best && climb(best, candidates, articles.size > 1);
}

type Candidate = PageBlock & { readonly words: number };

function likeliest(
  blocks: readonly PageBlock[],
  candidates: readonly Candidate[],
  sums: PlaceSums,
  hasArticles: boolean,
): Place | null {
  const scores = new Map<Place, number>();
  for (const { place, words } of candidates) {
    const holder = (PARAGRAPHS.has(place.tag) && place.parent) || place;
    let [share, steps] = [1, 0];
    for (const at of outward(holder)) {
      scores.set(at, (scores.get(at) ?? 0) + words * share);
      share *= DECAY;
      // Of several articles on a page one is the story.
      if (++steps === STEPS || (hasArticles && at.tag === "article")) break;
    }
  }
  const headline = blocks.find(({ place }) => place.tag === "h1")?.place;
  let best: { place: Place | null; value: number } = { place: null, value: 0 };
  for (const [place, score] of scores) {
    const { linked, letters } = sums.at(place);
    const named = /article ?body/i.test(place.itemprop) ? 1.5 : 1;
    const headed = headline && isWithin(headline, place) ? 1.15 : 1;
    const value = score * (1 - linked / Math.max(1, letters)) * named * headed;
    if (value > best.value) best = { place, value };
  }
  return best.place;
}

/** A story is often split among several elements: take in the ones around it that go on reporting. */
function climb(start: Place, candidates: readonly Candidate[], hasArticles: boolean): Place {
  let story = start;
  let at = start;
  for (let count = 0; count < MOST_CLIMBS; count++) {
    if (!at.parent || (hasArticles && at.tag === "article") || (count > 0 && /article ?body/i.test(at.itemprop))) break;
    const up = at.parent;
    const inner = candidates.filter(({ place }) => isWithin(place, story));
    const gained = candidates.filter(({ place }) => isWithin(place, up) && !isWithin(place, story));
    const growth = 1 + sumOf(gained) / Math.max(1, sumOf(inner));
    if ((up.tag === "body" || up.tag === "html") && growth < WORTH_THE_WHOLE_PAGE) break;
    if (growth >= WORTH_CLIMBING && goesOn(gained, story)) story = up;
    at = up;
  }
  return story;
}

function goesOn(gained: readonly Candidate[], story: Place): boolean {
  const isElsewhere = gained.some(({ place }) => {
    const article = closest(place, ARTICLE);
    return article !== null && !isWithin(story, article);
  });
  const words = gained.reduce((sum, { text }) => sum + wordsIn(text), 0);
  return !isElsewhere && words / Math.max(1, gained.length) >= LONG_PARAGRAPHS;
}

const sumOf = (candidates: readonly Candidate[]): number => candidates.reduce((sum, { words }) => sum + words, 0);
