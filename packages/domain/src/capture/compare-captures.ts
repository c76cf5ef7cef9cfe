import { sentences } from "../text/sentences.ts";
import { wordsOf } from "../text/words.ts";
import { alignSentences, type SentencePair } from "./align-sentences.ts";
import { mattersBetween, mattersOf, namesKnownIn, saidIn, type Matter } from "./what-matters.ts";

/** One version of an outlet's story. */
export interface CapturedStory {
  /** As the version gives it; null where it gives none, and nothing is said of it then. */
  readonly headline: string | null;
  /** Canonical text. */
  readonly text: string;
  /** What the outlet says in it that it corrected. */
  readonly corrections: readonly string[];
}

/** A sentence (or the headline) that reads otherwise, came (`was` null) or went (`now` null). */
export interface Change {
  readonly was: string | null;
  readonly now: string | null;
  /** Empty where only the wording is another. */
  readonly matters: readonly Matter[];
}

export interface Comparison {
  /** In the order of the newer text; the headline first. */
  readonly changes: readonly Change[];
  /** Notices of correction that the older version did not have. */
  readonly announced: readonly string[];
  /** Something that matters is different, and the outlet does not say so. */
  readonly isStealth: boolean;
}

/** Below this share of words in common two sentences are two, not one that was rewritten. */
const SAME_SENTENCE = 0.5;
/** So many pairs are held against each other; in a story that is rewritten from end to end the rest stands unpaired. */
const MOST_PAIRS = 250_000;
/** Length of the prefix by which it is decided whether one sentence was edited into another, in UTF-16 units. */
const MOST_COMPARED = 600;

/**
 * What changed between two captures, sentence by sentence. Noise is left aside: spaces, kinds of quotation mark and
 * dash, times of update, links to other stories, sentences that only moved.
 */
export function compareCaptures(was: CapturedStory, now: CapturedStory): Comparison {
  const [older, newer] = [versionOf(was), versionOf(now)];
  const names = namesKnownIn([...older.sentences, ...newer.sentences]);
  const [saidBefore, saidNow] = [saidIn(was.text), saidIn(now.text)];
  const changes = pairedUp(older, newer).flatMap(({ was: from, now: to }): Change[] => {
    const [before, after] = [at(older.sentences, from), at(newer.sentences, to)];
    if (before === null) return [{ was: null, now: after, matters: mattersOf(after ?? "", saidBefore, names) }];
    if (after === null) return [{ was: before, now: null, matters: mattersOf(before, saidNow, names) }];
    if (at(older.keys, from) === at(newer.keys, to)) return [];
    return [{ was: before, now: after, matters: mattersBetween(before, after, names) }];
  });
  const all = [...headlineChange(was.headline, now.headline), ...changes];
  const known = new Set(was.corrections.map(keyOf));
  const announced = now.corrections.filter((notice) => !known.has(keyOf(notice)));
  return {
    changes: all,
    announced,
    isStealth: announced.length === 0 && all.some(({ matters }) => matters.length > 0),
  };
}

const at = (list: readonly string[], index: number | null): string | null =>
  index === null ? null : (list[index] ?? null);

/** What two texts read alike by: spaces, quotation marks, dashes and full stops aside. */
const keyOf = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[“”„‟″«»"‘’‚‛′`´']/g, "'")
    .replace(/[‐‑‒–—―−-]/g, "-")
    .replace(/[\p{White_Space}\p{Default_Ignorable_Code_Point}]+/gu, " ")
    .trim();

function headlineChange(was: string | null, now: string | null): Change[] {
  if (was === null || now === null || keyOf(was) === keyOf(now)) return [];
  return [{ was, now, matters: ["HEADLINE"] }];
}

/** Words of which a line about its own time is made: "Last updated 4 hours ago", "3:14 p.m. EDT". */
const TIME_WORDS = new Set(
  "last first on at a p m just now today yesterday second seconds minute minutes min hour hours hr hrs day days week weeks".split(
    " ",
  ),
);
/** At least one of these, or a clock, says that it is about its own time. */
const SAYS_TIME = new Set(
  "updated published posted modified ago am pm monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);
const CLOCK = /\b\d{1,2}[:.]\d{2}\b/;
const ZONE = /^(?:UTC|GMT|BST|IST|WES?T|CES?T|EES?T|[ECMP][SD]?T|MSK|JST|A[EC][SD]T)$/;
const LONGEST_NOISE = 160;
const MOST_TIME_WORDS = 14;
/** Lines that lead to other stories: with a colon, or nothing but the words themselves. */
const LINK =
  /^\W{0,3}(?:read (?:more|next|also|the full story)|related(?: stories| articles| coverage)?|see also|more on this(?: story)?|watch(?: more| live)?|listen(?: now)?|recommended)\s?(?::|$)/i;

/** Furniture that reads otherwise at each visit. Whatever ends like a sentence and says more is told. */
function isNoise(sentence: string): boolean {
  if (sentence.length > LONGEST_NOISE) return false;
  if (LINK.test(sentence) && !/[.!?][”"’']?$/.test(sentence)) return true;
  const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
  const says = (word: string): boolean => SAYS_TIME.has(word.toLowerCase());
  const isTime = (word: string): boolean =>
    /^\d+(?:st|nd|rd|th)?$/.test(word) || TIME_WORDS.has(word.toLowerCase()) || says(word) || ZONE.test(word);
  return words.length <= MOST_TIME_WORDS && (words.some(says) || CLOCK.test(sentence)) && words.every(isTime);
}

/** The sentences of a version that tell something, and what each is known by. */
interface Version {
  readonly sentences: readonly string[];
  readonly keys: readonly string[];
}

/** A notice of correction is told apart from what it corrects. */
function versionOf({ text, corrections }: CapturedStory): Version {
  const notices = new Set(corrections.map(keyOf));
  const telling = text
    .split("\n")
    .filter((line) => !notices.has(keyOf(line)))
    .flatMap((line) => sentences(line).map(({ start, end }) => line.slice(start, end)))
    .filter((sentence) => !isNoise(sentence));
  return { sentences: telling, keys: telling.map(keyOf) };
}

/** Aligned, then what went is joined with what came: the same sentence elsewhere, or the one that it became. */
function pairedUp(older: Version, newer: Version): SentencePair[] {
  const aligned = alignSentences(older.keys, newer.keys);
  const went = aligned.flatMap(({ was, now }) => (was !== null && now === null ? [was] : []));
  const came = aligned.flatMap(({ was, now }) => (now !== null && was === null ? [now] : []));
  const became = becameOf(older, newer, went, came);
  const cameFrom = new Map([...became].map(([from, to]) => [to, from]));
  return aligned.flatMap((pair): SentencePair[] => {
    if (pair.now === null && pair.was !== null && became.has(pair.was)) return [];
    if (pair.was === null && pair.now !== null) return [{ was: cameFrom.get(pair.now) ?? null, now: pair.now }];
    return [pair];
  });
}

/** For sentences that went: which of those that came each of them is now. */
function becameOf(
  older: Version,
  newer: Version,
  went: readonly number[],
  came: readonly number[],
): Map<number, number> {
  const became = new Map<number, number>();
  const free = new Map<number, readonly string[]>();
  const byKey = new Map<string, number[]>();
  for (const to of came) {
    free.set(to, sortedWords(newer.sentences[to]));
    const same = byKey.get(newer.keys[to] ?? "");
    if (same) same.push(to);
    else byKey.set(newer.keys[to] ?? "", [to]);
  }
  const join = (from: number, to: number | undefined): void => {
    if (to === undefined) return;
    became.set(from, to);
    free.delete(to);
  };
  // The last of them first: a list is not moved up when its end is taken.
  for (const from of went.toReversed()) join(from, byKey.get(older.keys[from] ?? "")?.pop());
  const rest = went.filter((from) => !became.has(from));
  if (rest.length * free.size > MOST_PAIRS) return became;
  for (const from of rest) join(from, likest(sortedWords(older.sentences[from]), free));
  return became;
}

/** The words by which two sentences are held against each other: the first ones, in the order of the alphabet. */
const sortedWords = (sentence = ""): string[] =>
  wordsOf(sentence.slice(0, MOST_COMPARED))
    .map(({ word }) => word)
    .sort();

function likest(words: readonly string[], free: ReadonlyMap<number, readonly string[]>): number | undefined {
  let best: { at: number; share: number } | null = null;
  for (const [at, others] of free) {
    const share = shareOf(words, others);
    if (share >= SAME_SENTENCE && (!best || share > best.share)) best = { at, share };
  }
  return best?.at;
}

/** Words in common of two sorted lists, of all that both have (Dice). */
function shareOf(a: readonly string[], b: readonly string[]): number {
  let [i, j, common] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [left = "", right = ""] = [a[i], b[j]];
    if (left === right) common++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}
