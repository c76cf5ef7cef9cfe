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
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|half|twice)\b/gi;
const DIGITS = /\d+(?:[.,:]\d+)*%?/g;
const DENIAL_WORDS =
  /\b(?:not|no|never|nor|neither|without|refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|den(?:y|ies|ied|ying|ials?)|disput(?:e|es|ed|ing)|cannot|\w+n[’']t)\b/gi;
const QUOTED = /[“"„«]([^“”"„«»]{2,})[”"“»]/g;
const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}’'-]+/gu;

/** Names, in either text of a comparison: capitalised words that stand so in the middle of some sentence. */
export function namesKnownIn(sentences: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const sentence of sentences)
    for (const { 0: word, index } of sentence.matchAll(CAPITALISED))
      if (index > 0 && !/[.!?:“"‘'([]\s*$/.test(sentence.slice(0, index))) names.add(bare(word));
  return names;
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
    ["NUMBER", all(sentence, DIGITS).some(isNew)],
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
  [...text.matchAll(QUOTED)].map(([, words = ""]) =>
    wordsOf(words)
      .map(({ word }) => word)
      .join(" "),
  );
