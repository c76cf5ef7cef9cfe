import type { ArticleDraft } from "./article-draft.ts";
import { readHtml } from "./html/read-html.ts";
import { makeDraft } from "./make-draft.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { readText } from "./text/read-text.ts";

/** Text as it was typed or pasted, and what it is written in. */
export type TextType = "text/plain" | "text/markdown" | "text/html";

/** Decoded text in, a draft out. */
export function draftArticle(text: string, mediaType: TextType, knownOutlets: readonly string[]): ArticleDraft {
  if (mediaType === "text/plain") return makeDraft(readText(text), {}, knownOutlets);
  const page = mediaType === "text/html" ? readHtml(text) : readMarkdown(text);
  return makeDraft(page.lines, page.metadata, knownOutlets);
}
