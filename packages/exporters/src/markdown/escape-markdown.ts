import { visibleText } from "../visible-text.ts";

/** What ends a line somewhere: for one reader of Markdown or another, or in plain text. */
const LINE_ENDS = /\s*[\r\n\v\f\u0085\u2028\u2029]\s*/g;

/**
 * Text that Markdown (CommonMark with tables and footnotes, GitHub's autolinks) prints as it stands. Line breaks of every
 * kind become spaces: a quote cannot start a heading, a list or a table of its own. Addresses in it are words, no links.
 */
export function escapeMarkdown(text: string): string {
  return visibleText(text)
    .replace(LINE_ENDS, " ")
    .replace(/(?!\t)\p{Cc}/gu, "")
    .replace(/[\\`*_{}[\]<>#|~^$@]/g, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\b(www)\./gi, "$1\\.")
    .replace(/^(\s*)([-+=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/, "$1\\$2")
    .replace(/&(?=#?\w+;)/g, "\\&");
}

/** An outlet's name, as a link where its address is a page of the web. */
export function linked(name: string, url: string | null): string {
  return url !== null && /^https?:\/\//i.test(url)
    ? `[${escapeMarkdown(name)}](${linkTarget(url)})`
    : escapeMarkdown(name);
}

/** A link destination in pointed brackets. */
function linkTarget(url: string): string {
  return `<${url.replace(/[<>\s\\|`]/g, (each) => encodeURIComponent(each))}>`;
}
