/** What can be read. A name of ours stands where the world has no registered one. */
const MEDIA_TYPES = [
  "text/plain",
  "text/markdown",
  "text/html",
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "message/rfc822",
  "application/warc",
  "application/wacz",
  "application/rss+xml",
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

const ENDINGS: Readonly<Record<string, MediaType>> = {
  txt: "text/plain",
  text: "text/plain",
  md: "text/markdown",
  markdown: "text/markdown",
  html: "text/html",
  htm: "text/html",
  xhtml: "text/html",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  eml: "message/rfc822",
  warc: "application/warc",
  gz: "application/warc",
  wacz: "application/wacz",
  rss: "application/rss+xml",
  atom: "application/rss+xml",
};

/** Starts of files that are something else entirely, and what people call it. */
const NOT_OURS: readonly (readonly [string, string])[] = [
  ["\u0089PNG", "a picture"],
  ["\u00ff\u00d8\u00ff", "a picture"],
  ["GIF87a", "a picture"],
  ["GIF89a", "a picture"],
  ["\u00d0\u00cf\u0011\u00e0", "an old Word or Outlook file"],
  ["{\\rtf", "a rich text (RTF) file"],
  ["Rar!", "an archive"],
  ["7z\u00bc\u00af", "an archive"],
  ["MZ", "a program"],
  ["\u007fELF", "a program"],
  ["ID3", "a sound recording"],
];

export type Sniffed = { readonly mediaType: MediaType } | { readonly other: string };

/**
 * What some bytes are: by their own first bytes, then by the media type that a server gave, then by the name's ending.
 * A wrong ending deceives nobody; a zip is told apart by what it holds, in `openZip`.
 */
export function sniff(bytes: Uint8Array, name: string, declared: string | null): Sniffed | null {
  // One character a byte: what the encoding standard calls Latin-1 is windows-1252, and changes some of them.
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  // A story may begin with letters ("MZUZU, Malawi"); a program or a recording holds zeros soon after them.
  const other = NOT_OURS.find(([start]) => head.startsWith(start) && (!/^\w{2,3}$/.test(start) || head.includes("\0")));
  if (other) return { other: other[1] };
  if (head.slice(0, 1024).includes("%PDF-")) return { mediaType: "application/pdf" };
  if (head.startsWith("PK\u0003\u0004"))
    return { mediaType: endingOf(name) === "wacz" ? "application/wacz" : (ENDINGS["docx"] ?? "application/wacz") };
  if (head.startsWith("\u001f\u008b") || head.startsWith("WARC/")) return { mediaType: "application/warc" };
  const text = textTypeOf(head, name);
  if (text) return { mediaType: text };
  const byServer = MEDIA_TYPES.find((mediaType) => declared?.split(";")[0]?.trim().toLowerCase() === mediaType);
  const byName = ENDINGS[endingOf(name)];
  const mediaType = byName === "application/warc" ? undefined : (byServer ?? byName);
  return (mediaType && { mediaType }) || (declared?.startsWith("text/") ? { mediaType: "text/plain" } : null);
}

/** A JSON feed names its version, first of all or after plain values. */
const JSON_FEED = /^\{[^{[]*"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\b/;

/** Markup, feeds and mail, by how they begin. */
function textTypeOf(head: string, name: string): MediaType | null {
  const text = head.replace(/^(?:\u00ef\u00bb\u00bf)?\s+|^\u00ef\u00bb\u00bf/, "");
  const root = text.replace(/^(?:<\?[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)+/, "");
  if (/^<(?:rss|feed|rdf:RDF)\b/i.test(root) || JSON_FEED.test(text)) return "application/rss+xml";
  if (/^(?:<!doctype html|<html|<head|<body)/i.test(root) || /^<\?xml[\s\S]{0,400}<html/i.test(text))
    return "text/html";
  return isMail(text) && (endingOf(name) === "eml" || endingOf(name) === "") ? "message/rfc822" : null;
}

/** Mail begins with header lines, and says from whom and when. */
function isMail(text: string): boolean {
  const headers = text.split(/\r?\n\r?\n/, 1)[0] ?? "";
  return (
    /^(?:from|received|return-path|delivered-to|mime-version|date|subject|message-id|x-[\w-]+|dkim-signature|to):/i.test(
      headers,
    ) && /^(?:from|subject|message-id):/im.test(headers)
  );
}

function endingOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}
