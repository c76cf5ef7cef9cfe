import PostalMime, { type Address, type Email } from "postal-mime";
import type { RawLine } from "../article-draft.ts";
import type { HtmlPage } from "../html/read-html.ts";
import { readHtml } from "../html/read-html.ts";
import { ImportFault } from "../import-fault.ts";
import type { Metadata } from "../make-draft.ts";
import { wholeDocument } from "../whole-document.ts";
import { readText } from "../text/read-text.ts";

const MOST_LINES = 200_000;
const DEEPEST = 4;

/** A mail, or the mail that it forwards as an attachment: its text, and what its header says. */
export async function readEml(bytes: Uint8Array, name: string, depth = 0): Promise<HtmlPage> {
  refuseEndless(bytes, name);
  const mail = await parse(bytes, name);
  const forwarded = mail.attachments.find(({ mimeType }) => mimeType === "message/rfc822");
  if (forwarded && depth < DEEPEST && !hasOwnText(mail)) return readEml(bytesOf(forwarded.content), name, depth + 1);
  const page: HtmlPage =
    mail.html && mail.html.trim() !== ""
      ? readHtml(mail.html)
      : { lines: wholeDocument(readPlain(mail.text ?? ""), "before the story"), metadata: {} };
  if (page.lines.length === 0) throw new ImportFault(`“${name}” holds no text that can be read. Nothing was stored.`);
  return { lines: page.lines, metadata: { ...page.metadata, ...headerOf(mail, page.lines) } };
}

function refuseEndless(bytes: Uint8Array, name: string): void {
  let lines = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) {
    if (++lines > MOST_LINES)
      throw new ImportFault(
        `“${name}” has more than ${MOST_LINES.toLocaleString("en")} lines. That is no single mail: bring in the story alone.`,
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

const hasOwnText = (mail: Email): boolean =>
  `${mail.text ?? ""}${mail.html ?? ""}`.replace(/<[^>]*>|\s+/g, "").length > 200;

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** Quoted lines of a reply ("> ") are what somebody forwarded: their mark goes, their words stay. Wrapped lines are joined. */
function readPlain(text: string): RawLine[] {
  const paragraphs = text
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t>]*\n/)
    .map((paragraph) =>
      paragraph
        .replace(/^(?:>[ \t]?)+/gm, "")
        .replace(/[ \t]*\n[ \t]*/g, (gap, at: number) => (isWrapped(paragraph, at) ? " " : gap)),
    );
  return paragraphs.flatMap((paragraph) => readText(paragraph));
}

/** Mail programs break lines at some 72 to 78 characters; shorter lines were broken by their writer. */
function isWrapped(paragraph: string, at: number): boolean {
  const line = paragraph.slice(paragraph.lastIndexOf("\n", at - 1) + 1, at);
  return line.length >= 55;
}

/** A forwarded mail names its writer in its text: "From: Larkhaven Courier <news@courier.example>". */
function headerOf(mail: Email, lines: readonly RawLine[]): Metadata {
  const told = new Map(
    lines.slice(0, 40).flatMap(({ text }) => {
      const field = /^\*?(From|Date|Sent|Subject):\*?\s+(.{3,200})$/.exec(text);
      return field?.[1] && field[2] ? [[field[1], field[2]] as const] : [];
    }),
  );
  const where = told.has("From") ? "header of the forwarded mail" : "header of the mail";
  const subject = (told.get("Subject") ?? mail.subject)?.replace(/^(?:(?:fwd?|re|aw|wg|tr)\s*:\s*)+/i, "").trim();
  const from =
    told
      .get("From")
      ?.replace(/\s*<[^>]*>|["“”]/g, "")
      .trim() ?? nameOf(mail.from);
  const date = dayOf(told.get("Date") ?? told.get("Sent") ?? mail.date);
  return {
    ...(subject ? { headline: { value: subject, where } } : {}),
    ...(from ? { outlet: { value: from, where } } : {}),
    ...(date ? { publishedOn: { value: date.slice(0, 10), where } } : {}),
    ...(date && date.length > 10 ? { publishedAt: { value: date, where } } : {}),
  };
}

const nameOf = (from: Address | undefined): string | null => from?.name?.trim() || from?.address?.split("@")[1] || null;

/** The ISO time of a header date, which a mail parser gives in UTC; null where it names no moment. */
function dayOf(date: string | undefined): string | null {
  const time = Date.parse(date ?? "");
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace(".000", "");
}
