import { overlaps, type Span } from "@second-source/domain/text/span";
import type { ReaderArticle } from "@second-source/server/view/read-view";

/** What became of a sentence. */
export type SentenceState = "claimed" | "opinion" | "not" | "open";

export function sentenceState(article: Pick<ReaderArticle, "highlights" | "marks">, sentence: Span): SentenceState {
  if (article.highlights.some((highlight) => overlaps(highlight, sentence))) return "claimed";
  const mark = article.marks.find((each) => overlaps(each, sentence));
  if (!mark) return "open";
  return mark.kind === "OPINION" ? "opinion" : "not";
}

export const SENTENCE_STATE_WORDS: Record<SentenceState, string> = {
  claimed: "claimed",
  opinion: "opinion",
  not: "not checkable",
  open: "open",
};
