/** Roles of people whom an outlet describes instead of naming them. */
const ROLES =
  "official|source|aide|adviser|advisor|diplomat|lawmaker|insider|employee|worker|staffer|person|people|man|woman|men|women|resident|local|neighbour|neighbor|witness|witnesses|bystander|relative|friend|colleague|doctor|nurse|soldier|officer|member|figure|spokesman|spokeswoman|spokesperson|spokesmen|spokeswomen|spokespeople|someone|somebody";
/** What grades or hides somebody, or a paper that nobody can point at: no part of a name. */
const GRADES =
  "senior|top|high-ranking|high-level|mid-level|junior|former|current|unnamed|anonymous|unidentified|leaked|internal|confidential";
/** What begins a description, or the name of an office or a paper: plain words, unless a capital follows ("Foreign Office"). */
const PLAIN =
  "annual|city|company|county|court|defence|defense|district|federal|finance|foreign|government|governor’s|health|hospital|industry|inspection|intelligence|interior|joint|judgment|justice|law|letter|local|mayor’s|memo|military|minister’s|national|police|press|presidential|prime|prison|prosecutor’s|public|readout|regional|register|report|ruling|security|state|statement|transcript|video|written";
const INDEFINITE = "an?|one|two|three|four|five|six|seven|eight|nine|ten|\\d+|several|some|many|most|other|another";

const only = (words: string): RegExp => new RegExp(`^(?:${words})$`, "i");
const IS_ROLE = only(`(?:${ROLES})s?`);
const IS_INDEFINITE = only(INDEFINITE);
const IS_LOWERED = only(`(?:${ROLES})s?|${GRADES}|the|${INDEFINITE}`);
const IS_PLAIN = only(PLAIN);
const IS_HIDDEN = /^(?:the\s+)?(?:unnamed|anonymous|unidentified|leaked)\s/i;
/** "a spokeswoman for the ministry, Maria Zakharova": the name stands beside the role. A place may stand so too. */
const NAME_BESIDE = /^(?!.*\s(?:in|of|from|at|near)\s).*,\s*\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*)+$/u;
const AFTER_HEAD =
  /[,(]|\s(?:of|in|at|on|from|with|for|to|by|close|near|familiar|briefed|involved|who|whose|that|travell?ing|speaking)\s/i;

const isLower = (word: string): boolean => /^\p{Ll}/u.test(word);

/** What the words are about: the last one before "of", "with", "who" and the like. */
export function headOf(words: string): string {
  const [before = ""] = words.trim().split(AFTER_HEAD);
  return before.trim().split(/\s+/).at(-1) ?? "";
}

/**
 * Whether these words describe somebody rather than name them: "a resident", "senior U.S. official", "people familiar
 * with the matter". A name beside the role names them. An editor's form proposes DESCRIBED from it; the editor decides.
 */
export function describesSomebody(words: string): boolean {
  const plain = words.trim();
  if (NAME_BESIDE.test(plain)) return false;
  const [first = "", next = ""] = plain.split(/\s+/);
  const isIndefinite = IS_INDEFINITE.test(first) && next !== "" && (isLower(first) || isLower(next));
  return isIndefinite || IS_HIDDEN.test(plain) || IS_ROLE.test(headOf(plain));
}

/** A description, an office or a paper inside a sentence: its first word is lower-cased where it is no part of a name. */
export function lowersInProse(words: string): string {
  const [first = "", next = ""] = words.split(/\s+/);
  const isLowered = IS_LOWERED.test(first) || (IS_PLAIN.test(first) && (next === "" || isLower(next)));
  return isLowered ? first.toLowerCase() + words.slice(first.length) : words;
}
