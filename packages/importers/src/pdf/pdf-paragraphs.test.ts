import { expect, test } from "vitest";
import type { PdfLine } from "./pdf-lines.ts";
import { paragraphsOf } from "./pdf-paragraphs.ts";

/** Lines of a column from 50 to 300 points, one under the other; a number is a gap in points before the next line. */
function column(...parts: readonly (string | number | Partial<PdfLine>)[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let y = 700;
  for (const part of parts) {
    if (typeof part === "number") y -= part;
    else {
      y -= 12;
      const more = typeof part === "string" ? { text: part } : part;
      lines.push({ text: "", page: 1, x: 50, y, right: 300, size: 10, height: y / 800, ...more });
    }
  }
  return lines;
}
const textsOf = (lines: readonly PdfLine[]): string[] => paragraphsOf(lines).map(({ text }) => text);

const FULL = "The harbour board voted on Tuesday to close";
const MORE = "the old ferry pier, two members of it said.";
const NEXT = "Nobody asked the captains of the ferries that";
const LAST = "have sailed from it for a hundred years now.";

test("lines of a paragraph are joined, and a wider gap parts it from the next", () => {
  expect(textsOf(column(FULL, MORE, 8, NEXT, LAST))).toEqual([`${FULL} ${MORE}`, `${NEXT} ${LAST}`]);
});

test("an indent parts paragraphs that have no gap between them", () => {
  expect(textsOf(column(FULL, MORE, { text: NEXT, x: 62 }, LAST))).toEqual([`${FULL} ${MORE}`, `${NEXT} ${LAST}`]);
});

test("a short line that ends a sentence ends its paragraph", () => {
  expect(textsOf(column(FULL, { text: "the pier.", right: 120 }, NEXT, LAST))).toEqual([
    `${FULL} the pier.`,
    `${NEXT} ${LAST}`,
  ]);
});

test("a full line that happens to end a sentence does not", () => {
  expect(textsOf(column(FULL, MORE, NEXT, LAST))).toEqual([`${FULL} ${MORE} ${NEXT} ${LAST}`]);
});

test("larger letters are a heading, and letters of one size are none", () => {
  expect(paragraphsOf(column({ text: "Pier to close", size: 16 }, FULL, MORE))).toEqual([
    { text: "Pier to close", kind: "HEADING" },
    { text: `${FULL} ${MORE}`, kind: "PARAGRAPH" },
  ]);
  expect(paragraphsOf(column("Pier to close"))).toEqual([{ text: "Pier to close", kind: "PARAGRAPH" }]);
});

test("a heading of two lines is one heading", () => {
  const lines = column(
    { text: "Larkhaven's board", size: 16 },
    6,
    { text: "closes the pier", size: 16 },
    14,
    FULL,
    MORE,
    NEXT,
    LAST,
  );
  expect(textsOf(lines)[0]).toBe("Larkhaven's board closes the pier");
});

test.each(["•", "–", "-", "*", "1.", "2)", "a."])("a line that begins with %s is an item of its own", (sign) => {
  const [one, two] = [`${sign} The pier closes`, `${sign} Fares rise`];
  expect(paragraphsOf(column({ text: one, right: 150 }, { text: two, right: 140 }))).toEqual([
    { text: one, kind: "LIST_ITEM" },
    { text: two, kind: "LIST_ITEM" },
  ]);
});

test.each([
  "– two members of it said so on Monday – the pier.",
  "- two members of it said so on Monday - the pier.",
  "9. Nobody had asked the captains of the ferries.",
])("a dash or a figure that a sentence brings to the start of a line parts nothing: %s", (wrapped) => {
  expect(paragraphsOf(column(FULL, wrapped))).toEqual([{ text: `${FULL} ${wrapped}`, kind: "PARAGRAPH" }]);
});

test("items of a dashed list stay apart below the line that announces them", () => {
  expect(
    textsOf(column(FULL, { text: "these piers:", right: 120 }, "– the old ferry pier of the harbour", "– the new")),
  ).toEqual([`${FULL} these piers:`, "– the old ferry pier of the harbour", "– the new"]);
});

test("a sentence goes on over the end of a page or a column, and a new one begins a paragraph", () => {
  const onNext = (text: string): Partial<PdfLine> => ({ text, page: 2, y: 700 });
  expect(textsOf([...column(FULL), ...column(onNext(MORE))])).toEqual([`${FULL} ${MORE}`]);
  expect(textsOf([...column(FULL, MORE), ...column(onNext(NEXT))])).toEqual([`${FULL} ${MORE}`, NEXT]);
  expect(textsOf([...column(FULL), ...column({ text: MORE, x: 320, right: 570 })])).toEqual([`${FULL} ${MORE}`]);
});

test.each([
  [
    "is put together where the text has it whole",
    ["a fer-", "ry sails. The ferry is old."],
    "a ferry sails. The ferry is old.",
  ],
  [
    "keeps its hyphen where nothing says that it is one",
    ["the four-", "door car. They said four of them, a door or"],
    "the four-door car. They said four of them, a door or",
  ],
  ["is put together at a soft hyphen", ["the harb\u00AD", "our board"], "the harbour board"],
  ["keeps its hyphen before a name", ["the Anglo-", "Dutch board"], "the Anglo-Dutch board"],
  ["keeps its hyphen before a figure", ["since COVID-", "19 came"], "since COVID-19 came"],
  ["keeps its hyphen behind a figure", ["a 12-", "year plan"], "a 12-year plan"],
  [
    "is put together without a sign where it is known",
    ["a fer", "ry sails. The ferry is old."],
    "a ferry sails. The ferry is old.",
  ],
])("a word that was parted at the end of a line %s", (_, lines, text) => {
  expect(textsOf(column(...lines))).toEqual([text]);
});

test("where a document parts many words, it parts those too that it never has whole", () => {
  const parted = [
    "the har-",
    "bour closed the fer-",
    "ry, whose cap-",
    "tains were sum-",
    "moned by the chair-",
    "man of it",
  ];
  expect(textsOf(column(...parted))).toEqual([
    "the harbour closed the ferry, whose captains were summoned by the chairman of it",
  ]);
});

test("no lines are no paragraphs", () => {
  expect(paragraphsOf([])).toEqual([]);
});
