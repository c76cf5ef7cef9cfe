import type { VerdictLabel } from "../verdict/verdict.ts";

/** Words by which a sentence tells that somebody says so, or that it is doubted, and not that it is so. */
const TELLS =
  /(?<!\p{L})(?:sa(?:id|ys?|ying)|told|tells?|according to|per|quoted|claim(?:s|ed)?|den(?:y|ies|ied)|disput\p{L}*|contradict\p{L}*|report(?:s|ed|edly)?|alleg\p{L}*|attribut\p{L}*|believ\p{L}*|unnamed|not named|unverified|corrected)(?!\p{L})/iu;

const PLAIN: readonly VerdictLabel[] = ["CORROBORATED", "NOT_CHECKABLE"];

/**
 * Whether a sentence states as a fact what its verdict leaves to whoever says so. A hint for the second reader of an
 * edition, in English; nothing stops on it.
 */
export function statesFlat(sentence: string, label: VerdictLabel): boolean {
  return !PLAIN.includes(label) && !TELLS.test(sentence);
}
