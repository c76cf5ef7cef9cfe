import { wordsOf } from "../text/words.ts";

/** What a reader would want to be told of when an outlet changes it. */
export type Matter = "HEADLINE" | "NUMBER" | "NAME" | "QUOTE" | "DENIAL";

export const MATTER_WORDS: Readonly<Record<Matter, string>> = {
  HEADLINE: "headline",
  NUMBER: "number",
  NAME: "name",
  QUOTE: "quote",
  DENIAL: "denial",
};

const NUMBER_WORDS =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|half|twice)\b/gi;
const DIGITS = /\d+(?:[.,:]\d+)*%?/g;
const DENIAL_WORDS =
  /\b(?:not|no|never|nor|neither|without|refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|den(?:y|ies|ied|ying|ials?)|disput(?:e|es|ed|ing)|cannot|\w+n[’']t)\b/gi;
/** Between double marks, or between single ones that no letter follows, as an apostrophe's would. */
const QUOTED = /[“"„«]([^“”"„«»]{2,2000})[”"“»]|‘([^‘]{2,500}?)’(?![\p{L}\p{N}])/gu;
const SMALL = /(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{N}’'-]*/gu;
const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}’'-]+/gu;

/** Words that often begin a sentence and may stand nowhere else in a text. */
const OPENERS = new Set(
  "a an and as at but for from he her his however if in it its meanwhile more no not on one our she so still that the their then there these they this those though to we when while with yet you".split(
    " ",
  ),
);

/** Names, in either text of a comparison: capitalised words that stand in small letters nowhere. */
export function namesKnownIn(sentences: readonly string[]): ReadonlySet<string> {
  const [capitalised, small] = [new Set<string>(), new Set<string>(OPENERS)];
  for (const sentence of sentences) {
    for (const [word] of sentence.matchAll(CAPITALISED)) capitalised.add(bare(word));
    for (const [word] of sentence.matchAll(SMALL)) small.add(bare(word));
  }
  return new Set([...capitalised].filter((word) => !small.has(word) && all(word, NUMBER_WORDS).length === 0));
}

/** What two versions of a passage do not have in common, of the things that matter. An empty text has nothing. */
export function mattersBetween(was: string, now: string, names: ReadonlySet<string>): Matter[] {
  const differ = (read: (text: string) => string[]): boolean =>
    read(was).sort().join("\n") !== read(now).sort().join("\n");
  const found: [Matter, boolean][] = [
    ["NUMBER", differ((text) => [...all(text, DIGITS), ...all(text, NUMBER_WORDS)])],
    ["NAME", differ((text) => [...new Set(all(text, CAPITALISED).map(bare))].filter((word) => names.has(word)))],
    ["QUOTE", differ(quotesIn)],
    ["DENIAL", differ((text) => all(text, DENIAL_WORDS))],
  ];
  return found.flatMap(([matter, is]) => (is ? [matter] : []));
}

/** What a whole version says, to tell what stands nowhere else in it. */
export interface SaidIn {
  readonly words: ReadonlySet<string>;
  readonly quotes: ReadonlySet<string>;
}

export function saidIn(text: string): SaidIn {
  return { words: new Set(wordsOf(text).map(({ word }) => word)), quotes: new Set(quotesIn(text)) };
}

/** The same for a sentence that the other version does not have: only what stands nowhere in it. */
export function mattersOf(sentence: string, other: SaidIn, names: ReadonlySet<string>): Matter[] {
  const isNew = (word: string): boolean => wordsOf(word).some((each) => !other.words.has(each.word));
  const found: [Matter, boolean][] = [
    ["NUMBER", [...all(sentence, DIGITS), ...all(sentence, NUMBER_WORDS)].some(isNew)],
    ["NAME", all(sentence, CAPITALISED).some((word) => names.has(bare(word)) && isNew(bare(word)))],
    ["QUOTE", quotesIn(sentence).some((quote) => !other.quotes.has(quote))],
    ["DENIAL", all(sentence, DENIAL_WORDS).length > 0],
  ];
  return found.flatMap(([matter, is]) => (is ? [matter] : []));
}

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([word]) => word.toLowerCase());
/** Without the mark of possession. */
const bare = (word: string): string => word.toLowerCase().replace(/[’']s?$/, "");
/** The words between quotation marks, however they are set. */
const quotesIn = (text: string): string[] =>
  [...text.matchAll(QUOTED)].map(([, double, single]) =>
    wordsOf(double ?? single ?? "")
      .map(({ word }) => word)
      .join(" "),
  );
