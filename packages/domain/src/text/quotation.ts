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
    found.push(...quotationsOfParagraph(paragraph, start, isLenient));
    start += paragraph.length + 1;
  }
  return found.sort((a, b) => a.outer.start - b.outer.start);
}

function quotationsOfParagraph(text: string, base: number, isLenient: boolean): Quotation[] {
  const found: Quotation[] = [];
  const open: { mark: string; at: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    const closes = open.findLastIndex((each) => closersOf(text, each, isLenient).includes(mark));
    if (closes !== -1 && canClose(text, at)) {
      const [opened] = open.splice(closes);
      if (opened) found.push(quotationOf(base, opened.at, at));
    } else if (mark in CLOSING && canOpen(text, at, isLenient)) open.push({ mark, at });
  }
  // The opening mark of a paragraph that goes on in the next one: all of it is quoted.
  const [first] = open;
  const isContinued = first !== undefined && "“„«「".includes(first.mark);
  return isContinued ? [...found, quotationOf(base, first.at, text.length)] : found;
}

function quotationOf(base: number, open: number, close: number): Quotation {
  return { inner: { start: base + open + 1, end: base + close }, outer: { start: base + open, end: base + close + 1 } };
}

function closersOf(text: string, { mark, at }: { mark: string; at: number }, isLenient: boolean): string {
  const own = CLOSING[mark] ?? "";
  const isClosed = [...own].some((each) => text.indexOf(each, at + 1) !== -1);
  return isLenient && !isClosed ? (LOOK_ALIKE[mark] ?? own) : own;
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
