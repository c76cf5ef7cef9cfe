import { marked } from "marked";
import { readText } from "../text/read-text.ts";
import { readHtml, type HtmlPage } from "../html/read-html.ts";

/**
 * Markdown is read as the page it describes, so that its marks do not become part of anybody's words.
 * A text nested beyond what any writer means is read as it stands.
 */
export function readMarkdown(text: string): HtmlPage {
  try {
    return readHtml(marked.parse(text, { async: false, gfm: true }));
  } catch (error) {
    if (error instanceof RangeError) return { lines: readText(text), metadata: {} };
    throw error;
  }
}
