import type { Span } from "./span.ts";

/** Words between quotation marks: `inner` without the marks, `outer` with them. UTF-16 offsets, end exclusive. */
export interface Quotation {
  readonly inner: Span;
  readonly outer: Span;
}

/** What closes each opening mark: English, German, French, Swiss, Japanese and straight ones. */
const CLOSING: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "«": "»",
  "»": "«",
  "‹": "›",
  "›": "‹",
  "「": "」",
  "『": "』",
  "‘": "’",
  "‚": "‘’",
  '"': '"',
  "'": "'",
};
const LOOK_ALIKE: Readonly<Record<string, string>> = { "“": '"', "„": '"', '"': "”“", "‘": "'", "'": "’" };
/** Everything that closes one. */
const CLOSERS = new Set([...Object.values(CLOSING), ...Object.values(LOOK_ALIKE)].join(""));
/** Marks that also close: they open only where no quotation waits for them. */
const ALSO_CLOSING = "»›\"'";
const APOSTROPHES = "’'";
const WORD = /[\p{L}\p{N}]/u;
const BEFORE_OPENING = /[\s([{—–\-/“„«‹‘‚"'「『]/u;

/**
 * The quotations of a text, outermost ones and those inside them, in the order of their beginnings. An apostrophe is no
 * quotation mark: ’ and ' open or close only at the edge of a word. A quotation does not go past its paragraph, unless the
 * next one opens with the same mark again, as papers print a long one. Leniently, marks also open before a space, and are
 * closed by their look-alikes where nothing else closes them: so nobody's own words escape a check.
 */
export function quotations(text: string, isLenient = false): Quotation[] {
  const found: Quotation[] = [];
  let start = 0;
  for (const paragraph of text.split("\n")) {
    for (const each of quotationsOfParagraph(paragraph, start, isLenient)) found.push(each);
    start += paragraph.length + 1;
  }
  return found.sort((a, b) => a.outer.start - b.outer.start);
}

/** A mark that waits to be closed, by one of `closers`. */
interface OpenMark {
  readonly mark: string;
  readonly at: number;
  readonly closers: string;
}

/** Each mark is looked at once, and closes the last one that waits for it: the time grows with the length of the text. */
function quotationsOfParagraph(text: string, base: number, isLenient: boolean): Quotation[] {
  const found: Quotation[] = [];
  const open: OpenMark[] = [];
  /** By each closing mark, which of the open ones wait for it: places in `open`, ascending. */
  const waiting = new Map<string, number[]>();
  const lastAt = new Map([...CLOSERS].map((closer) => [closer, text.lastIndexOf(closer)]));
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    const closes = waiting.get(mark)?.at(-1);
    const opened = closes === undefined ? undefined : open[closes];
    if (opened && canClose(text, at)) {
      while (open.at(-1)?.at !== opened.at) forget();
      forget();
      found.push(quotationOf(base, opened.at, at));
    } else if (mark in CLOSING && canOpen(text, at, isLenient)) wait(mark, at);
  }
  // The opening mark of a paragraph that goes on in the next one: all of it is quoted.
  const [first] = open;
  const isContinued = first !== undefined && "“„«「".includes(first.mark);
  return isContinued ? [...found, quotationOf(base, first.at, text.length)] : found;

  function wait(mark: string, at: number): void {
    const own = CLOSING[mark] ?? "";
    const isClosed = [...own].some((closer) => (lastAt.get(closer) ?? -1) > at);
    const closers = isLenient && !isClosed ? (LOOK_ALIKE[mark] ?? own) : own;
    for (const closer of closers) {
      const places = waiting.get(closer);
      if (places) places.push(open.length);
      else waiting.set(closer, [open.length]);
    }
    open.push({ mark, at, closers });
  }

  function forget(): void {
    for (const closer of open.pop()?.closers ?? "") waiting.get(closer)?.pop();
  }
}

function quotationOf(base: number, open: number, close: number): Quotation {
  return { inner: { start: base + open + 1, end: base + close }, outer: { start: base + open, end: base + close + 1 } };
}

function canOpen(text: string, at: number, isLenient: boolean): boolean {
  const [mark, before, after] = [text.charAt(at), text.charAt(at - 1), text.charAt(at + 1)];
  if (after === "") return false;
  // The French set a space inside their marks.
  if (/\s/u.test(after))
    return (
      (isLenient || "«‹".includes(mark)) &&
      !APOSTROPHES.includes(mark) &&
      (before === "" || BEFORE_OPENING.test(before))
    );
  if (!APOSTROPHES.includes(mark) && !ALSO_CLOSING.includes(mark)) return true;
  if (before !== "" && !BEFORE_OPENING.test(before)) return false;
  return !(APOSTROPHES.includes(mark) && isElision(text.slice(at + 1)));
}

/** ’90s, ’tis, ’em: letters left out, not words quoted. */
const isElision = (rest: string): boolean => /^(?:\d0s\b|tis\b|twas\b|em\b|n[’'\s])/i.test(rest);

function canClose(text: string, at: number): boolean {
  const [mark, before, after] = [text.charAt(at), text.charAt(at - 1), text.charAt(at + 1)];
  if (!APOSTROPHES.includes(mark)) return true;
  return !/\s/u.test(before) && !(WORD.test(before) && WORD.test(after));
}
