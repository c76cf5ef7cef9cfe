import { compareCaptures, type CapturedStory, type Comparison } from "@second-source/domain/capture/compare-captures";
import type { ArticleDraft } from "./article-draft.ts";
import { draftArticle } from "./import-article.ts";

/** What a thread of its own does with texts that people typed or pasted. */
export const draft = ({ text, known }: { text: string; known: readonly string[] }): ArticleDraft =>
  draftArticle(text, "text/plain", known);

export const compare = ({ was, now }: { was: CapturedStory; now: CapturedStory }): Comparison =>
  compareCaptures(was, now);
