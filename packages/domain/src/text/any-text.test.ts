import { expect, test } from "vitest";
import { compareCaptures } from "../capture/compare-captures.ts";
import { quotedWords } from "../briefing/quotation-check.ts";
import { printedQuote } from "../briefing/printed-quote.ts";
import { findNear } from "../anchor/find-near.ts";
import { relocatePassage } from "../anchor/relocate-passage.ts";
import { ownTimeOf } from "../testing/own-time.ts";
import { shapedText, TEXT_SHAPES } from "../testing/text-shapes.ts";
import { hiddenCharacters } from "./hidden-characters.ts";
import { quotations } from "./quotation.ts";
import { relativeDays } from "./relative-days.ts";
import { sentences } from "./sentences.ts";
import { nearCopy, sharedWording } from "./shared-runs.ts";

/** As long as an article may be, in UTF-16 units. */
const LONGEST = 300_000;
/** Milliseconds of processor time for each; what grows faster than a text takes hours at this length. */
const MOST_MS = 1000;
const DAY = "2026-11-06";

const READERS: Readonly<Record<string, (text: string, other: string) => unknown>> = {
  sentences,
  quotations: (text) => quotations(text),
  "quoted words": quotedWords,
  "relative days": (text) => relativeDays(text, DAY),
  "hidden characters": hiddenCharacters,
  "a near-copy": nearCopy,
  "shared wording": sharedWording,
  "a comparison": (text, other) =>
    compareCaptures({ headline: null, text, corrections: [] }, { headline: null, text: other, corrections: [] }),
  "a hundred printed quotes": (text) => {
    const article = { text, publishedOn: DAY };
    return Array.from({ length: 100 }, (_, nth) => {
      const [start, end] = [nth * 2500, nth * 2500 + 400];
      return printedQuote(article, { start, end, exact: text.slice(start, end) });
    });
  },
  "a passage that moved": (text, other) => {
    const quote = {
      exact: text.slice(200_000, 200_300),
      prefix: text.slice(199_968, 200_000),
      suffix: text.slice(200_300, 200_332),
    };
    return [findNear(other, quote), relocatePassage(other, quote)];
  },
};

const AGAIN = [
  "“a” ",
  "‘a",
  "on Friday, ",
  "on Friday ",
  "\"'",
  "« a ",
  "A. b. ",
  "2 March 2023, ",
  "a\u0301",
  "\u200b",
];
const TEXTS = [
  ...TEXT_SHAPES.map((shape) => shapedText(shape, LONGEST)),
  ...AGAIN.map((part) => part.repeat(Math.ceil(LONGEST / part.length)).slice(0, LONGEST)),
];

test.each(Object.keys(READERS))("%s: every text is read in time that grows with it", (reader) => {
  const readAll = (): void => {
    for (const text of TEXTS) READERS[reader]?.(text, text.replaceAll("a", "e").replaceAll("“", "„"));
  };
  expect(ownTimeOf(readAll) / TEXTS.length).toBeLessThan(MOST_MS);
});
