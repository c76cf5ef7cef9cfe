import { toWholeWords } from "@second-source/domain/anchor/whole-words";
import type { Span } from "@second-source/domain/text/span";

/*
 * The article's text stands in the page as one text node a block, and each block knows where it starts.
 * That is all it takes to go from a selection to offsets and back; highlights never add a node.
 */

/** The selected stretch of the article in canonical offsets, or null when nothing in it is selected. */
export function selectedSpan(body: HTMLElement, selection: Selection | null): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!body.contains(range.startContainer) && !body.contains(range.endContainer)) return null;
  const start = offsetAt(body, range.startContainer, range.startOffset);
  const end = offsetAt(body, range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? toWholeWords(textOf(body), { start, end }) : null;
}

/** The article's text as its blocks hold it, at the offsets that they name. */
function textOf(body: HTMLElement): string {
  return blocksOf(body).reduce(
    (text, block) => text.padEnd(Number(block.dataset["start"]), "\n") + (block.textContent ?? ""),
    "",
  );
}

/** A DOM range over a stretch of the article; null while its blocks are not there. */
export function rangeOf(body: HTMLElement, span: Span): Range | null {
  const start = placeOf(body, span.start);
  const end = placeOf(body, span.end);
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

function blocksOf(body: HTMLElement): HTMLElement[] {
  return [...body.querySelectorAll<HTMLElement>("[data-start]")];
}

function offsetAt(body: HTMLElement, node: Node, offset: number): number | null {
  const holder = node instanceof HTMLElement ? node : node.parentElement;
  const block = holder?.closest<HTMLElement>("[data-start]");
  if (block && body.contains(block)) {
    const within = node.nodeType === Node.TEXT_NODE ? offset : offset === 0 ? 0 : (block.textContent?.length ?? 0);
    return Number(block.dataset["start"]) + within;
  }
  const next = blocksOf(body).find((each) => node.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
  if (next) return Number(next.dataset["start"]);
  const last = blocksOf(body).at(-1);
  return last ? Number(last.dataset["start"]) + (last.textContent?.length ?? 0) : null;
}

function placeOf(body: HTMLElement, at: number): { node: Node; offset: number } | null {
  const block = blocksOf(body).findLast((each) => Number(each.dataset["start"]) <= at);
  const node = block?.firstChild;
  if (!block || !node) return null;
  return { node, offset: Math.min(at - Number(block.dataset["start"]), node.textContent?.length ?? 0) };
}
