import mammoth from "mammoth";
import type { HtmlPage } from "../html/read-html.ts";
import { readPage } from "../html/page-blocks.ts";
import { kindOf } from "../html/line-kind.ts";
import { ImportFault } from "../import-fault.ts";
import type { Metadata } from "../make-draft.ts";
import { wholeDocument } from "../whole-document.ts";
import { openZip, type OpenedZip } from "../open-zip.ts";

/** Word on the web numbers it at times. */
const DOCUMENT = /^word\/document\d*\.xml$/;
/** XML of a document that is one long novel; beyond it, reading costs more than it is worth. */
const MOST_XML = 30 * 1024 * 1024;

/** A Word document: its paragraphs, headings, lists and notes in order, and what its properties say. */
export async function readDocx(bytes: Uint8Array, name: string): Promise<HtmlPage> {
  const zip = await openZip(bytes, `“${name}”`);
  if (!zip.names.some((part) => DOCUMENT.test(part)))
    throw new ImportFault(`“${name}” is an archive, and no Word document. Unpack it and import what it holds.`);
  await refuseUnsoundXml(zip, name);
  const html = await convert(bytes, name);
  const { blocks } = readPage(html);
  return {
    lines: wholeDocument(
      blocks.map(({ text, place }) => ({ text, left: null, kind: kindOf(place) })),
      null,
    ),
    metadata: await properties(zip),
  };
}

/** Its text is no longer than an article's; and no Word document declares entities: whoever does wants them expanded. */
async function refuseUnsoundXml(zip: OpenedZip, name: string): Promise<void> {
  for (const part of zip.names.filter((each) => /\.(?:xml|rels)$/i.test(each))) {
    const xml = await zip.read(part);
    if (DOCUMENT.test(part) && (xml?.length ?? 0) > MOST_XML)
      throw new ImportFault(`“${name}” is too large to be one article. Import the story alone.`);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml?.subarray(0, 65_536).toString("latin1") ?? ""))
      throw new ImportFault(`“${name}” declares XML entities, which no Word document needs. It was not opened.`);
  }
}

/** The arrow that the converter sets behind each note, which is in no document. */
const BACK_TO_TEXT = /\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

async function convert(bytes: Uint8Array, name: string): Promise<string> {
  try {
    const options = {
      externalFileAccess: false,
      styleMap: ["p[style-name='Title'] => h1:fresh"],
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
    };
    const input = { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
    const { value } = await mammoth.convertToHtml(input, options);
    return value.replace(BACK_TO_TEXT, "");
  } catch {
    throw new ImportFault(`“${name}” is broken: Word itself may still open and save it anew. Then import it again.`);
  }
}

/** The title of the document's properties, and when it was changed; its creator is whose machine it was, and no byline. */
async function properties(zip: OpenedZip): Promise<Metadata> {
  const xml = (await zip.read("docProps/core.xml"))?.toString("utf8") ?? "";
  const value = (tag: string): string | null => {
    const found = new RegExp(`<${tag}(?:\\s[^>]*)?>([^<]{1,300})</${tag}>`).exec(xml)?.[1]?.trim();
    return found ? (readPage(found).blocks[0]?.text ?? null) : null;
  };
  const title = value("dc:title");
  const modified = /^\d{4}-\d{2}-\d{2}T[\d:]+Z$/.exec(value("dcterms:modified") ?? "")?.[0];
  const where = "properties of the document";
  return {
    ...(title ? { headline: { value: title, where } } : {}),
    ...(modified ? { modifiedAt: { value: modified, where } } : {}),
  };
}
