import { sentences } from "@second-source/domain/text/sentences";
import { casual, en } from "chrono-node";

/** The first day a line names in full: year, month and day all stand in it. ISO, or null. */
export function fullDateIn(text: string): string | null {
  if (!namesYear(text)) return null;
  for (const { start, text: words } of en.strict.parse(text)) {
    // "10 minutes ago" is a certain day to chrono, by the clock of this machine.
    if (!namesYear(words) || !(start.isCertain("year") && start.isCertain("month") && start.isCertain("day"))) continue;
    const [year, month, day] = [start.get("year"), start.get("month"), start.get("day")];
    if (year && month && day)
      return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  }
  return null;
}

/** What every relative date holds; looked for first, because reading dates costs far more. */
const HINT = /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?|today|tonight|yesterday|tomorrow|last|next|this)\b/i;

/**
 * Words that only the publication date can turn into days: weekdays, "yesterday", "last July". At most `most` different ones,
 * looked for sentence by sentence: reading dates takes more than its share of a long text.
 */
export function relativeDatesIn(text: string, most: number): string[] {
  const found = new Set<string>();
  for (const { start, end } of sentences(text)) {
    for (const words of datesOfSentence(text.slice(start, Math.min(end, start + LONGEST_SENTENCE)))) found.add(words);
    if (found.size >= most) break;
  }
  return [...found].slice(0, most);
}

/** What is longer is no sentence. In UTF-16 units. */
const LONGEST_SENTENCE = 1000;

function datesOfSentence(text: string): string[] {
  if (!HINT.test(text)) return [];
  return casual.parse(text).flatMap(({ start, index, text: found }) => {
    // chrono leaves the "last" of "last July" out of what it found.
    const words = (/\b(?:last|next|this)\s+$/i.exec(text.slice(Math.max(0, index - 6), index))?.[0] ?? "") + found;
    const isVague = start.isCertain("weekday") || /\b(?:today|yesterday|tomorrow|last|next|this)\b/i.test(words);
    if (!isVague || namesYear(words) || !/[a-z]{4}/i.test(words)) return [];
    return [words.replace(/^(?:on|at)\s+|[\s,]+$/gi, "")];
  });
}

const namesYear = (words: string): boolean => /\b(?:19|20)\d{2}\b/.test(words);
