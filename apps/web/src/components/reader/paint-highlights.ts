import { overlaps, type Span } from "@second-source/domain/text/span";
import type { ReaderHighlight } from "@second-source/server/view/read-view";
import { rangeOf } from "./text-offsets";

/** Ranges of one article, by the name of the highlight that paints them. */
type Painted = Map<string, Range[]>;

const articles = new Map<string, Painted>();

/** Whether this browser paints highlights over text (CSS Custom Highlight API). */
export function canPaint(): boolean {
  return typeof CSS !== "undefined" && "highlights" in CSS;
}

/**
 * Paints an article's passages without touching its DOM. Overlapping ones get a second lane of underline; a third
 * layer shows its margin note only. Highlights are shared by the page, so all articles are painted together.
 */
export function paintArticle(
  key: string,
  body: HTMLElement,
  highlights: readonly ReaderHighlight[],
  extra: { pending: Span | null; cursor: Span | null },
): () => void {
  const painted: Painted = new Map();
  const add = (name: string, span: Span): void => {
    const range = rangeOf(body, span);
    if (range) painted.set(name, [...(painted.get(name) ?? []), range]);
  };
  for (const { name, span } of withLanes(highlights)) add(name, span);
  if (extra.pending) add("h-sel", extra.pending);
  if (extra.cursor) add("h-cur", extra.cursor);
  articles.set(key, painted);
  repaint();
  return () => {
    articles.delete(key);
    repaint();
  };
}

/** The highlight name of each passage: origin's slot or style, and the lane it takes. */
export function withLanes(highlights: readonly ReaderHighlight[]): { name: string; span: ReaderHighlight }[] {
  const placed: { span: ReaderHighlight; lane: number }[] = [];
  const named: { name: string; span: ReaderHighlight }[] = [];
  for (const span of highlights) {
    const taken = placed.filter((each) => overlaps(each.span, span)).map((each) => each.lane);
    const lane = [0, 1].find((each) => !taken.includes(each));
    if (lane === undefined) continue;
    placed.push({ span, lane });
    named.push({ name: `${baseName(span)}${lane}`, span });
  }
  return named;
}

function baseName({ mark }: ReaderHighlight): string {
  if (mark.style === "OWN") return "h-own";
  if (mark.style === "UNKNOWN") return "h-unk";
  return mark.style === "INFERRED" ? `h-${mark.slot}i` : `h-${mark.slot}`;
}

function repaint(): void {
  if (!canPaint()) return;
  CSS.highlights.clear();
  const all: Painted = new Map();
  for (const painted of articles.values()) {
    for (const [name, ranges] of painted) all.set(name, [...(all.get(name) ?? []), ...ranges]);
  }
  for (const [name, ranges] of all) CSS.highlights.set(name, new Highlight(...ranges));
}
