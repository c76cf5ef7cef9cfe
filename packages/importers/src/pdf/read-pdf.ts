import { canonicalBlock } from "@second-source/domain/text/canonical-text";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { RawLine } from "../article-draft.ts";
import type { HtmlPage } from "../html/read-html.ts";
import { ImportFault } from "../import-fault.ts";
import type { Metadata } from "../make-draft.ts";
import { wholeDocument } from "../whole-document.ts";
import { linesOfPage, withoutFurniture, type PdfLine, type PdfPiece } from "./pdf-lines.ts";
import { paragraphsOf } from "./pdf-paragraphs.ts";

const MOST_PAGES = 300;

/** A PDF with text in it: its paragraphs in reading order, and what its properties say. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<HtmlPage> {
  const document = await open(bytes, name);
  try {
    if (document.numPages > MOST_PAGES)
      throw new ImportFault(`“${name}” has ${document.numPages} pages. Import the pages of the story alone.`);
    const lines: PdfLine[] = [];
    for (let number = 1; number <= document.numPages; number++) lines.push(...(await readPage(document, number)));
    if (lines.reduce((sum, { text }) => sum + text.length, 0) < 20)
      throw new ImportFault(
        `“${name}” has no text in it: it is a scan or a picture. Second Source does not read pictures yet; type or paste what it says.`,
      );
    return { lines: rawLines(lines, document.numPages), metadata: await properties(document) };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array, name: string): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      verbosity: 0,
      stopAtErrors: false,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException")
      throw new ImportFault(`“${name}” is protected by a password. Open it, save it without one, and import it again.`);
    throw new ImportFault(`“${name}” is broken and cannot be opened. Get the file again.`);
  }
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfLine[]> {
  const page = await document.getPage(number);
  // Its own tidying drops soft hyphens, by which some documents part words.
  const { items } = await page.getTextContent({ disableNormalization: true });
  const pieces = items.filter((item): item is Extract<typeof item, PdfPiece> => "str" in item);
  const height = page.getViewport({ scale: 1 }).height;
  page.cleanup();
  return linesOfPage(
    pieces.map((piece) => ({ ...piece, str: withoutLigatures(piece.str) })),
    number,
    height,
  );
}

/** Ligatures and presentation forms are the letters they show; everything else stays as it was set. */
const withoutLigatures = (text: string): string =>
  text.replace(/[\uFB00-\uFB4F\uFB50-\uFDFF\uFE70-\uFEFE]/g, (sign) => sign.normalize("NFKC"));

function rawLines(lines: readonly PdfLine[], pages: number): RawLine[] {
  const { kept, left } = withoutFurniture(lines, pages);
  const story = paragraphsOf(kept).map(({ text, kind }): RawLine => ({ text: canonicalBlock(text), left: null, kind }));
  const furniture = [...left].map(({ text }): RawLine => ({
    text: canonicalBlock(text),
    left: "head or foot of a page",
    kind: "PARAGRAPH",
  }));
  const isText = ({ text }: RawLine): boolean => text !== "";
  return [...wholeDocument(story.filter(isText), null), ...furniture.filter(isText)];
}

async function properties(document: PDFDocumentProxy): Promise<Metadata> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const where = "properties of the document";
  const title = "Title" in info && typeof info["Title"] === "string" ? info["Title"].trim() : "";
  const author = "Author" in info && typeof info["Author"] === "string" ? info["Author"].trim() : "";
  return {
    ...(/\p{L}.*\s.*\p{L}/u.test(title) && !/\.\w{2,5}$/.test(title) ? { headline: { value: title, where } } : {}),
    ...(/\p{L}.*\s.*\p{L}/u.test(author) ? { byline: { value: author, where } } : {}),
  };
}
