import { quotations } from "../text/quotation.ts";
import { sentences } from "../text/sentences.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { BriefingArticle, BriefingAssertion, BriefingClaim } from "./briefing.ts";

/** Where quoted words of a briefing stand: inside an outlet's quotation marks, or in its own wording. */
export type QuotationSource =
  | { readonly kind: "QUOTED"; readonly outletName: string }
  | { readonly kind: "OWN_WORDING"; readonly outletName: string };

/** What stands between quotation marks of any kind in a sentence or headline. */
export function quotedWords(text: string): string[] {
  return quotations(text, true).map(({ inner }) => text.slice(inner.start, inner.end));
}

/**
 * Where the words stand verbatim and whole, in a passage (or its sentence) of these claims: inside the outlet's own
 * quotation marks by preference. Null where they stand nowhere.
 */
export function findQuotation(
  words: string,
  claims: readonly BriefingClaim[],
  articles: readonly BriefingArticle[],
): QuotationSource | null {
  const places = claims.flatMap((claim) => claim.assertions).flatMap((each) => placesOf(each, articles));
  const quoted = places.find(({ text, regions }) => {
    const inside = quotations(text).map(({ inner }) => inner);
    return regions.some((region) => inside.some((span) => standsIn(words, text, common(region, span))));
  });
  if (quoted) return { kind: "QUOTED", outletName: quoted.outletName };
  const own = places.find(({ text, regions }) => regions.some((region) => standsIn(words, text, region)));
  return own ? { kind: "OWN_WORDING", outletName: own.outletName } : null;
}

interface Place {
  readonly outletName: string;
  readonly text: string;
  readonly regions: readonly Span[];
}

/** A passage together with the sentences it touches. */
function placesOf({ assertion, passage }: BriefingAssertion, articles: readonly BriefingArticle[]): Place[] {
  const article = articles.find((each) => each.id === assertion.articleId);
  if (!article) return [];
  const touched = sentences(article.text).filter((sentence) => overlaps(sentence, passage));
  const regions = [{ start: passage.start, end: passage.end }, ...touched];
  return [{ outletName: article.outletName, text: article.text, regions }];
}

const common = (a: Span, b: Span): Span => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) });
const WORD = /[\p{L}\p{N}]/u;

/** Whether the words stand in a stretch of a text, letter for letter, and not as a part of longer words. */
function standsIn(words: string, text: string, region: Span): boolean {
  if (region.start >= region.end) return false;
  const [wanted, there] = [plain(withoutEndPunctuation(words)), plain(text)];
  if (!WORD.test(wanted)) return false;
  for (let at = there.indexOf(wanted, region.start); at !== -1; at = there.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (end > region.end) return false;
    const splits = isMidWord(there, at) || isMidWord(there, end);
    if (!splits) return true;
  }
  return false;
}

/** An apostrophe between letters stands inside a word: “can” is no word of “can’t”. */
const isMidWord = (text: string, at: number): boolean =>
  WORD.test(text.charAt(at - 1)) &&
  (WORD.test(text.charAt(at)) || (text.charAt(at) === "'" && WORD.test(text.charAt(at + 1))));

/** Typographic and straight marks say the same, one character for one; the words between them must not differ. */
const plain = (text: string): string => text.replace(/[“”„«»]/g, '"').replace(/[‘’‚‹›]/g, "'");

/** American usage puts the sentence's own comma or full stop inside the quotation marks. */
const withoutEndPunctuation = (words: string): string => words.trim().replace(/[.,]$/, "");
