import { canonicalBlock } from "@second-source/domain/text/canonical-text";
import { Parser } from "htmlparser2";
import type { RawLine } from "../article-draft.ts";
import { wordsIn } from "../clutter.ts";
import type { Metadata } from "../make-draft.ts";
import { pageMetadata } from "./page-metadata.ts";

export interface HtmlPage {
  readonly lines: readonly RawLine[];
  readonly metadata: Metadata;
}

const BLOCKS = new Set("p div h1 h2 h3 h4 h5 h6 li blockquote figcaption td th tr pre section article main header footer aside nav ul ol table form br hr dd dt figure".split(" "));
const UNSEEN = new Set("script style noscript template svg math iframe object select textarea".split(" "));
/** Parts of a page that surround a story, and what the preview calls them. */
const SURROUNDINGS: Record<string, string> = { nav: "menu", header: "page header", footer: "page footer", aside: "beside the story", form: "form", button: "button", menu: "menu", dialog: "dialog" };

interface Gathered extends RawLine {
  readonly inArticle: boolean;
}

/**
 * Reads a page in one streaming pass (no tree, so depth and size cost nothing): its blocks in order, each with the
 * surroundings it stood in. Scripts and styles never become text.
 */
export function readHtml(html: string): HtmlPage {
  const gathered: Gathered[] = [];
  const open: string[] = [];
  const metas: { name: string; content: string }[] = [];
  const jsonLd: string[] = [];
  let [text, linked, canonical, title, script] = ["", 0, null as string | null, "", null as string | null];

  const flush = (): void => {
    const line = canonicalBlock(text.replace(/\s+/g, " "));
    if (line !== "") gathered.push({ text: line, left: surroundings(open, line, linked), inArticle: open.includes("article") || open.includes("main") });
    text = "";
    linked = 0;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (BLOCKS.has(name)) flush();
      open.push(name);
      if (name === "meta") metas.push({ name: (attributes["property"] ?? attributes["name"] ?? "").toLowerCase(), content: attributes["content"] ?? "" });
      if (name === "link" && attributes["rel"] === "canonical") canonical = attributes["href"] ?? null;
      if (name === "script" && attributes["type"] === "application/ld+json") script = "";
    },
    ontext(data) {
      if (script !== null) script += data;
      else if (open.includes("title") && !open.includes("svg")) title += data;
      else if (!open.some((name) => UNSEEN.has(name))) {
        text += data;
        if (open.includes("a")) linked += data.trim().length;
      }
    },
    onclosetag(name) {
      if (BLOCKS.has(name)) flush();
      if (name === "script" && script !== null) {
        jsonLd.push(script);
        script = null;
      }
      const at = open.lastIndexOf(name);
      if (at !== -1) open.length = at;
    },
  });
  parser.write(html);
  parser.end();
  flush();
  return { lines: withArticleOnly(gathered), metadata: pageMetadata({ metas, canonical, title: title.trim(), jsonLd }) };
}

function surroundings(open: readonly string[], line: string, linked: number): string | null {
  const inArticle = open.lastIndexOf("article");
  const around = open.slice(inArticle + 1).find((name) => SURROUNDINGS[name] !== undefined && !(name === "header" && inArticle !== -1));
  if (around) return SURROUNDINGS[around] ?? null;
  return linked > line.length * 0.7 && wordsIn(line) <= 20 ? "link line" : null;
}

/** Where an article or main element holds most of the words, what stands outside is not the story. */
function withArticleOnly(gathered: readonly Gathered[]): RawLine[] {
  const words = (lines: readonly Gathered[]): number => lines.filter((line) => line.left === null).reduce((sum, line) => sum + wordsIn(line.text), 0);
  const inside = gathered.filter((line) => line.inArticle);
  const decides = words(inside) >= 50 && words(inside) >= words(gathered) * 0.4;
  return gathered.map(({ text, left, inArticle }) => ({ text, left: left ?? (decides && !inArticle ? "outside the article" : null) }));
}
