import { quotations } from "../text/quotation.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { BriefingArticle, BriefingAssertion, BriefingClaim } from "./briefing.ts";
import { plain, readArticle, sentencesAt } from "./read-article.ts";

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
  const wanted = plain(withoutEndPunctuation(words));
  if (!WORD.test(wanted)) return null;
  const finds = claims.flatMap((claim) => claim.assertions).flatMap((each) => findsIn(wanted, each, articles));
  const quoted = finds.find(({ isQuoted }) => isQuoted);
  if (quoted) return { kind: "QUOTED", outletName: quoted.outletName };
  const [own] = finds;
  return own ? { kind: "OWN_WORDING", outletName: own.outletName } : null;
}

interface Find {
  readonly outletName: string;
  readonly isQuoted: boolean;
}

/** Looks the words up in a passage, and in each sentence that it touches. */
function findsIn(
  wanted: string,
  { assertion, passage }: BriefingAssertion,
  articles: readonly BriefingArticle[],
): Find[] {
  const article = articles.find((each) => each.id === assertion.articleId);
  if (!article) return [];
  const { plain: text, quotations: marks } = readArticle(article);
  const regions = [{ start: passage.start, end: passage.end }, ...sentencesAt(article, passage)];
  const found = regions.flatMap((region) => placesIn(wanted, text, region));
  if (found.length === 0) return [];
  const inside = marks.filter(({ inner }) => regions.some((each) => overlaps(each, inner)));
  const isQuoted = found.some(({ start, end }) => inside.some(({ inner }) => inner.start <= start && end <= inner.end));
  return [{ outletName: article.outletName, isQuoted }];
}

const WORD = /[\p{L}\p{N}]/u;

/** Where the words stand in a stretch of a text, letter for letter, and not as a part of longer words. */
function placesIn(wanted: string, text: string, { start, end }: Span): Span[] {
  const stretch = text.slice(start, end);
  const found: Span[] = [];
  for (let at = stretch.indexOf(wanted); at !== -1; at = stretch.indexOf(wanted, at + 1)) {
    const place = { start: start + at, end: start + at + wanted.length };
    if (!isMidWord(text, place.start) && !isMidWord(text, place.end)) found.push(place);
  }
  return found;
}

/** An apostrophe between letters stands inside a word: “can” is no word of “can’t”. */
const isMidWord = (text: string, at: number): boolean =>
  WORD.test(text.charAt(at - 1)) &&
  (WORD.test(text.charAt(at)) || (text.charAt(at) === "'" && WORD.test(text.charAt(at + 1))));

/** American usage puts the sentence's own comma or full stop inside the quotation marks. */
const withoutEndPunctuation = (words: string): string => words.trim().replace(/[.,]$/, "");
