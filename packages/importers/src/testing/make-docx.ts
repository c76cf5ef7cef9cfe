import { makeZip, type ZipPart } from "./make-zip.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

interface MoreOfDocx {
  readonly isEncrypted?: boolean;
  readonly claimedSize?: number;
  /** Parts beside the document: styles, notes, properties. */
  readonly parts?: readonly ZipPart[];
}

/** A Word document with this as its main part. */
export function docx(document: string | Buffer, { parts = [], ...more }: MoreOfDocx = {}): Buffer {
  return makeZip([
    { name: "[Content_Types].xml", content: Buffer.from(TYPES) },
    { name: "_rels/.rels", content: Buffer.from(RELS) },
    { name: "word/document.xml", content: Buffer.from(document), ...more },
    ...parts,
  ]);
}

/** A part of a Word document: an element with WordprocessingML in it. */
export const wordXml = (element: string, inner: string): string =>
  `<?xml version="1.0"?><w:${element} ${W}>${inner}</w:${element}>`;

/** The main part with this in its body. */
export const wordBody = (inner: string): string => wordXml("document", `<w:body>${inner}</w:body>`);
