import { expect, test } from "vitest";
import { makePdf, type DrawnLine } from "../testing/make-pdf.ts";
import { readPdf } from "./read-pdf.ts";

const FIRST = [
  "The harbour board voted on Tuesday to close the old ferry pier, two members of it said,",
  "and gave no reason for it in a meeting that nobody from the town had been asked to join.",
];
const SECOND = [
  "Captains of the ferries that have sailed from it for a hundred years said that they would",
  "go to court (the court of Larkhaven) before the first of August, when the pier shall close.",
];
const WHERE = "properties of the document";

const paragraph = (lines: readonly string[], top: number): DrawnLine[] =>
  lines.map((text, index) => ({ text, x: 60, y: top - index * 13 }));
const STORY: readonly DrawnLine[] = [
  { text: "Pier to close", x: 60, y: 740, size: 20 },
  ...paragraph(FIRST, 700),
  ...paragraph(SECOND, 660),
];
const read = (bytes: Uint8Array): ReturnType<typeof readPdf> => readPdf(bytes, "story.pdf");

test("headings and paragraphs come in reading order, their lines joined", async () => {
  const { lines } = await read(makePdf([STORY]));
  expect(lines.map(({ text, kind, left }) => [kind, text, left])).toEqual([
    ["HEADING", "Pier to close", null],
    ["PARAGRAPH", FIRST.join(" "), null],
    ["PARAGRAPH", SECOND.join(" "), null],
  ]);
});

test("a paragraph goes on over the page, and heads and feet of pages are put aside behind the story", async () => {
  const furniture = (number: number): DrawnLine[] => [
    { text: "Larkhaven Courier", x: 60, y: 810 },
    { text: `${number}`, x: 300, y: 20 },
  ];
  const pages = FIRST.map((text, index) => [...furniture(index + 1), { text, x: 60, y: 700 }]);
  const { lines } = await read(makePdf(pages));
  expect(lines[0]).toMatchObject({ text: FIRST.join(" "), left: null, isStory: true });
  expect(lines.slice(1).map(({ text, left }) => [text, left])).toEqual(
    ["Larkhaven Courier", "1", "Larkhaven Courier", "2"].map((text) => [text, "head or foot of a page"]),
  );
});

test("columns that are drawn one after the other are read so", async () => {
  const left = ["The harbour board voted on", "Tuesday to close the pier, and", "it gave no reason for that, as"];
  const right = ["two members of it said to the", "Courier, who asked not to be", "named, for they fear the chair."];
  const column = (lines: readonly string[], x: number): DrawnLine[] =>
    lines.map((text, index) => ({ text, x, y: 700 - index * 13 }));
  const { lines } = await read(makePdf([[...column(left, 60), ...column(right, 310)]]));
  expect(lines.map(({ text }) => text)).toEqual([[...left, ...right].join(" ")]);
});

test.each([
  [
    { Title: "Pier to close", Author: "Ida Voss" },
    { headline: "Pier to close", byline: "Ida Voss" },
  ],
  [{ Title: "Microsoft Word - pier.docx", Author: "ivoss" }, {}],
  [{ Title: "pier_final" }, {}],
  [{ Title: "  " }, {}],
  [{}, {}],
])("of the properties %j is proposed %j", async (info, proposed) => {
  const { metadata } = await read(makePdf([STORY], info));
  expect(metadata).toEqual(
    Object.fromEntries(Object.entries(proposed).map(([field, value]) => [field, { value, where: WHERE }])),
  );
});

test("the bytes that were given are left as they are", async () => {
  const bytes = makePdf([STORY]);
  const before = Buffer.from(bytes);
  await read(bytes);
  expect(bytes.equals(before)).toBe(true);
});

test("a file whose table of objects is lost is read all the same", async () => {
  const bytes = Buffer.from(
    makePdf([STORY])
      .toString("latin1")
      .replace(/startxref\n\d+/, "startxref\n0"),
    "latin1",
  );
  expect((await read(bytes)).lines[0]?.text).toBe("Pier to close");
});

test.each([
  ["a scan", makePdf([[]]), "has no text in it: it is a scan or a picture."],
  ["a scan with a page number", makePdf([[{ text: "Page 1", x: 60, y: 20 }]]), "has no text in it"],
  ["a book", makePdf(Array.from({ length: 301 }, () => STORY)), "has 301 pages. Import the pages of the story alone."],
  ["another file", Buffer.from("The pier will close."), "is broken and cannot be opened."],
])("%s is refused with its name and why", async (_, bytes, told) => {
  await expect(read(bytes)).rejects.toThrow(`“story.pdf” ${told}`);
});
