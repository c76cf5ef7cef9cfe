import type { Proposed } from "../article-draft.ts";
import { fullDateIn } from "../find-dates.ts";
import { textOf, type JsonObject } from "./json-ld.ts";
import { tagged, type PageSelf } from "./page-self.ts";

const PUBLISHED_METAS = [
  "article:published_time",
  "datepublished",
  "og:published_time",
  "article:published",
  "parsely-pub-date",
  "sailthru.date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "publication_date",
  "date",
  "dc.date.issued",
  "dc.date",
  "dcterms.date",
  "dcterms.created",
  "dc.date.created",
  "article.published",
  "cxenseparse:recs:publishtime",
  "rnews:datepublished",
  "displaydate",
  "citation_publication_date",
  "ptime",
];
const MODIFIED_METAS = ["article:modified_time", "datemodified", "og:updated_time", "dcterms.modified", "lastmod"];

/** Days are ISO days as the outlet gave them; times are ISO with the outlet's own offset, where it gave one. */
export interface PageDates {
  readonly publishedOn: Proposed | null;
  readonly publishedAt: Proposed | null;
  readonly modifiedAt: Proposed | null;
}

/** When it was published and changed: JSON-LD, meta tags, `time` elements, and the day in the page's own address. */
export function pageDates(self: PageSelf, article: JsonObject | undefined): PageDates {
  const inTags = (names: readonly string[]): Proposed[] =>
    tagged(self, ...names).map((value) => ({ value, where: "meta tag of the page" }));
  const inTimes = (pattern: RegExp): Proposed[] =>
    self.times
      .filter(({ names }) => pattern.test(names))
      .map(({ datetime }) => ({ value: datetime, where: "time in the page" }));
  const inJson = (key: string): Proposed[] => {
    const value = textOf(article?.[key]);
    return value === null ? [] : [{ value, where: "JSON-LD of the page" }];
  };
  const published = [
    ...inJson("datePublished"),
    ...inTags(PUBLISHED_METAS),
    ...inTimes(/\b(?:date published|publish\w*|posted|pubdate|entry date|created)\b/),
    ...inJson("dateCreated"),
    ...dayInAddress(self.canonical ?? tagged(self, "og:url")[0] ?? ""),
    ...inTimes(/^(?!.*\b(?:updated|modified)\b)/).slice(0, 1),
  ];
  const modified = [
    ...inJson("dateModified"),
    ...inTags(MODIFIED_METAS),
    ...inTimes(/\b(?:date modified|updated|modified)\b/),
  ];
  return {
    publishedOn: firstOf(published, dayOf),
    publishedAt: firstOf(published, timeOf),
    modifiedAt: firstOf(modified, timeOf),
  };
}

function firstOf(candidates: readonly Proposed[], read: (value: string) => string | null): Proposed | null {
  for (const { value, where } of candidates) {
    const found = read(value.trim());
    if (found !== null) return { value: found, where };
  }
  return null;
}

/** The ISO day that a machine-readable or written date names, or null. */
function dayOf(value: string): string | null {
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6})?Z?$/.exec(value);
  const day = compact ? compact.slice(1).join("-") : (/^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? fullDateIn(value));
  return day !== null && isDay(day) ? day : null;
}

function timeOf(value: string): string | null {
  const told = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(value);
  const [, day = "", clock = "", zone = ""] = told ?? [];
  if (!told || !isDay(day)) return null;
  return `${day}T${clock}${zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, "$1:$2")}`;
}

function dayInAddress(url: string): Proposed[] {
  const found = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(url);
  const [, year = "", month = "", day = ""] = found ?? [];
  if (!found) return [];
  const value = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return [{ value, where: "address of the page" }];
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && time > 0 && new Date(time).toISOString().startsWith(day);
}
