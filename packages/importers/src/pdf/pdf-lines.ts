/** A line of a page as it is printed. Lengths in points; `y` counts from the foot of the page. */
export interface PdfLine {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  /** The size of its letters. */
  readonly size: number;
  /** 0 at the foot of its page, 1 at the head. */
  readonly height: number;
}

/** A piece of text as pdf.js gives it. */
export interface PdfPiece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

interface OpenLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
}

/** Joins the pieces of a page to lines, in the order in which the page draws them. */
export function linesOfPage(pieces: readonly PdfPiece[], page: number, pageHeight: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: OpenLine | null = null;
  const close = (): void => {
    const text = open?.text.replace(/\s+/g, " ").trim() ?? "";
    if (open && text !== "") lines.push({ ...open, text, page, height: open.y / pageHeight });
    open = null;
  };
  for (const { str, transform, width, height, hasEOL } of pieces) {
    const [x, y] = [transform[4] ?? 0, transform[5] ?? 0];
    const size = Math.abs(height) || Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || 1;
    if (open && str !== "" && Math.abs(open.y - y) > Math.max(open.size, size) * 0.6) close();
    if (str !== "") open = extended(open, str, { x, y, right: x + width, size });
    if (hasEOL) close();
  }
  close();
  return lines;
}

/** A line with one more piece, and a space where the page leaves a gap. */
function extended(open: OpenLine | null, text: string, piece: Omit<OpenLine, "text">): OpenLine {
  if (!open) return { ...piece, text };
  // The hyphen that parts a word is drawn by itself.
  const isApart =
    piece.x - open.right > piece.size * 0.15 && !/\s$/.test(open.text) && !/^(?:\s|[-‐\u00AD]$)/.test(text);
  const size = Math.max(open.size, piece.size);
  return { ...open, text: `${open.text}${isApart ? " " : ""}${text}`, right: piece.right, size };
}

/** Heads and feet of pages: page numbers, and lines that stand in the same place on most pages. */
export function withoutFurniture(lines: readonly PdfLine[], pages: number): { kept: PdfLine[]; left: Set<PdfLine> } {
  const key = ({ text, height }: PdfLine): string => `${text.replace(/\d+/g, "0")} ${Math.round(height * 50)}`;
  const seen = new Map<string, Set<number>>();
  const isAtEdge = ({ height }: PdfLine): boolean => height > 0.9 || height < 0.1;
  for (const line of lines.filter(isAtEdge)) seen.set(key(line), (seen.get(key(line)) ?? new Set()).add(line.page));
  const left = new Set(
    lines.filter((line) => {
      if (!isAtEdge(line)) return false;
      const isNumber = /^\W*(?:page\s*)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?\W*$/i.test(line.text);
      return isNumber || (pages > 1 && (seen.get(key(line))?.size ?? 0) >= Math.max(2, pages / 2));
    }),
  );
  return { kept: lines.filter((line) => !left.has(line)), left };
}
