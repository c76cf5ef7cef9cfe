import type { Page } from "@playwright/test";

const build = (file: string): string => new URL(import.meta.resolve(`pdfjs-dist/legacy/build/${file}`)).pathname;

/** What PDF.js leaves on a page that has loaded it. */
interface PdfPage {
  getViewport(at: { scale: number }): { width: number; height: number };
  render(into: { canvas: HTMLCanvasElement; viewport: { width: number; height: number } }): { promise: Promise<void> };
}
interface PdfLibrary {
  getDocument(source: { data: Uint8Array }): {
    promise: Promise<{ numPages: number; getPage(number: number): Promise<PdfPage> }>;
  };
}

/** Every page of a PDF as a PNG, drawn in a browser's blank page; `scale` is pixels a point. */
export async function pdfPages(blank: Page, bytes: Buffer, scale: number): Promise<Buffer[]> {
  for (const file of ["pdf.worker.mjs", "pdf.mjs"]) await blank.addScriptTag({ path: build(file), type: "module" });
  const drawn = await blank.evaluate(
    async ({ base64, scale: pixels }) => {
      const library = (globalThis as unknown as { pdfjsLib: PdfLibrary }).pdfjsLib;
      const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const document_ = await library.getDocument({ data }).promise;
      const pages: string[] = [];
      for (let number = 1; number <= document_.numPages; number++) {
        const page = await document_.getPage(number);
        const viewport = page.getViewport({ scale: pixels });
        const canvas = Object.assign(document.createElement("canvas"), {
          width: Math.ceil(viewport.width),
          height: Math.ceil(viewport.height),
        });
        await page.render({ canvas, viewport }).promise;
        pages.push(canvas.toDataURL("image/png").split(",")[1] ?? "");
      }
      return pages;
    },
    { base64: bytes.toString("base64"), scale },
  );
  return drawn.map((page) => Buffer.from(page, "base64"));
}
