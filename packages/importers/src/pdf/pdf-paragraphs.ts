import type { LineKind } from "../article-draft.ts";
import type { PdfLine } from "./pdf-lines.ts";

export interface PdfParagraph {
  readonly text: string;
  readonly kind: LineKind;
}

const BULLET = /^(?:[•‣▪◦–*-]|\d{1,2}[.)]|[a-z][.)])\s+/;
/** Signs that only lists have; dashes and figures stand within sentences too, and may come to the start of a line. */
const SURE_BULLET = /^[•‣▪◦*]/;

/** Lines of body text are joined to paragraphs: where the spacing, the indent, the size or a short line says so. */
export function paragraphsOf(lines: readonly PdfLine[]): PdfParagraph[] {
  const size = median(lines.map((line) => line.size));
  const leading = leadingOf(lines);
  const parting = partingOf(lines);
  const paragraphs: PdfParagraph[] = [];
  let open: PdfLine[] = [];
  const close = (): void => {
    const [first] = open;
    if (!first) return;
    const text = open.reduce((all, line) => (all === "" ? line.text : joined(all, line.text, parting)), "");
    const isHeading = first.size > size * 1.12 && text.length < 200;
    paragraphs.push({ text, kind: isHeading ? "HEADING" : BULLET.test(text) ? "LIST_ITEM" : "PARAGRAPH" });
    open = [];
  };
  for (const line of lines) {
    const last = open.at(-1);
    // Larger letters stand further apart: a headline of two lines is one.
    const apart = leading * Math.max(1, line.size / size);
    if (last && begins(line, last, open[0] ?? last, apart)) close();
    open.push(line);
  }
  close();
  return paragraphs;
}

/** Whether a line begins a paragraph of its own. */
function begins(line: PdfLine, last: PdfLine, first: PdfLine, leading: number): boolean {
  if (Math.abs(line.size - last.size) > last.size * 0.12) return true;
  const endsSentence = /[.!?…:”"’)]$/.test(last.text);
  const isShort = last.right < Math.max(first.right, line.right) - (line.right - line.x) * 0.18;
  if (BULLET.test(line.text) && (SURE_BULLET.test(line.text) || endsSentence || isShort || BULLET.test(first.text)))
    return true;
  if (line.page !== last.page || line.y > last.y) return endsSentence && (isShort || /^[“"‘]?\p{Lu}/u.test(line.text));
  const gap = last.y - line.y;
  if (gap > leading * 1.3) return true;
  const isIndented = line.x > last.x + line.size * 0.8 && endsSentence;
  return isIndented || (endsSentence && isShort && /^[“"‘]?[\p{Lu}\d]/u.test(line.text));
}

/** The commonest distance between a line and the next. */
function leadingOf(lines: readonly PdfLine[]): number {
  const gaps = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next && next.page === line.page && next.y < line.y ? [Math.round((line.y - next.y) * 10) / 10] : [];
  });
  const counts = new Map<number, number>();
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 12;
}

/** How a document parts words at the ends of its lines. */
interface Parting {
  /** Its words, in lower case; those at the ends of lines are not among them, for they may be halves. */
  readonly known: ReadonlySet<string>;
  /** A word that stands whole elsewhere was parted, or many lines begin with no word: the document parts words. */
  readonly parts: boolean;
}

const MANY_FRAGMENTS = 5;
const PARTED = /(\p{L}+)([-‐\u00AD])$/u;

function partingOf(lines: readonly PdfLine[]): Parting {
  const known = new Set<string>();
  for (const { text } of lines)
    for (const word of (text.toLowerCase().match(/\p{L}+/gu) ?? []).slice(1, -1)) known.add(word);
  const parted = lines.flatMap(({ text }, index) => halves(text, lines[index + 1]?.text ?? "") ?? []);
  const isWhole = parted.some(({ head, tail }) => known.has(`${head}${tail}`.toLowerCase()));
  const fragments = parted.filter(({ tail }) => !known.has(tail)).length;
  const parts = isWhole || fragments >= Math.max(MANY_FRAGMENTS, lines.length * 0.025);
  return { known, parts };
}

function halves(before: string, after: string): { head: string; sign: string; tail: string } | null {
  const [, head, sign] = PARTED.exec(before) ?? [];
  const tail = /^\p{Ll}+/u.exec(after)?.[0];
  return head && sign && tail ? { head, sign, tail } : null;
}

/**
 * A word that was parted at the end of a line is put together where the document has it whole elsewhere, or parts words
 * at all; "four-" and "door", both words of their own, keep their hyphen.
 */
function joined(before: string, after: string, { known, parts }: Parting): string {
  const parted = halves(before, after);
  if (!parted) return `${before}${isHyphened(before, after) || isCut(before, after, known) ? "" : " "}${after}`;
  const { head, sign, tail } = parted;
  const isCompound = known.has(head.toLowerCase()) && known.has(tail) && tail.length > 2;
  const isOne = sign === "\u00AD" || known.has(`${head}${tail}`.toLowerCase()) || (parts && !isCompound);
  return isOne ? `${before.slice(0, -1)}${after}` : `${before}${after}`;
}

/** "Anglo-" and "Dutch", "COVID-" and "19": the hyphen is the writer's own. */
const isHyphened = (before: string, after: string): boolean =>
  /[\p{L}\d][-‐]$/u.test(before) && /^[\p{L}\d]/u.test(after);

/** Some documents part words by a sign that has no letter: then only the whole word, known from elsewhere, tells. */
function isCut(before: string, after: string, known: ReadonlySet<string>): boolean {
  const [head = "", tail = ""] = [/\p{L}+$/u.exec(before)?.[0], /^\p{Ll}+/u.exec(after)?.[0]];
  return head !== "" && tail !== "" && !known.has(head.toLowerCase()) && known.has(`${head}${tail}`.toLowerCase());
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
