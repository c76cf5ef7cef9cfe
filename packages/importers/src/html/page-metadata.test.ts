import { expect, test } from "vitest";
import type { Metadata } from "../make-draft.ts";
import { draftArticle } from "../import-article.ts";
import { cleanByline } from "./page-byline.ts";
import { readHtml } from "./read-html.ts";

const FROM_JSON = "JSON-LD of the page";
const FROM_META = "meta tag of the page";
const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === "string" ? value : JSON.stringify(value)}</script>`;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const metadataOf = (html: string): Metadata => readHtml(`<html><head>${html}</head><body></body></html>`).metadata;

const ARTICLE = {
  "@type": "NewsArticle",
  headline: "Pier to close",
  author: [{ "@type": "Person", name: "Tomas Reyle" }, { name: "Ida Voss" }],
  publisher: { "@type": "Organization", name: "Larkhaven Courier" },
  datePublished: "2025-07-09T23:30:00-04:00",
};

test("JSON-LD gives headline, outlet, byline and the outlet's own day", () => {
  expect(metadataOf(jsonLd(ARTICLE))).toEqual({
    headline: { value: "Pier to close", where: FROM_JSON },
    outlet: { value: "Larkhaven Courier", where: FROM_JSON },
    byline: { value: "Tomas Reyle and Ida Voss", where: FROM_JSON },
    publishedOn: { value: "2025-07-09", where: FROM_JSON },
    publishedAt: { value: "2025-07-09T23:30:00-04:00", where: FROM_JSON },
  });
});

test.each([
  ["a list", [{ "@type": "WebSite", name: "x" }, ARTICLE]],
  ["a graph", { "@context": "https://schema.org", "@graph": [{ "@type": "Person" }, ARTICLE] }],
  ["several types", { ...ARTICLE, "@type": ["NewsArticle", "Thing"] }],
])("the article is found in %s", (_, value) => {
  expect(metadataOf(jsonLd(value)).headline).toEqual({ value: "Pier to close", where: FROM_JSON });
});

test("JSON-LD that is about something else is passed over", () => {
  expect(metadataOf(jsonLd({ "@type": "Organization", headline: "We are great", name: "Larkhaven" }))).toEqual({});
});

test.each([
  "{ broken",
  "",
  "null",
  "[1, [2, 3]]",
  '"text"',
  `${"[".repeat(50_000)}`,
  `{"@type": "NewsArticle", "headline": 5, "author": {"name": []}}`,
])("JSON-LD that is broken or odd is ignored, and the meta tags speak: %#", (script) => {
  expect(metadataOf(jsonLd(script) + meta("og:title", "From the tags"))).toEqual({
    headline: { value: "From the tags", where: FROM_META },
  });
});

test("OpenGraph and other meta tags give what JSON-LD does not", () => {
  const tags =
    meta("og:title", "Tagged title") +
    meta("og:site_name", "Larkhaven Courier") +
    '<meta name="Author" content="Tomas Reyle">' +
    meta("article:published_time", "July 9, 2025") +
    meta("og:url", "https://courier.example/pier");
  expect(metadataOf(tags)).toEqual({
    headline: { value: "Tagged title", where: FROM_META },
    outlet: { value: "Larkhaven Courier", where: FROM_META },
    byline: { value: "Tomas Reyle", where: FROM_META },
    publishedOn: { value: "2025-07-09", where: FROM_META },
    url: { value: "https://courier.example/pier", where: FROM_META },
  });
});

test("JSON-LD goes before the meta tags, and the canonical link before both", () => {
  const both = `${jsonLd(ARTICLE)}${meta("og:title", "Other")}${meta("og:url", "https://other.example/")}<link rel="canonical" href="https://courier.example/pier">`;
  expect(metadataOf(both)).toMatchObject({
    headline: { value: "Pier to close" },
    url: { value: "https://courier.example/pier", where: "canonical link of the page" },
  });
});

test("a canonical link that is no address gives way to the meta tag", () => {
  expect(
    metadataOf(`<link rel="canonical" href="/pier">${meta("og:url", "https://courier.example/pier")}`).url?.value,
  ).toBe("https://courier.example/pier");
});

test("the title of the page is the last resort for a headline", () => {
  expect(metadataOf("<title>Pier to close | Courier</title>").headline).toEqual({
    value: "Pier to close",
    where: "title of the page",
  });
});

test("the title within a drawing is not the page's", () => {
  expect(metadataOf("<svg><title>Logo</title></svg>")).toEqual({});
});

test("addresses in the place of names, endless titles, dates without a year and unsafe links are not proposed", () => {
  const odd =
    meta("author", "https://social.example/tomas") +
    meta("og:title", "x".repeat(501)) +
    meta("date", "July 9") +
    '<link rel="canonical" href="javascript:alert(1)">';
  expect(metadataOf(odd)).toEqual({});
});

test.each(["2025-02-30", "2025-13-01", "0000-00-00"])("a day that no calendar has is not proposed: %s", (day) => {
  expect(metadataOf(meta("article:published_time", day)).publishedOn).toBeUndefined();
});

test("the heading that readers see goes before the title for other sites, and a byline is read from its line", () => {
  const story =
    "<p>The harbour board voted on Tuesday to close the old ferry pier, two members of it said, and gave no reason.</p>";
  const { proposed } = draftArticle(
    `${meta("og:title", "Tagged title")}<h1>A headline read from a line</h1><p>By Tomas Reyle</p>${story}`,
    "text/html",
    [],
  );
  expect(proposed).toMatchObject({
    headline: { value: "A headline read from a line", where: "heading of the page" },
    byline: { value: "Tomas Reyle", where: "line 2" },
  });
});

test("a headline that most of the page agrees on wins over a heading that is the outlet's own name", () => {
  const page = `<title>Pier to close - Larkhaven Courier</title>${meta("og:title", "Pier to close")}${meta("og:site_name", "Larkhaven Courier")}`;
  const { metadata } = readHtml(`<head>${page}</head><body><h1>Larkhaven Courier</h1><p>Text.</p></body>`);
  expect(metadata.headline).toEqual({ value: "Pier to close", where: FROM_META });
});

test.each([
  ["rel", '<a rel="author" href="/tomas">Tomas Reyle</a>'],
  ["a class", '<span class="c-byline__author">By Tomas Reyle</span> | 9 July'],
  ["microdata", '<span itemprop="author"><span itemprop="name">Tomas Reyle</span></span>'],
  ["a block", '<div class="byline">By TOMAS REYLE, Staff Writer</div>'],
])("a byline is found by %s", (_, html) => {
  expect(readHtml(`<body>${html}</body>`).metadata.byline).toEqual({
    value: "Tomas Reyle",
    where: "byline of the page",
  });
});

test.each([
  ["By Tomas Reyle and Ida Voss", "Tomas Reyle and Ida Voss"],
  ["Written by Ida Voss | Larkhaven Courier", "Ida Voss"],
  ["Ida Voss, Courier political correspondent", "Ida Voss"],
  ["Ida Voss (ida@courier.example)", "Ida Voss"],
  ["Associated Press", "Associated Press"],
  ["admin", null],
  ["https://social.example/ida", null],
])("of the byline %j is kept %j", (text, name) => {
  expect(cleanByline(text)).toBe(name);
});

test("a time in the page, and the day in its address, are the last resorts for a day", () => {
  const time = '<p><time class="entry-date" datetime="2025-07-09T08:15:00+0200">9 July</time></p>';
  expect(readHtml(time).metadata).toMatchObject({
    publishedOn: { value: "2025-07-09", where: "time in the page" },
    publishedAt: { value: "2025-07-09T08:15:00+02:00", where: "time in the page" },
  });
  const address = '<link rel="canonical" href="https://courier.example/2025/7/9/pier">';
  expect(metadataOf(address).publishedOn).toEqual({ value: "2025-07-09", where: "address of the page" });
});

test("when it was changed, and the language, are told", () => {
  const page = `${jsonLd({ ...ARTICLE, dateModified: "2025-07-10T10:00:00Z" })}`;
  expect(readHtml(`<html lang="en-GB"><head>${page}</head></html>`).metadata).toMatchObject({
    modifiedAt: { value: "2025-07-10T10:00:00Z", where: FROM_JSON },
    language: { value: "en-GB", where: "language of the page" },
  });
});
