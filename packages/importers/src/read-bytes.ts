import type { ArticleDraft } from "./article-draft.ts";
import { decodeBytes } from "./decode-bytes.ts";
import type { FeedItem } from "./feed/read-feed.ts";
import { readHtml, type HtmlPage } from "./html/read-html.ts";
import { ImportFault } from "./import-fault.ts";
import { makeDraft } from "./make-draft.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { sniff, type MediaType } from "./sniff.ts";
import { readText } from "./text/read-text.ts";
import type { ArchivedPage } from "./warc/read-warc.ts";

/** Bytes on their way to a draft. `declared` is the media type that a server gave with them. */
export interface Material {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly declared: string | null;
  /** Outlets that the desk knows by name. */
  readonly knownOutlets: readonly string[];
}

/** What some bytes hold: one article, several pages of an archive, or a list of where articles are. */
export type ReadAnswer =
  | { readonly kind: "ARTICLE"; readonly mediaType: MediaType; readonly draft: ArticleDraft }
  | { readonly kind: "PAGES"; readonly mediaType: MediaType; readonly pages: readonly ArchivedPage[] }
  | {
      readonly kind: "FEED";
      readonly mediaType: MediaType;
      readonly title: string | null;
      readonly items: readonly FeedItem[];
    };

/** Reads what is to be imported, whatever its kind. Throws an ImportFault that says why it cannot be read. */
export async function readBytes(material: Material): Promise<ReadAnswer> {
  const { bytes, name, declared } = material;
  if (bytes.length === 0) throw new ImportFault(`“${name}” is empty. Nothing was stored.`);
  const mediaType = mediaTypeOf(material);
  if (mediaType === "application/warc") {
    const { readWarc } = await import("./warc/read-warc.ts");
    return { kind: "PAGES", mediaType, pages: await readWarc(bytes, name) };
  }
  if (mediaType === "application/wacz") {
    const { readWacz } = await import("./warc/read-wacz.ts");
    return { kind: "PAGES", mediaType, pages: await readWacz(bytes, name) };
  }
  if (mediaType === "application/rss+xml") {
    const { readFeed } = await import("./feed/read-feed.ts");
    return { kind: "FEED", mediaType, ...readFeed(bytes, name) };
  }
  const { lines, metadata } = await readArticle(mediaType, bytes, name, declared);
  return { kind: "ARTICLE", mediaType, draft: makeDraft(lines, metadata, material.knownOutlets) };
}

function mediaTypeOf({ bytes, name, declared }: Material): MediaType {
  const sniffed = sniff(bytes, name, declared);
  if (sniffed && "other" in sniffed)
    throw new ImportFault(
      `“${name}” is ${sniffed.other}, and holds no text that can be read. Import the story as text, PDF, DOCX or a page.`,
    );
  if (!sniffed)
    throw new ImportFault(
      `“${name}” is of no kind that can be read: pages, PDF, DOCX, mail, web archives, feeds and plain text can.`,
    );
  return sniffed.mediaType;
}

/** Readers of rarer formats are loaded when they are needed: the process that reads one file starts sooner without them. */
async function readArticle(
  mediaType: MediaType,
  bytes: Uint8Array,
  name: string,
  declared: string | null,
): Promise<HtmlPage> {
  if (mediaType === "application/pdf") return (await import("./pdf/read-pdf.ts")).readPdf(bytes, name);
  if (mediaType === "message/rfc822") return (await import("./eml/read-eml.ts")).readEml(bytes, name);
  if (mediaType !== "text/html" && mediaType !== "text/markdown" && mediaType !== "text/plain")
    return (await import("./docx/read-docx.ts")).readDocx(bytes, name);
  const text = decoded(bytes, name, declared);
  if (mediaType === "text/html") return readHtml(text);
  return mediaType === "text/markdown" ? readMarkdown(text) : { lines: readText(text), metadata: {} };
}

function decoded(bytes: Uint8Array, name: string, declared: string | null): string {
  const answer = decodeBytes(bytes, /charset\s*=\s*"?([\w-]{2,20})/i.exec(declared ?? "")?.[1] ?? null);
  if ("text" in answer) return answer.text;
  throw new ImportFault(
    answer.fault === "EMPTY"
      ? `“${name}” is empty. Nothing was stored.`
      : `“${name}” is named like a text and is none: it holds bytes that no text has. Export it as text and try again.`,
  );
}
