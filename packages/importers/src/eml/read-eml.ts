import PostalMime, { type Email } from "postal-mime";
import type { RawLine } from "../article-draft.ts";
import type { HtmlPage } from "../html/read-html.ts";
import { readHtml } from "../html/read-html.ts";
import { ImportFault } from "../import-fault.ts";
import type { Metadata } from "../make-draft.ts";
import { wholeDocument } from "../whole-document.ts";
import { readText } from "../text/read-text.ts";
import { mailDateOf } from "./mail-date.ts";

const MOST_LINES = 200_000;
const DEEPEST = 4;
/** Letters up to which a mail is a word with what it brings, and no text of its own. */
const SHORT_NOTE = 200;

/** A mail, or the mail that it forwards as an attachment: its text, and what its header says. */
export async function readEml(bytes: Uint8Array, name: string, depth = 0): Promise<HtmlPage> {
  refuseEndless(bytes, name);
  const mail = await parse(bytes, name);
  const forwarded = mail.attachments.find(({ mimeType }) => mimeType === "message/rfc822");
  const page = pageOf(mail);
  if (forwarded && depth < DEEPEST && lettersIn(page.lines) <= SHORT_NOTE)
    return readEml(bytesOf(forwarded.content), name, depth + 1);
  if (page.lines.length === 0) throw new ImportFault(`“${name}” holds no text that can be read. Nothing was stored.`);
  return { lines: page.lines, metadata: { ...page.metadata, ...headerOf(mail, page.lines) } };
}

function refuseEndless(bytes: Uint8Array, name: string): void {
  let lines = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) {
    if (++lines > MOST_LINES)
      throw new ImportFault(
        `“${name}” has more than ${MOST_LINES.toLocaleString("en")} lines. That is no single mail: import the story alone.`,
      );
  }
}

async function parse(bytes: Uint8Array, name: string): Promise<Email> {
  try {
    return await PostalMime.parse(new Uint8Array(bytes), {
      rfc822Attachments: true,
      maxNestingDepth: 20,
      attachmentEncoding: "arraybuffer",
    });
  } catch {
    throw new ImportFault(`“${name}” is no mail that can be read. Save it from the mail program again, as .eml.`);
  }
}

/** Its HTML, unless that is all pictures; then its plain text. */
function pageOf(mail: Email): HtmlPage {
  const page = readHtml(mail.html ?? "");
  if (page.lines.length > 0) return page;
  return { lines: wholeDocument(readPlain(mail.text ?? ""), "before the story"), metadata: {} };
}

const lettersIn = (lines: readonly RawLine[]): number =>
  lines.reduce((sum, { text }) => sum + text.replace(/\s+/g, "").length, 0);

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** Quoted lines of a reply ("> ") are what somebody forwarded: their mark goes, their words stay. Wrapped lines are joined. */
function readPlain(text: string): RawLine[] {
  const paragraphs = text
    .replace(/\r\n?/g, "\n")
    .replace(/^(?:>[ \t]?)+/gm, "")
    .split(/\n[ \t]*\n/);
  return paragraphs.flatMap((paragraph) =>
    readText(
      paragraph.replace(/[ \t]*\n[ \t]*/g, (gap, at: number) =>
        isWrapped(paragraph, at, at + gap.length) ? " " : gap,
      ),
    ),
  );
}

/** What begins a line of its own: a field of a forwarded header, or an item of a list. */
const OWN_LINE = /^(?:\*?(?:From|Date|Sent|To|Cc|Subject|Reply-To):|[•*]\s|-\s+\p{Lu}|\d{1,2}[.)]\s)/u;

/** Mail programs break lines at some 72 to 78 characters; shorter lines were broken by their writer. */
function isWrapped(paragraph: string, at: number, next: number): boolean {
  const line = paragraph.slice(paragraph.lastIndexOf("\n", at - 1) + 1, at);
  return line.length >= 55 && !OWN_LINE.test(paragraph.slice(next, next + 20));
}

interface MailHeader {
  readonly from: string | undefined;
  readonly subject: string | undefined;
  readonly date: string | undefined;
}

/** What the mail says of itself, or of the mail that it forwards: never of both, for they differ in day and writer. */
function headerOf(mail: Email, lines: readonly RawLine[]): Metadata {
  const forwarded = forwardedHeader(lines);
  if (forwarded) return proposedBy(forwarded, "header of the forwarded mail");
  const from = `${mail.from?.name ?? ""} <${mail.from?.address ?? ""}>`;
  // The parser gives the date in UTC, which may be another day than its sender's.
  const date = mail.headers.find(({ key }) => key === "date")?.value;
  return proposedBy({ from, subject: mail.subject, date }, "header of the mail");
}

/** A forwarded mail names its writer in its text: "From: Larkhaven Courier <news@courier.example>". */
function forwardedHeader(lines: readonly RawLine[]): MailHeader | null {
  const told = new Map(
    lines.slice(0, 40).flatMap(({ text }) => {
      const field = /^\*?(From|Date|Sent|Subject):\*?\s+(.{3,200})$/.exec(text);
      return field?.[1] && field[2] ? [[field[1], field[2]] as const] : [];
    }),
  );
  const [from, subject, date] = [told.get("From"), told.get("Subject"), told.get("Date") ?? told.get("Sent")];
  return from !== undefined && (subject ?? date) !== undefined ? { from, subject, date } : null;
}

function proposedBy({ from, subject, date }: MailHeader, where: string): Metadata {
  const headline = subject?.replace(/^(?:(?:fwd?|re|aw|wg|tr)\s*:\s*)+/i, "").trim();
  const outlet = outletOf(from ?? "");
  const sent = mailDateOf(date ?? "");
  return {
    ...(headline ? { headline: { value: headline, where } } : {}),
    ...(outlet ? { outlet: { value: outlet, where } } : {}),
    ...(sent ? { publishedOn: { value: sent.day, where } } : {}),
    ...(sent?.time ? { publishedAt: { value: sent.time, where } } : {}),
  };
}

/** Its name, or where it has none, the domain of its address. */
function outletOf(from: string): string | undefined {
  const name = from.replace(/<[^>]*>|\[mailto:[^\]]*\]|["“”]/g, "").trim();
  return name !== "" && !/^\S+@\S+$/.test(name) ? name : /@([^\s<>"\]]+)/.exec(from)?.[1];
}
