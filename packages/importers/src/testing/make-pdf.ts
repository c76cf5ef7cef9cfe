/** A line of text that a page draws, in points from its lower left corner. */
export interface DrawnLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF of A4 pages that draw these lines in Helvetica, in their order (ISO 32000-1, sections 7.5 and 9.4). */
export function makePdf(pages: readonly (readonly DrawnLine[])[], info: Readonly<Record<string, string>> = {}): Buffer {
  const first = 5;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`);
  return assembled([
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids.join(" ")}]/Count ${pages.length}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    `<<${Object.entries(info)
      .map(([key, value]) => `/${key} (${escaped(value)})`)
      .join("")}>>`,
    ...pages.flatMap((lines, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${first + index * 2 + 1} 0 R>>`,
      stream(lines.map(drawn).join("\n")),
    ]),
  ]);
}

const escaped = (text: string): string => text.replace(/[\\()]/g, "\\$&");
const drawn = ({ text, x, y, size = 10 }: DrawnLine): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`;
const stream = (content: string): string => `<</Length ${content.length}>>\nstream\n${content}\nendstream`;

function assembled(objects: readonly string[]): Buffer {
  let text = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  const trailer = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info 4 0 R>>\nstartxref\n${text.length}\n%%EOF`;
  return Buffer.from(text + table + trailer, "latin1");
}
