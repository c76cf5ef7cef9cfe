import { fullDateIn } from "../find-dates.ts";
import type { Metadata } from "../make-draft.ts";

/** What a page says about itself: the contents of its meta tags, its canonical link, and its JSON-LD scripts. */
export interface PageSelf {
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  readonly canonical: string | null;
  readonly title: string;
  readonly jsonLd: readonly string[];
}

/** Proposals from JSON-LD first, then OpenGraph and the other meta tags. */
export function pageMetadata(self: PageSelf): Metadata {
  const article = self.jsonLd.flatMap(articlesIn).at(0);
  const meta = (...names: string[]): string | null =>
    self.metas.find(({ name, content }) => names.includes(name) && content.trim() !== "")?.content.trim() ?? null;
  const choose = (fromJson: string | null, fromMeta: string | null): { value: string; where: string } | null =>
    fromJson
      ? { value: fromJson, where: "JSON-LD of the page" }
      : fromMeta
        ? { value: fromMeta, where: "meta tag of the page" }
        : null;
  const published = choose(
    textOf(article?.["datePublished"]),
    meta("article:published_time", "date", "dc.date", "pubdate"),
  );
  const day = published ? (/^\d{4}-\d{2}-\d{2}/.exec(published.value)?.[0] ?? fullDateIn(published.value)) : null;
  const found = {
    headline:
      choose(textOf(article?.["headline"]), meta("og:title", "twitter:title")) ??
      (self.title ? { value: self.title, where: "title of the page" } : null),
    outlet: choose(nameOf(article?.["publisher"]), meta("og:site_name", "application-name")),
    byline: choose(nameOf(article?.["author"]), meta("author", "article:author", "dc.creator")),
    url:
      self.canonical && isPlausible("url", self.canonical)
        ? { value: self.canonical, where: "canonical link of the page" }
        : choose(null, meta("og:url")),
    publishedOn: published && day && isDay(day) ? { value: day, where: published.where } : null,
  };
  return Object.fromEntries(
    Object.entries(found).filter(([field, proposed]) => proposed !== null && isPlausible(field, proposed.value)),
  );
}

/** Pages put addresses where names belong, and whole paragraphs into titles. */
function isPlausible(field: string, value: string): boolean {
  return value.length <= 500 && /^https?:/.test(value) === (field === "url");
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

type JsonObject = Record<string, unknown>;

function articlesIn(script: string): JsonObject[] {
  try {
    return objectsIn(JSON.parse(script) as unknown, 0).filter((each) =>
      /Article|Posting|Report/.test(String(each["@type"])),
    );
  } catch {
    return [];
  }
}

function objectsIn(value: unknown, depth: number): JsonObject[] {
  if (depth > 6 || value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap((each) => objectsIn(each, depth + 1));
  const object = value as JsonObject;
  return [object, ...objectsIn(object["@graph"], depth + 1)];
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) {
    const names = value.map(nameOf).filter((name) => name !== null);
    return names.length > 0 ? names.join(" and ") : null;
  }
  if (value !== null && typeof value === "object") return textOf((value as JsonObject)["name"]);
  return textOf(value);
}
