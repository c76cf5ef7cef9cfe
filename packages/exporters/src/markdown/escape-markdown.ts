/**
 * Text that Markdown (CommonMark with tables and footnotes) prints as it stands. Line breaks become spaces:
 * a quote cannot start a heading, a list or a table of its own.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\r\n]\s*/g, " ")
    .replace(/[\\`*_{}[\]<>#|~^$]/g, "\\$&")
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
