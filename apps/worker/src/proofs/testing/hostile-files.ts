import { gzipSync } from "node:zlib";
import { docx, wordBody } from "@second-source/importers/testing/make-docx";
import { makeZip } from "@second-source/importers/testing/make-zip";

/** A file that somebody might send to hurt: its bytes, and what its sender is told ("" where it simply reads as little). */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly told: RegExp;
}

const run = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${"bcdefghij"
  .split("")
  .map((name, index) => `<!ENTITY ${name} "${`&${String.fromCharCode(97 + index)};`.repeat(10)}">`)
  .join("")}]>`;
const FILE_ENTITY = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
const BOMB = /unpack to far more|broken/;
const BROKEN = /is broken|no Word document/;

const archives: readonly HostileFile[] = [
  { name: "zeros.docx", bytes: docx(Buffer.alloc(300_000_000)), told: BOMB },
  { name: "paragraphs.docx", bytes: docx(wordBody(run("x").repeat(2_000_000))), told: BOMB },
  { name: "lying.docx", bytes: docx(Buffer.alloc(40_000_000, "<w:p/>"), { claimedSize: 1000 }), told: /broken|unpack/ },
  {
    name: "many.docx",
    bytes: makeZip(Array.from({ length: 20_000 }, (_, index) => ({ name: `${index}.xml`, content: Buffer.alloc(0) }))),
    told: BOMB,
  },
  { name: "laughs.docx", bytes: docx(LAUGHS + wordBody(run("&j;"))), told: /XML entities/ },
  { name: "entity.docx", bytes: docx(FILE_ENTITY + wordBody(run("&x;"))), told: /XML entities/ },
  { name: "locked.docx", bytes: docx(wordBody(run("x")), { isEncrypted: true }), told: /password/ },
  { name: "half.docx", bytes: docx(wordBody(run("x").repeat(500))).subarray(0, 400), told: BROKEN },
  { name: "climbing.docx", bytes: makeZip([{ name: "../../etc/passwd", content: Buffer.from("x") }]), told: BROKEN },
  { name: "photo.docx", bytes: Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"), told: /a picture/ },
  { name: "nothing.wacz", bytes: makeZip([{ name: "readme.txt", content: Buffer.from("x") }]), told: /no WARC/ },
  {
    name: "zeros.warc.gz",
    bytes: gzipSync(Buffer.alloc(400_000_000)),
    told: /web archive|memory|longer/,
  },
  {
    name: "record.warc",
    bytes: Buffer.from(
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 99999999999\r\n\r\nHTTP/1.1 200 OK\r\n",
    ),
    told: /web archive|no web page|longer/,
  },
];

const markup: readonly HostileFile[] = [
  { name: "divs.html", bytes: Buffer.from(`${"<div>".repeat(1_500_000)}deep`), told: /./ },
  { name: "bold.html", bytes: Buffer.from("<b><i>".repeat(1_500_000)), told: /./ },
  { name: "unclosed.html", bytes: Buffer.from("<p ".repeat(3_000_000)), told: /./ },
  {
    name: "attributes.html",
    bytes: Buffer.from(`<p ${Array.from({ length: 400_000 }, (_, index) => `a${index}="${index}"`).join(" ")}>x`),
    told: /./,
  },
  {
    name: "json.html",
    bytes: Buffer.from(`<script type="application/ld+json">${"[".repeat(5_000_000)}</script><p>x</p>`),
    told: /./,
  },
  { name: "quotes.md", bytes: Buffer.from(">".repeat(400_000)), told: /./ },
  { name: "brackets.md", bytes: Buffer.from("[".repeat(300_000)), told: /./ },
  { name: "lines.txt", bytes: Buffer.from("x\n".repeat(4_000_000)), told: /./ },
  {
    name: "laughs.xml",
    bytes: Buffer.from(`${LAUGHS}<rss><channel><title>&j;</title></channel></rss>`),
    told: /XML entities|no kind/,
  },
  {
    name: "entity.rss",
    bytes: Buffer.from(`${FILE_ENTITY}<rss version="2.0"><channel><title>&x;</title></channel></rss>`),
    told: /XML entities|no kind/,
  },
  {
    name: "empty.rss",
    bytes: Buffer.from(`<?xml version="1.0"?><rss version="2.0"><channel><title>None</title></channel></rss>`),
    told: /no item/,
  },
  { name: "nested.rss", bytes: Buffer.from(`<rss>${"<item>".repeat(1_000_000)}`), told: /./ },
];

const mails: readonly HostileFile[] = [
  {
    name: "lines.eml",
    bytes: Buffer.from(`From: a@b.example\nSubject: x\n\n${"x\n".repeat(1_000_000)}`),
    told: /lines/,
  },
  { name: "headers.eml", bytes: Buffer.from(`From: a@b.example\n${"X-A: b\n".repeat(150_000)}\nx`), told: /./ },
  { name: "parts.eml", bytes: Buffer.from(nestedMail(400)), told: /./ },
];

function nestedMail(depth: number): string {
  let text = "Content-Type: text/plain\n\ninnermost";
  for (let level = 0; level < depth; level++)
    text = `Content-Type: multipart/mixed; boundary="b${level}"\n\n--b${level}\n${text}\n--b${level}--\n`;
  return `From: a@b.example\nSubject: x\nMIME-Version: 1.0\n${text}`;
}

/** A PDF of loose objects: pdf.js finds them itself where the table is missing. */
const pdf = (objects: readonly string[], trailer: string): Buffer =>
  Buffer.from(
    `%PDF-1.7\n${objects.map((each, index) => `${index + 1} 0 obj\n${each}\nendobj\n`).join("")}trailer\n<<${trailer}>>\n%%EOF`,
    "latin1",
  );
const PAGES = [
  "<</Type/Catalog/Pages 2 0 R>>",
  "<</Type/Pages/Kids[3 0 R]/Count 1>>",
  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>",
];
const LOCK = `/Filter/Standard/V 1/R 2/Length 40/P -44/O<${"11".repeat(32)}>/U<${"22".repeat(32)}>`;

const pdfs: readonly HostileFile[] = [
  { name: "scan.pdf", bytes: pdf(PAGES, "/Root 1 0 R/Size 4"), told: /no text in it/ },
  {
    name: "locked.pdf",
    bytes: pdf([...PAGES, `<<${LOCK}>>`], "/Root 1 0 R/Size 5/Encrypt 4 0 R/ID[<00><00>]"),
    told: /password/,
  },
  { name: "half.pdf", bytes: pdf(PAGES, "").subarray(0, 40), told: /broken/ },
  {
    name: "endless.pdf",
    bytes: pdf([PAGES[0] ?? "", "<</Type/Pages/Kids[2 0 R]/Count 1000000000>>"], "/Root 1 0 R/Size 3"),
    told: /./,
  },
  { name: "itself.pdf", bytes: pdf(["<</Type/Catalog/Pages 1 0 R>>"], "/Root 1 0 R/Size 2/Prev 1"), told: /./ },
  { name: "noise.pdf", bytes: Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(3_000_000, "<<[(")]), told: /./ },
];

const texts: readonly HostileFile[] = [
  { name: "nothing.txt", bytes: Buffer.alloc(0), told: /empty/ },
  { name: "spaces.txt", bytes: Buffer.alloc(5_000_000, " "), told: /empty/ },
  { name: "noise.txt", bytes: Buffer.alloc(100_000, "\u0000\u0001x"), told: /named like a text and is none/ },
  { name: "program.html", bytes: Buffer.from("MZ\u0090\u0000"), told: /a program/ },
  { name: "old.docx", bytes: Buffer.from("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1", "latin1"), told: /an old Word/ },
];

export const HOSTILE_FILES: readonly HostileFile[] = [...archives, ...markup, ...mails, ...pdfs, ...texts];

/** One of each kind of harm, for every `npm test`; the full proof opens them all. */
export const SOME_HOSTILE_FILES: readonly HostileFile[] = HOSTILE_FILES.filter(({ name }) =>
  [
    "paragraphs.docx",
    "lying.docx",
    "laughs.docx",
    "locked.docx",
    "half.docx",
    "photo.docx",
    "unclosed.html",
    "entity.rss",
    "lines.eml",
    "parts.eml",
    "scan.pdf",
    "locked.pdf",
    "half.pdf",
    "nothing.txt",
    "noise.txt",
  ].includes(name),
);
