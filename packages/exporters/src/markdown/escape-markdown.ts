/**
 * Text that Markdown (CommonMark with tables and footnotes) prints as it stands. Line breaks become spaces:
 * a quote cannot start a heading, a list or a table of its own.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*\n\s*/g, " ")
    .replace(/[\\`*_{}[\]<>#|~^$]/g, "\\$&")
    .replace(/^(\s*)([-+=]|\d+[.)])/, "$1\\$2")
    .replace(/&(?=#?\w+;)/g, "\\&");
}

/** A link destination in pointed brackets. */
export function linkTarget(url: string): string {
  return `<${url.replace(/[<>\s\\]/g, (each) => encodeURIComponent(each))}>`;
}
