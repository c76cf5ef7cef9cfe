import { sentences } from "../text/sentences.ts";
import { wordsOf } from "../text/words.ts";
import { alignSentences, type SentencePair } from "./align-sentences.ts";
import { mattersBetween, mattersOf, namesKnownIn, saidIn, type Matter } from "./what-matters.ts";

/** One version of an outlet's story. */
export interface CapturedStory {
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

const NOISE = [
  /^\W*(?:(?:last |first )?(?:updated|published|posted|modified)\b|\d+ (?:minutes?|hours?|days?) ago\b)/i,
  /^\W*(?:read (?:more|next|also|the full)|related|see also|more (?:on|from|about) this|watch|listen|recommended|share this|click here|sign up|subscribe)\b.{0,160}$/i,
  /^\W*(?:correction|corrected|clarification|editor[’']?s[’']? note)\b|\b(?:an? (?:earlier|previous) version of this|this (?:article|story|report|post|piece) (?:has been|was) (?:amended|corrected|clarified|updated|changed|edited))\b/i,
  /^\W*(?:\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\W*(?:[A-Z]{2,4})?)\W*$/i,
];

/** The sentences of a version that tell something, and what each is known by. */
interface Version {
  readonly sentences: readonly string[];
  readonly keys: readonly string[];
}

function versionOf({ text, corrections }: CapturedStory): Version {
  const notices = corrections.map(keyOf);
  const telling = sentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => !NOISE.some((noise) => noise.test(sentence)))
    .map((sentence) => ({ sentence, key: keyOf(sentence) }))
    .filter(({ key }) => !notices.some((notice) => notice.includes(key)));
  return { sentences: telling.map(({ sentence }) => sentence), keys: telling.map(({ key }) => key) };
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
    free.set(to, wordsIn(newer.sentences[to]));
    byKey.set(newer.keys[to] ?? "", [...(byKey.get(newer.keys[to] ?? "") ?? []), to]);
  }
  const join = (from: number, to: number | undefined): void => {
    if (to === undefined) return;
    became.set(from, to);
    free.delete(to);
  };
  for (const from of went) join(from, byKey.get(older.keys[from] ?? "")?.shift());
  const rest = went.filter((from) => !became.has(from));
  if (rest.length * free.size > MOST_PAIRS) return became;
  for (const from of rest) join(from, likest(wordsIn(older.sentences[from]), free));
  return became;
}

const wordsIn = (sentence = ""): string[] => wordsOf(sentence).map(({ word }) => word);

function likest(words: readonly string[], free: ReadonlyMap<number, readonly string[]>): number | undefined {
  let best: { at: number; share: number } | null = null;
  for (const [at, others] of free) {
    const share = shareOf(words, others);
    if (share >= SAME_SENTENCE && (!best || share > best.share)) best = { at, share };
  }
  return best?.at;
}

/** Words in common, of all that both have (Dice). */
function shareOf(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common++;
  }
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}
