import { chanceOf } from "./seeded-chance.ts";
import { PROOF_SEED } from "./proof.ts";

const chance = chanceOf(PROOF_SEED);
const odd = (length: number): string =>
  Array.from({ length }, () => String.fromCodePoint(33 + chance.below(900))).join("");

/** Texts that have stopped readers of texts, each by a part that is repeated until it is as long as is wanted. */
const PARTS = {
  repetitive: () => "U.S. Mr. Dr. e.g. Friday ",
  "one line": () =>
    "The minister said on Friday that the pier would close next week, and the mayor denied it yesterday. ",
  deep: () => "(“«‘[",
  "many short": () => `${"ab ".repeat(30)}\n\n`,
  "many scripts": () => "Они встретились в пятницу. 彼らは金曜日に会った。 التقيا يوم الجمعة. ",
  random: () => odd(40) + (chance.oneIn(9) ? ".\n" : " "),
} as const;

export type TextShape = keyof typeof PARTS;
export const TEXT_SHAPES = Object.keys(PARTS) as readonly TextShape[];

/** A text of a shape, of at most `length` UTF-16 units; it ends in none of a pair's halves. */
export function shapedText(shape: TextShape, length: number): string {
  const parts: string[] = [];
  for (let sum = 0; sum < length; sum += parts.at(-1)?.length ?? 1) parts.push(PARTS[shape]());
  return parts.join("").slice(0, length);
}
