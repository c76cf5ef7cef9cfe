import { writtenDay } from "../text/written-day.ts";
import { relativeDays, type ResolvedDay } from "../text/relative-days.ts";
import type { Span } from "../text/span.ts";
import { readArticle, sentencesAt, type PrintedText } from "./read-article.ts";

type Passage = Span & { readonly exact: string };

/**
 * A passage as it is printed: with quotation marks where the outlet itself printed these words inside such marks (and the
 * passage left them out), and relative days resolved in brackets. Paraphrase gets no marks.
 */
export function printedQuote(article: PrintedText, passage: Passage): string {
  const { text } = article;
  const words = printedWords(article, passage);
  const marks = readArticle(article).quotations;
  const within = marks.find(({ inner, outer }) => outer.start < passage.start && passage.start < inner.end);
  if (within && passage.end <= within.inner.end) return `“${words}”`;
  // Where the passage cuts a quotation in two, the mark that it lost is set again, as the outlet printed it.
  const cut = marks.filter(
    ({ inner, outer }) => outer.start >= passage.start && inner.start <= passage.end && passage.end <= inner.end,
  );
  const opening = within ? text.charAt(within.outer.start) : "";
  return `${opening}${words}${cut
    .map(({ inner }) => closingAt(text, inner.end))
    .reverse()
    .join("")}`;
}

/** A quotation that goes on in the next paragraph has no closing mark of its own. */
const closingAt = (text: string, at: number): string =>
  /[”"»«“‘’'›‹」』]/.test(text.charAt(at)) ? text.charAt(at) : "”";

/** Words of a text with its relative days resolved, as the sentences they stand in mean them. */
export function printedWords(article: PrintedText, passage: Passage): string {
  const { text, publishedOn } = article;
  if (text.slice(passage.start, passage.end) !== passage.exact) return withDays(passage.exact, publishedOn);
  const days = sentencesAt(article, passage).flatMap(({ start, end }) =>
    daysOf(text.slice(start, end), publishedOn).map((each) => ({ ...each, end: each.end + start - passage.start })),
  );
  return resolved(passage.exact, days);
}

/** What stands before a day in its sentence says which one is meant, and what follows up to the next comma and a word or two. */
function daysOf(sentence: string, publishedOn: string | null): ResolvedDay[] {
  const stops = Array.from(sentence.matchAll(/[,;:—]|$/gu), ({ index }) => index);
  let next = 0;
  return relativeDays(sentence, publishedOn, (day) => {
    while ((stops[next] ?? sentence.length) < day) next++;
    const stop = stops[next] ?? sentence.length;
    return stop + (/^[,;:—]?\s*(?:\S+\s*){0,2}/u.exec(sentence.slice(stop))?.[0].length ?? 0);
  });
}

/** Words by themselves with each relative day resolved behind it: "on Thursday [2 March 2023]". */
export function withDays(words: string, publishedOn: string | null): string {
  return resolved(words, relativeDays(words, publishedOn));
}

function resolved(words: string, days: readonly ResolvedDay[]): string {
  return days
    .filter(({ end }) => end > 0 && end <= words.length && isDay(words.slice(0, end), words.slice(end)))
    .reduceRight(
      (printed, { end, day }) => `${printed.slice(0, end)} [${writtenDay(day)}]${printed.slice(end)}`,
      words,
    );
}

/** "USA Today" is a name, and nothing goes into "yesterday’s". */
const isDay = (before: string, after: string): boolean =>
  !/^[’'\p{L}]/u.test(after) && !/\p{L}\s(?:Yesterday|Today|Tomorrow)$/u.test(before);
