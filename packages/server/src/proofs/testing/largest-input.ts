import { shapedText, type TextShape } from "@second-source/domain/testing/text-shapes";
import { childrenOf, replaced, valueAt, type Path } from "./rights-cells.ts";
import type { Json } from "./wire.ts";

/** Whether a procedure's schema takes an input. */
export type Takes = (input: Json) => boolean;

/** What no field of text, in UTF-16 units, and no list goes beyond. */
const MOST = { text: 300_000, list: 50_000 };

/** One way to write a text of a length into a field. */
type Spelling = (length: number) => string;

const spellings = (shape: TextShape): readonly (readonly [most: number, Spelling])[] => [
  [MOST.text, (length) => shapedText(shape, length)],
  [2000, (length) => `https://outlet.test/${encodeURIComponent(shapedText(shape, length)).slice(0, length)}`],
];

/** The same input with the longest text in each of its places, and each list as long as is taken. */
export function largestInput(sample: Json, shape: TextShape, takes: Takes): Json {
  let largest = sample;
  for (const place of leavesOf(sample)) largest = longestAt(largest, place, shape, takes) ?? largest;
  for (const place of listsOf(largest)) largest = fullAt(largest, place, takes);
  return largest;
}

/** The same input with the longest text in one of its places that is taken there; null where none is. */
export function longestAt(input: Json, place: Path, shape: TextShape, takes: Takes): Json | null {
  for (const [most, spell] of spellings(shape)) {
    const length = mostTaken(most, (each) => takes(replaced(input, place, spell(each))));
    if (length > 0) return replaced(input, place, spell(length));
  }
  return null;
}

/** A list holds its first item again and again. */
function fullAt(input: Json, place: Path, takes: Takes): Json {
  const [item] = valueAt(input, place) as readonly Json[];
  if (item === undefined) return input;
  const filled = (length: number): Json =>
    replaced(
      input,
      place,
      Array.from({ length }, () => item),
    );
  return filled(
    Math.max(
      1,
      mostTaken(MOST.list, (length) => takes(filled(length))),
    ),
  );
}

/** A length that is no more than most fields ask for. */
const ENOUGH = 20;

/** The greatest number up to `most` that is taken, where all below one that is taken are, down to the least; else 0. */
function mostTaken(most: number, isTaken: (number: number) => boolean): number {
  const least = [1, ENOUGH].find((each) => isTaken(each));
  if (least === undefined) return 0;
  let [taken, refused] = [least, most + 1];
  // What is far too large is not even made.
  for (let next = taken * 2; next < refused && taken < most; next = Math.min(most, next * 2))
    if (isTaken(next)) taken = next;
    else refused = next;
  while (refused - taken > 1) {
    const middle = Math.floor((taken + refused) / 2);
    if (isTaken(middle)) taken = middle;
    else refused = middle;
  }
  return taken;
}

/** Where a text stands, or none yet. */
export function leavesOf(input: Json, at: Path = []): Path[] {
  if (typeof input === "string" || input === null) return [at];
  return childrenOf(input).flatMap(([key, value]) => leavesOf(value, [...at, key]));
}

/** Lists, the innermost first. */
function listsOf(input: Json, at: Path = []): Path[] {
  const inner = childrenOf(input).flatMap(([key, value]) => listsOf(value, [...at, key]));
  return Array.isArray(input) ? [...inner, at] : inner;
}
