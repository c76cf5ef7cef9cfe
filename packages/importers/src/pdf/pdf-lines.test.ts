import { expect, test } from "vitest";
import { linesOfPage, withoutFurniture, type PdfLine, type PdfPiece } from "./pdf-lines.ts";

const HEIGHT = 800;
/** A piece at a place, as wide as its letters at half their size. */
const piece = (str: string, x: number, y: number, more: Partial<PdfPiece> = {}): PdfPiece => ({
  str,
  transform: [10, 0, 0, 10, x, y],
  width: str.length * 5,
  height: 10,
  hasEOL: false,
  ...more,
});
const textsOf = (...pieces: readonly PdfPiece[]): string[] => linesOfPage(pieces, 1, HEIGHT).map(({ text }) => text);

test("a line says its text, its page and where it stands", () => {
  expect(linesOfPage([piece("The pier ", 50, 600), piece("closes.", 95, 600)], 3, HEIGHT)).toEqual([
    { text: "The pier closes.", page: 3, x: 50, y: 600, right: 130, size: 10, height: 0.75 },
  ]);
});

test.each([
  ["pieces that touch are one word", [piece("pi", 50, 600), piece("er", 60, 600)], ["pier"]],
  ["a gap is a space", [piece("The", 50, 600), piece("pier", 70, 600)], ["The pier"]],
  ["a gap beside a space is one space", [piece("The ", 50, 600), piece(" pier", 80, 600)], ["The pier"]],
  ["a hyphen stands at its word", [piece("fer", 50, 600), piece("-", 70, 600)], ["fer-"]],
  ["another height is another line", [piece("The pier", 50, 600), piece("closes.", 50, 588)], ["The pier", "closes."]],
  ["a raised figure stays in its line", [piece("pier", 50, 600), piece("1", 70, 604, { height: 6 })], ["pier1"]],
  [
    "a line that the page ends is at its end",
    [piece("Pier", 50, 600, { hasEOL: true }), piece("closes", 90, 600)],
    ["Pier", "closes"],
  ],
  ["pieces without a letter are no line", [piece("", 50, 600), piece("  ", 50, 580)], []],
])("%s", (_, pieces, texts) => {
  expect(textsOf(...pieces)).toEqual(texts);
});

test("lines come in the order in which the page draws them: one column after the other", () => {
  const columns = [piece("left one", 50, 600), piece("left two", 50, 588), piece("right one", 300, 600)];
  expect(textsOf(...columns)).toEqual(["left one", "left two", "right one"]);
});

test("a line is as large as its largest letters, even where only its matrix tells", () => {
  const small = piece("1", 80, 600, { height: 6 });
  const [line] = linesOfPage(
    [piece("Pier", 50, 600, { height: 0, transform: [18, 0, 0, 18, 50, 600] }), small],
    1,
    HEIGHT,
  );
  expect(line?.size).toBe(18);
});

const line = (text: string, page: number, height: number): PdfLine => ({
  text,
  page,
  height,
  x: 50,
  y: height * HEIGHT,
  right: 300,
  size: 10,
});
const furnitureOf = (lines: readonly PdfLine[], pages: number): string[] =>
  [...withoutFurniture(lines, pages).left].map(({ text }) => text);

test("what stands at the head of most pages is furniture, and its page numbers may differ", () => {
  const heads = [1, 2, 3, 4].map((page) => line(`Larkhaven Courier, page ${page}`, page, 0.95));
  const story = [1, 2, 3, 4].map((page) => line("The pier closes.", page, 0.5));
  const { kept, left } = withoutFurniture([...heads, ...story], 4);
  expect([kept, [...left]]).toEqual([story, heads]);
});

test.each(["7", "- 7 -", "Page 7", "7 / 12", "page 7 of 12"])("a page number is furniture even once: %s", (text) => {
  expect(furnitureOf([line(text, 1, 0.03)], 1)).toEqual([text]);
});

test.each([
  ["a headline at the head of one page", line("Pier to close", 1, 0.95)],
  ["a last line at the foot of one page", line("Nobody asked the captains.", 1, 0.05)],
  ["a figure in the middle of a page", line("1911", 1, 0.5)],
])("%s is none", (_, only) => {
  expect(furnitureOf([only, line("The pier closes.", 2, 0.5)], 2)).toEqual([]);
});

test("lines that say the same in different places, or twice on one page, are none", () => {
  expect(furnitureOf([line("No.", 1, 0.95), line("No.", 2, 0.05)], 2)).toEqual([]);
  expect(furnitureOf([line("No.", 1, 0.95), line("No.", 1, 0.95)], 2)).toEqual([]);
});
