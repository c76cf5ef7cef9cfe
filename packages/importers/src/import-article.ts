import type { ArticleDraft } from "./article-draft.ts";
import { readHtml } from "./html/read-html.ts";
import { makeDraft } from "./make-draft.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { readText } from "./text/read-text.ts";

export const MEDIA_TYPES = ["text/plain", "text/markdown", "text/html"] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** The kind of a file by its name; null when it is none that can be read yet. */
export function mediaTypeOf(fileName: string): MediaType | null {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  if (ending === "txt" || ending === "text") return "text/plain";
  if (ending === "md" || ending === "markdown") return "text/markdown";
  return ending === "html" || ending === "htm" ? "text/html" : null;
}

/** Decoded text in, a draft out. */
export function draftArticle(text: string, mediaType: MediaType, knownOutlets: readonly string[]): ArticleDraft {
  if (mediaType === "text/plain") return makeDraft(readText(text), {}, knownOutlets);
  const page = mediaType === "text/html" ? readHtml(text) : readMarkdown(text);
  return makeDraft(page.lines, page.metadata, knownOutlets);
}
