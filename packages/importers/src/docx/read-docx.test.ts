import { expect, test } from "vitest";
import { docx, wordBody, wordXml } from "../testing/make-docx.ts";
import { makeZip, type ZipPart } from "../testing/make-zip.ts";
import { readDocx } from "./read-docx.ts";

const STORY =
  "The harbour board voted on Tuesday to close the old ferry pier, two members of it said, and gave no reason for it.";
const words = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const styled = (style: string, text: string): string => paragraph(words(text), `<w:pStyle w:val="${style}"/>`);
const listed = (text: string): string =>
  paragraph(words(text), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`);
const part = (name: string, content: string): ZipPart => ({ name, content: Buffer.from(content) });
const NUMBERING = part(
  "word/numbering.xml",
  wordXml(
    "numbering",
    `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  ),
);
const coreOf = (inner: string): ZipPart =>
  part(
    "docProps/core.xml",
    `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${inner}</cp:coreProperties>`,
  );

async function textsOf(inner: string, parts: readonly ZipPart[] = []): Promise<string[]> {
  const { lines } = await readDocx(docx(wordBody(inner), { parts }), "story.docx");
  return lines.map(({ text }) => text);
}

test("headings, paragraphs and list items come in their order, each as what it is", async () => {
  const inner = [
    styled("Heading1", "Pier to close"),
    paragraph(words(STORY)),
    styled("Heading2", "What the board said"),
    listed("The pier is old."),
    listed("Ferries are few."),
    paragraph(words("Nobody asked the captains.")),
  ];
  const { lines } = await readDocx(docx(wordBody(inner.join("")), { parts: [NUMBERING] }), "story.docx");
  expect(lines.map(({ text, kind }) => [kind, text])).toEqual([
    ["HEADING", "Pier to close"],
    ["PARAGRAPH", STORY],
    ["HEADING", "What the board said"],
    ["LIST_ITEM", "The pier is old."],
    ["LIST_ITEM", "Ferries are few."],
    ["PARAGRAPH", "Nobody asked the captains."],
  ]);
});

test("the title of a document is a heading, whatever Word calls its style in the editor's language", async () => {
  const styles = part(
    "word/styles.xml",
    wordXml("styles", `<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>`),
  );
  const { lines } = await readDocx(
    docx(wordBody(styled("Titel", "Pier to close") + paragraph(words(STORY))), { parts: [styles] }),
    "story.docx",
  );
  expect(lines[0]).toMatchObject({ text: "Pier to close", kind: "HEADING" });
});

test("words that Word keeps in pieces are one text, and their dress is gone", async () => {
  const pieces = `${words("The ")}<w:r><w:rPr><w:b/></w:rPr><w:t>old</w:t></w:r>${words(" pi")}${words("er will close.")}`;
  expect(await textsOf(paragraph(pieces))).toEqual(["The old pier will close."]);
});

test("what was deleted with changes tracked is gone, and what was inserted stands", async () => {
  const changed = `${words("The pier closes on ")}<w:del w:id="1"><w:r><w:delText>Monday</w:delText></w:r></w:del><w:ins w:id="2">${words("Tuesday")}</w:ins>${words(".")}`;
  expect(await textsOf(paragraph(changed))).toEqual(["The pier closes on Tuesday."]);
});

test("a note stands behind the text, in its own words and no more", async () => {
  const notes = part(
    "word/footnotes.xml",
    wordXml("footnotes", `<w:footnote w:id="1">${paragraph(words("It was built in 1911."))}</w:footnote>`),
  );
  const noted = paragraph(`${words("The pier is old.")}<w:r><w:footnoteReference w:id="1"/></w:r>`);
  expect((await textsOf(noted + paragraph(words("It will close.")), [notes])).slice(1)).toEqual([
    "It will close.",
    "It was built in 1911.",
  ]);
});

test("cells of a table are lines, row by row", async () => {
  const cell = (text: string): string => `<w:tc>${paragraph(words(text))}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell("Year")}${cell("Ferries")}</w:tr><w:tr>${cell("1911")}${cell("12")}</w:tr></w:tbl>`;
  expect(await textsOf(table)).toEqual(["Year", "Ferries", "1911", "12"]);
});

test("characters that XML escapes and accents are as the writer meant them", async () => {
  expect(await textsOf(paragraph(words("“Cafe\u0301” &amp; &lt;pier&gt;\u00A0– 5&#8239;%")))).toEqual([
    "“Café” & <pier>\u00A0– 5\u202F%",
  ]);
});

test("the properties give the title and when it was changed, and nobody's name", async () => {
  const core = coreOf(
    `<dc:title>Pier to close</dc:title><dc:creator>Ida Voss</dc:creator><dcterms:modified xsi:type="dcterms:W3CDTF">2025-07-09T10:30:00Z</dcterms:modified>`,
  );
  const { metadata } = await readDocx(docx(wordBody(paragraph(words(STORY))), { parts: [core] }), "story.docx");
  const where = "properties of the document";
  expect(metadata).toEqual({
    headline: { value: "Pier to close", where },
    modifiedAt: { value: "2025-07-09T10:30:00Z", where },
  });
});

test.each([
  ["Pier &amp; ferry", "Pier & ferry"],
  ["The board&apos;s &quot;plan&quot;", `The board's "plan"`],
  ["The board&#8217;s vote", "The board’s vote"],
  ["How to write &amp;lt;", "How to write &lt;"],
])("the title %s is read as %s", async (written, read) => {
  const parts = [coreOf(`<dc:title>${written}</dc:title>`)];
  const { metadata } = await readDocx(docx(wordBody(paragraph(words(STORY))), { parts }), "story.docx");
  expect(metadata.headline?.value).toBe(read);
});

test.each(["", "<dc:title></dc:title>", "<dc:title>  </dc:title>"])(
  "a document without a title proposes none: %j",
  async (core) => {
    const { metadata } = await readDocx(
      docx(wordBody(paragraph(words(STORY))), { parts: [coreOf(core)] }),
      "story.docx",
    );
    expect(metadata).toEqual({});
  },
);

test("a document whose main part is numbered is read too", async () => {
  const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document2.xml"/></Relationships>`;
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;
  const bytes = makeZip([
    part("[Content_Types].xml", types),
    part("_rels/.rels", rels),
    part("word/document2.xml", wordBody(paragraph(words(STORY)))),
  ]);
  expect((await readDocx(bytes, "story.docx")).lines.map(({ text }) => text)).toEqual([STORY]);
});

test.each([
  ["another archive", makeZip([part("xl/workbook.xml", "<x/>")]), "is an archive, and no Word document"],
  ["cut XML", docx(wordBody(paragraph(words(STORY))).slice(0, -20)), "is broken"],
  ["entities", docx(`<!DOCTYPE x [<!ENTITY y "z">]>${wordBody("")}`), "declares XML entities"],
  [
    "entities in another part",
    docx(wordBody(paragraph(words(STORY))), { parts: [part("word/styles.xml", `<!DOCTYPE x><x/>`)] }),
    "declares XML entities",
  ],
])("%s is refused with its name and why", async (_, bytes, told) => {
  await expect(readDocx(bytes, "story.docx")).rejects.toThrow(`“story.docx” ${told}`);
});
