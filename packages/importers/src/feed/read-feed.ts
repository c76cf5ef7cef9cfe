import { parseFeed } from "feedsmith";
import { decodeBytes } from "../decode-bytes.ts";
import { readPage } from "../html/page-blocks.ts";
import { ImportFault } from "../import-fault.ts";

/** One item of a feed. */
export interface FeedItem {
  readonly title: string;
  readonly url: string;
  /** As the feed gives it; null where it gives none. */
  readonly publishedAt: string | null;
}

export interface Feed {
  readonly title: string | null;
  readonly items: readonly FeedItem[];
}

const MOST_ITEMS = 200;

/** An RSS, RDF, Atom or JSON feed: its items with a web address, in its order. */
export function readFeed(bytes: Uint8Array, name: string): Feed {
  const decoded = decodeBytes(bytes);
  if ("fault" in decoded) throw new ImportFault(`“${name}” is empty, or no text.`);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(beforeRoot(decoded.text)))
    throw new ImportFault(`“${name}” declares XML entities, which no feed needs. It was not read.`);
  const { title, found } = parse(decoded.text, name);
  const items = found.flatMap(({ title: itemTitle, link, date }): FeedItem[] =>
    link && /^https?:\/\//i.test(link)
      ? [{ title: itemTitle?.trim() || link, url: link, publishedAt: date ?? null }]
      : [],
  );
  if (items.length === 0) throw new ImportFault(`“${name}” is a feed with no item that has a web address.`);
  return { title: title ?? null, items: items.slice(0, MOST_ITEMS) };
}

/** Where XML may declare entities. Pages that an item quotes have declarations of their own, which are only text. */
const beforeRoot = (text: string): string => text.slice(0, Math.max(0, text.search(/<[a-z]|\{/i)));

interface Found {
  title: string | undefined;
  link: string | undefined;
  date: string | undefined;
}

function parse(text: string, name: string): { title: string | undefined; found: Found[] } {
  let parsed;
  try {
    parsed = parseFeed(text, { maxItems: MOST_ITEMS });
  } catch {
    throw new ImportFault(`“${name}” is no RSS or Atom feed that can be read.`);
  }
  const { format, feed } = parsed;
  if (format === "atom")
    return {
      title: shown(plain(feed.title)),
      found: (feed.entries ?? []).map((entry) => ({
        title: shown(plain(entry.title)),
        link: (entry.links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? entry.links?.[0])?.href,
        date: textIn(entry.published ?? entry.updated),
      })),
    };
  if (format === "json")
    return {
      title: feed.title,
      found: (feed.items ?? []).map((item) => ({
        title: item.title,
        link: item.url,
        date: textIn(item.date_published),
      })),
    };
  if (format === "rdf")
    return {
      title: shown(feed.title),
      found: (feed.items ?? []).map((item) => ({
        title: shown(item.title),
        link: item.link,
        date: textIn(item.dc?.dates?.[0]),
      })),
    };
  return {
    title: shown(feed.title),
    found: (feed.items ?? []).map((item) => ({
      title: shown(item.title),
      link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
      date: textIn(item.pubDate),
    })),
  };
}

/** Titles of XML feeds are markup more often than not ("Board&#8217;s vote"): the words that it shows. */
const shown = (title: string | undefined): string | undefined =>
  title && /&#?\w+;|<\/?[a-z]/i.test(title)
    ? readPage(title)
        .blocks.map(({ text }) => text)
        .join(" ")
    : title;
const textIn = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const plain = (value: unknown): string | undefined =>
  typeof value === "string"
    ? value
    : value && typeof value === "object" && "value" in value && typeof value.value === "string"
      ? value.value
      : undefined;
