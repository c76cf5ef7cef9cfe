import { expect, test } from "vitest";
import type { RawLine } from "../article-draft.ts";
import { readHtml } from "./read-html.ts";
import { ownTimeOf } from "@second-source/domain/testing/own-time";

const PARAGRAPH =
  "The harbour board voted on Tuesday to close the old ferry pier, two members of it said, and gave no reason for it.";
const STORY = `<p>${PARAGRAPH}</p><p>${PARAGRAPH.replace("Tuesday", "Monday")}</p><p>${PARAGRAPH.replace("Tuesday", "Sunday")}</p>`;

const linesOf = (html: string): readonly RawLine[] => readHtml(html).lines;
const texts = (html: string): string[] => linesOf(html).map((line) => line.text);
const leftOf = (html: string, text: string): string | null | undefined =>
  linesOf(html).find((line) => line.text === text)?.left;

test("each block is a line, and words within it are joined as a reader sees them", () => {
  expect(
    texts("<h1>Pier  to\nclose</h1><p>The <b>old</b> <a href='/x'>pier</a>.</p><ul><li>One<li>Two</ul>three<br>four"),
  ).toEqual(["Pier to close", "The old pier.", "One", "Two", "three", "four"]);
});

test("character references are the characters they name, and accents are NFC", () => {
  expect(texts("<p>&ldquo;Caf&#101;&#769;&rdquo; &mdash; A&amp;B &lt;b&gt;</p>")).toEqual(["“Café” — A&B <b>"]);
});

test("hidden characters and no-break spaces that the outlet wrote are kept", () => {
  expect(texts("<p>cease\uFEFFfire \u202Eneg\u200Bated, 50&nbsp;000</p>")).toEqual([
    "cease\uFEFFfire \u202Eneg\u200Bated, 50\u00A0000",
  ]);
});

test("scripts, styles, templates, fallbacks and form fields never become text", () => {
  const unseen = ["script", "style", "template", "noscript", "iframe", "textarea", "svg", "select"].map(
    (name) => `<${name}>secret of ${name}</${name}>`,
  );
  expect(texts(`<p>Seen.</p>${unseen.join("")}<p onclick="evil()">Also <script>bad()</script>seen.</p>`)).toEqual([
    "Seen.",
    "Also seen.",
  ]);
});

test("a script that is never closed swallows the rest and becomes no text", () => {
  expect(texts("<p>Seen.</p><script>var x = '<p>not seen</p>'")).toEqual(["Seen."]);
});

test("comments and tags that a page quotes as text are told apart", () => {
  expect(texts("<!-- <p>no</p> --><p>5 < 6 and <!-- no -->&lt;p&gt;</p>")).toEqual(["5 < 6 and <p>"]);
});

test.each([
  ["nav", "menu"],
  ["footer", "page footer"],
  ["aside", "beside the story"],
  ["form", "form"],
  ["header", "page header"],
  ["dialog", "dialog"],
])("what stands in %s is put aside as %s, and what follows it is not", (name, left) => {
  const html = `<${name}><div><p>Around it</p></div></${name}><p>${PARAGRAPH}</p>`;
  expect(leftOf(html, "Around it")).toBe(left);
  expect(leftOf(html, PARAGRAPH)).toBeNull();
});

test("an aside or form within the article is put aside, and the article's own header is not", () => {
  const html = `<article><header><h1>Pier to close</h1></header>${STORY}<aside><p>More on piers</p></aside><form><p>Your address</p></form></article>`;
  expect([
    leftOf(html, "Pier to close"),
    leftOf(html, "More on piers"),
    leftOf(html, "Your address"),
    leftOf(html, PARAGRAPH),
  ]).toEqual(["to Headline", "beside the story", "form", null]);
});

test("an article element that holds most of the words puts all else outside", () => {
  const html = `<div><p>Weather today</p></div><article>${STORY}</article><div><p>Most read</p></div>`;
  expect([leftOf(html, "Weather today"), leftOf(html, "Most read"), leftOf(html, PARAGRAPH)]).toEqual([
    "outside the article",
    "outside the article",
    null,
  ]);
});

test("an article element that is only a teaser decides nothing", () => {
  const html = `<article><p>Ferry fares to rise</p></article><div>${STORY}</div>`;
  expect(leftOf(html, PARAGRAPH)).toBeNull();
});

test("a line that is all link is a link line, and a paragraph with a link in it is not", () => {
  const html = `<p><a href="/1">Ferry fares to rise</a></p><p>The <a href="/2">old pier</a> will close on Tuesday.</p>`;
  expect([leftOf(html, "Ferry fares to rise"), leftOf(html, "The old pier will close on Tuesday.")]).toEqual([
    "link line",
    null,
  ]);
});

test("the words of a button never join a paragraph", () => {
  expect(texts("<p>The pier will close.<button>Share</button></p>")).toEqual(["The pier will close.", "Share"]);
  expect(leftOf("<p>The pier will close.<button>Share</button></p>", "Share")).toBe("button");
});

test("tags that are closed twice, never, or in the wrong order lose no words", () => {
  expect(texts("<p>One</b></p></div><p><b>Two<i>three</b>four</i><p>Five</p></p>").join(" ").split(/\W+/)).toEqual([
    "One",
    "Twothreefour",
    "Five",
  ]);
});

test.each([
  ["bare", "<b>".repeat(100_000) + "deep"],
  ["with text at every depth", "<b>x".repeat(100_000)],
  ["opened and closed", `${"<b>".repeat(100_000)}deep${"</b>".repeat(100_000)}`],
  ["closed by tags that were never opened", "<b>".repeat(50_000) + "</i>".repeat(50_000)],
])("a hundred thousand nested tags, %s, are read within a second", (_, html) => {
  expect(ownTimeOf(() => readHtml(html))).toBeLessThan(1000);
});

test("text at the bottom of deep blocks is still found", () => {
  expect(texts(`${"<div>".repeat(2000)}deep`)).toEqual(["deep"]);
});
