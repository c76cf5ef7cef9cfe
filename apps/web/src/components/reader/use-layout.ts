"use client";

import type { ReaderArticle, ReaderHighlight } from "@second-source/server/view/read-view";
import { useEffect, useState, type RefObject } from "react";
import { canPaint, withLanes } from "./paint-highlights";
import { sentenceState, type SentenceState } from "./sentence-state";
import { rangeOf } from "./text-offsets";

/** Where the margin's notes and the gutter's marks stand, in pixels from the top of the text. */
export interface ReaderLayout {
  readonly notes: readonly { readonly top: number; readonly highlights: readonly ReaderHighlight[] }[];
  readonly gutter: readonly {
    readonly top: number;
    readonly shift: number;
    readonly index: number;
    readonly state: SentenceState;
  }[];
  /** Boxes under the passages, for browsers that cannot paint highlights. */
  readonly boxes: readonly {
    readonly top: number;
    readonly left: number;
    readonly width: number;
    readonly slot: string;
  }[];
}

const NOTHING: ReaderLayout = { notes: [], gutter: [], boxes: [] };
/** Notes on lines closer than this share one row of the margin. */
const SAME_LINE = 14;

export function useLayout(body: RefObject<HTMLDivElement | null>, article: ReaderArticle): ReaderLayout {
  const [layout, setLayout] = useState(NOTHING);
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const measure = (): void => setLayout(layoutOf(element, article));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    void document.fonts.ready.then(measure);
    return () => observer.disconnect();
  }, [body, article]);
  return layout;
}

function layoutOf(body: HTMLElement, article: ReaderArticle): ReaderLayout {
  const origin = body.getBoundingClientRect();
  const topOf = (span: { start: number; end: number }): number | null => {
    const [rect] = rangeOf(body, span)?.getClientRects() ?? [];
    return rect ? rect.top - origin.top : null;
  };
  const notes: { top: number; highlights: ReaderHighlight[] }[] = [];
  for (const highlight of article.highlights) {
    const top = topOf(highlight);
    if (top === null) continue;
    const line = notes.find((each) => Math.abs(each.top - top) < SAME_LINE);
    if (line) line.highlights.push(highlight);
    else notes.push({ top, highlights: [highlight] });
  }
  const gutter: { top: number; shift: number; index: number; state: SentenceState }[] = [];
  article.sentences.forEach((sentence, index) => {
    const top = topOf(sentence);
    if (top === null) return;
    const shift = gutter.filter((each) => Math.abs(each.top - top) < SAME_LINE).length;
    gutter.push({ top, shift, index, state: sentenceState(article, sentence) });
  });
  return { notes, gutter, boxes: canPaint() ? [] : boxesOf(body, article, origin) };
}

function boxesOf(body: HTMLElement, article: ReaderArticle, origin: DOMRect): ReaderLayout["boxes"] {
  return withLanes(article.highlights).flatMap(({ span, name }) => {
    const lane = name.endsWith("1") ? 4 : 0;
    return [...(rangeOf(body, span)?.getClientRects() ?? [])].map((rect) => ({
      top: rect.bottom - origin.top + lane,
      left: rect.left - origin.left,
      width: rect.width,
      slot: span.mark.slot,
    }));
  });
}
