import { endsLikeSentence, telltale, wordsIn } from "../clutter.ts";
import { clutterIn, isQuotedPost } from "./clutter-place.ts";
import type { PageBlock } from "./page-blocks.ts";
import { closest, isWithin, outward, type Place } from "./place.ts";
import { sumPlaces, type PlaceSums } from "./place-sums.ts";
import { storyPlace } from "./story-place.ts";

/** Why a block is left out, or null where it belongs to the story. */
export type Reason = string | null;

const LISTS = new Set(["ul", "ol"]);

/** Why each block is left out (null where it is kept), and whether a story was found among them. */
export interface FoundStory {
  readonly reasons: readonly Reason[];
  readonly isFound: boolean;
}

/**
 * Which blocks of a page are its story: the place that holds most of the reporting is found first, then what stands
 * in it and is no story is put aside with its reason. Where no block reads like reporting, what surrounds a block says.
 */
export function findStory(blocks: readonly PageBlock[]): FoundStory {
  const sums = sumPlaces(blocks);
  const clutterOf = clutterOnce(sums);
  const outside = blocks.map(({ place }) => clutterAround(place, null, clutterOf));
  const story = storyPlace(blocks, outside, sums);
  if (!story)
    return { reasons: blocks.map((block, index) => outside[index] ?? linkReason(block, sums)), isFound: false };
  const reasons = blocks.map((block, index): Reason => {
    if (!isWithin(block.place, story)) return outside[index] ?? "outside the article";
    return clutterAround(block.place, story, clutterOf) ?? ownReason(block, sums);
  });
  return { reasons: withinEnds(blocks, reasons, sums), isFound: true };
}

function clutterOnce(sums: PlaceSums): (place: Place) => Reason {
  const known = new Map<Place, Reason>();
  return (place) => {
    const before = known.get(place);
    if (before !== undefined) return before;
    const { reporting, words } = sums.at(place);
    const found = clutterIn(place, sums.all === 0 ? 0 : reporting / sums.all, words);
    known.set(place, found);
    return found;
  };
}

/** The outermost clutter between a place and the story; the header of an article is part of it. */
function clutterAround(place: Place, story: Place | null, clutterOf: (place: Place) => Reason): Reason {
  let found: Reason = null;
  for (const at of outward(place)) {
    if (at === story) break;
    if (story && isQuotedPost(at)) return null;
    const isArticleHeader = at.tag === "header" && at.parent && closest(at.parent, ARTICLE) !== null;
    found = (isArticleHeader ? null : clutterOf(at)) ?? found;
  }
  return found;
}

const ARTICLE = new Set(["article"]);

function ownReason(block: PageBlock, sums: PlaceSums): Reason {
  return telltale(block.text) ?? linkReason(block, sums) ?? (isPictureCredit(block.text) ? "caption" : null);
}

function linkReason({ text, linked, place }: PageBlock, sums: PlaceSums): Reason {
  if (linked > text.length * 0.7 && wordsIn(text) <= 25) return "link line";
  const list = closest(place, LISTS);
  if (!list) return null;
  const sum = sums.at(list);
  return sum.linked > sum.letters * 0.5 ? "link list" : null;
}

function isPictureCredit(text: string): boolean {
  return (
    wordsIn(text) <= 30 &&
    /^(?:image|photo|picture|credit)s?\s*:|\((?:image|photo|picture|credit)s?\s*:|\b(?:getty images|getty|shutterstock|ap photo|afp|reuters)\)?$/i.test(
      text,
    )
  );
}

/** What stands before the headline, before the first line that reports or after the last is not the story. */
function withinEnds(blocks: readonly PageBlock[], reasons: readonly Reason[], sums: PlaceSums): Reason[] {
  const kept = blocks.flatMap((_, index) => (reasons[index] === null ? [index] : []));
  const reporting = kept.filter((index) => isReporting(blocks[index]));
  const headlines = kept.filter((index) => blocks[index]?.place.tag === "h1");
  const [first, last] = [reporting[0] ?? 0, reporting.at(-1) ?? -1];
  const weight = (indexes: readonly number[]): number =>
    indexes.reduce((sum, index) => sum + (sums.reporting[index] ?? 0), 0);
  const [only] = headlines;
  const headline =
    headlines.length === 1 && only !== undefined && weight(kept.filter((index) => index < only)) < weight(kept) / 2
      ? only
      : -1;
  return reasons.map((reason, index) => {
    if (reason !== null) return reason;
    if (index === headline) return "to Headline";
    if (index < headline) return "before the headline";
    if (index < first) return "before the story";
    return index > last ? "after the story" : null;
  });
}

function isReporting(block: PageBlock | undefined): boolean {
  if (!block || /^h\d$/.test(block.place.tag) || block.linked > block.text.length * 0.6) return false;
  const words = wordsIn(block.text);
  if (block.place.tag === "p" && words >= 4 && !isAside(block.text)) return true;
  return words >= 30 || (words >= 8 && endsLikeSentence(block.text));
}

/** Bylines, dates, credits and tags stand in paragraphs too. */
function isAside(text: string): boolean {
  if (/^(?:by\s+\p{Lu}|©|\(c\)|copyright\b|published\b|updated\b|posted\b|tags?\b|image\b|photo\b|via\b)/iu.test(text))
    return true;
  return wordsIn(text) <= 12 && /\b(?:19|20)\d\d\b/.test(text) && /\d{1,2}:\d{2}|\d{1,2}[./-]\d{1,2}[./-]/.test(text);
}
