import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

type Page = Awaited<ReturnType<PDFDocumentProxy["getPage"]>>;
type Outline = Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>;

/** A PDF as its readers have it: words in reading order, bookmarks, links, and what is said of drawings. */
export async function readPdf(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
  const words = await Promise.all(pages.map(pageWords));
  const links = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat();
  // Declared as a plain object, and in truth a map.
  const marks: unknown = await document.getMarkInfo();
  const { metadata, info } = await document.getMetadata();
  return {
    pages: words,
    text: words.join(" "),
    info,
    isTagged: marks instanceof Map && marks.get("Marked") === true,
    isAccessible: String(metadata?.get("pdfuaid:part")) === "1",
    outline: titles(await document.getOutline()),
    spoken: (await Promise.all(pages.map(async (page) => alternatives(await page.getStructTree())))).flat(),
    destinations: links.filter((link) => link.dest).length,
    urls: links.flatMap((link): string[] => (typeof link.unsafeUrl === "string" ? [link.unsafeUrl] : [])),
  };
}

async function pageWords(page: Page): Promise<string> {
  const { items } = await page.getTextContent();
  const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : "")).join("");
  return text.replace(/\s+/g, " ");
}

function titles(outline: Outline): string[] {
  return (outline ?? []).flatMap(({ title, items }) => [title, ...titles(items as Outline)]);
}

function alternatives(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  const { alt, children } = node as { alt?: string; children?: readonly unknown[] };
  return [...(alt === undefined ? [] : [alt]), ...(children ?? []).flatMap(alternatives)];
}
