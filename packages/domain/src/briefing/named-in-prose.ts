import type { Origin } from "../origin/origin.ts";
import { describesSomebody, headOf, lowersInProse } from "../origin/described-words.ts";

/** Names of offices that end so take an article: "the State Department", "the Bank of England", "the FSB". */
const INSTITUTION =
  /^(?:Administration|Agency|Army|Association|Authority|Bank|Board|Bureau|Cabinet|Centre|Center|Coalition|Commission|Committee|Corporation|Council|Court|Department|Directorate|Embassy|Federation|Force|Forces|Foundation|Government|House|Institute|Kremlin|Ministry|Navy|Office|Organisation|Organization|Parliament|Party|Pentagon|Senate|Service|Society|Treasury|Union|CDC|CIA|ECB|EU|FAA|FBI|FSB|GRU|IAEA|ICC|IDF|IMF|NSA|NTSB|OSCE|SVR|UN|WHO|WTO)$/;
/** "Russia’s foreign ministry": whose it is stands in place of an article. */
const WHOSE = /^\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*)*(?:[’']s|s[’'])\s/u;
const DETERMINED = /^(?:the|an?|his|her|its|their|our)\s/i;
const isLower = (word: string): boolean => /^\p{Ll}/u.test(word);

/**
 * A name of several words as the articles begin it inside their sentences: "protocol office" where one has it so, else as
 * it was recorded. People keep their names.
 */
export function asWritten({ kind, name, identified }: Origin, texts: readonly string[]): string {
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  if (small === name || !small.includes(" ") || (kind === "PERSON" && identified === "NAMED")) return name;
  return texts.some((text) => standsIn(text, small)) ? small : name;
}

function standsIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    if (
      !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
      !/^[\p{L}\p{N}]/u.test(text.slice(at + words.length, at + words.length + 2))
    )
      return true;
  return false;
}

/** An origin's name inside a sentence: "the Russian foreign ministry", "the State Department", "Maria Zakharova". */
export function asNamed({ kind, name }: Pick<Origin, "kind" | "name">): string {
  const prose = lowersInProse(name.trim());
  if (kind === "PERSON") return describesSomebody(name) ? asDescribed(name) : name.trim();
  if (DETERMINED.test(prose) || WHOSE.test(prose)) return prose;
  const last = prose.split(/\s+/).at(-1) ?? "";
  return isLower(last) || isLower(headOf(prose)) || INSTITUTION.test(headOf(prose)) ? `the ${prose}` : prose;
}

/** Somebody unnamed as the outlet describes them: "a senior State Department official", "people familiar with the matter". */
export function asDescribed(words: string): string {
  const prose = lowersInProse(words.trim());
  if (!describesSomebody(prose) || isDetermined(prose) || WHOSE.test(prose) || isPlural(headOf(prose))) return prose;
  return `${startsWithVowelSound(prose) ? "an" : "a"} ${prose}`;
}

const isDetermined = (prose: string): boolean =>
  DETERMINED.test(prose) ||
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|some|many|most|other|another|someone|somebody)(?:\s|$)/i.test(
    prose,
  );

const isPlural = (head: string): boolean => /^(?:people|men|women|spokes(?:men|women|people))$|[^s]s$/i.test(head);

/** "an EU official", "an FBI agent" and "an hour", but "a UN official", "a NATO official", "a Ukrainian", "a one-time aide". */
function startsWithVowelSound(words: string): boolean {
  const [first = ""] = words.split(/[\s-]/);
  const isSpelt =
    /^(?:\p{Lu}\.)+/u.test(first) || (/^\p{Lu}{2,}$/u.test(first) && !/^(?:NATO|NASA|FIFA|FEMA)$/.test(first));
  if (isSpelt) return /^[AEFHILMNORSX]/.test(first);
  if (/^(?:eu|uni(?:o|q|t|v)|us[aeu]|uk|ug|uru|uta|one$|once$)/i.test(first)) return false;
  return /^(?:[aeiouáéíóúäöü]|hour|honest|honou?r|heir)/i.test(first);
}
