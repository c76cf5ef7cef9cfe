import type { RawLine } from "../article-draft.ts";
import type { Metadata } from "../make-draft.ts";
import { findStory } from "./find-story.ts";
import { kindOf } from "./line-kind.ts";
import { readPage } from "./page-blocks.ts";
import { pageMetadata } from "./page-metadata.ts";

export interface HtmlPage {
  readonly lines: readonly RawLine[];
  readonly metadata: Metadata;
}

/** A page's blocks in order, each with what it is and why it is left out, and what the page says of itself. */
export function readHtml(html: string): HtmlPage {
  const { blocks, self } = readPage(html);
  const { reasons, isFound } = findStory(blocks);
  const headings = blocks.filter(({ place }) => place.tag === "h1").map(({ text }) => text);
  return {
    lines: blocks.map(({ text, place }, index) => {
      const left = reasons[index] ?? null;
      return { text, left, kind: kindOf(place), isStory: isFound && left === null };
    }),
    metadata: pageMetadata(self, headings),
  };
}
