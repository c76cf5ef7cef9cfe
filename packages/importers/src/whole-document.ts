import type { RawLine } from "./article-draft.ts";
import { isParagraph, sellsOrSteers } from "./clutter.ts";

/**
 * A document is its story, unlike a page: from the first line that reports on, only what sells or steers is left out,
 * and what follows such a line at the end. `before` says why lines ahead of it are no part of it; null leaves them to
 * be judged as a head: outlet, byline, headline, day.
 */
export function wholeDocument(lines: readonly RawLine[], before: string | null): RawLine[] {
  const reports = ({ text, left }: RawLine): boolean =>
    left === null && isParagraph(text) && sellsOrSteers(text) === null;
  const [first, last] = [lines.findIndex(reports), lines.findLastIndex(reports)];
  if (first === -1) return [...lines];
  const end = lines.findIndex(({ text }, index) => index > last && sellsOrSteers(text) !== null);
  return lines.map((line, index) => {
    if (index < first) return { ...line, left: line.left ?? before };
    const left = line.left ?? sellsOrSteers(line.text) ?? (end !== -1 && index > end ? "after the story" : null);
    return { ...line, left, isStory: left === null };
  });
}
