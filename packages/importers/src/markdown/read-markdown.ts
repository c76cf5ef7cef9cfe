import { marked } from "marked";
import { readHtml, type HtmlPage } from "../html/read-html.ts";

/** Markdown is read as the page it describes, so that its marks do not become part of anybody's words. */
export function readMarkdown(text: string): HtmlPage {
  return readHtml(marked.parse(text, { async: false, gfm: true }));
}
