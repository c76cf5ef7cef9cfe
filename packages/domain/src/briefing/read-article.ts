import { quotations, type Quotation } from "../text/quotation.ts";
import { sentences } from "../text/sentences.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { BriefingArticle } from "./briefing.ts";

/** A text that is printed from, and the day (ISO) that its relative days are read against. */
export type PrintedText = Pick<BriefingArticle, "text" | "publishedOn">;

interface Reading {
  readonly sentences: readonly Span[];
  readonly quotations: readonly Quotation[];
  /** Offset by offset the text, with every kind of quotation mark as the straight one. */
  readonly plain: string;
}

/** A text is read once, however many passages are printed from it. */
const readings = new WeakMap<PrintedText, Reading>();

export function readArticle(article: PrintedText): Reading {
  const known = readings.get(article);
  if (known) return known;
  const { text } = article;
  const reading = { sentences: sentences(text), quotations: quotations(text), plain: plain(text) };
  readings.set(article, reading);
  return reading;
}

/** The sentences that a stretch of a text touches. */
export const sentencesAt = (article: PrintedText, stretch: Span): readonly Span[] =>
  readArticle(article).sentences.filter((sentence) => overlaps(sentence, stretch));

/** Typographic and straight marks say the same, one character for one; the words between them must not differ. */
export const plain = (text: string): string => text.replace(/[“”„«»]/g, '"').replace(/[‘’‚‹›]/g, "'");
