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

const BLOCKS = new Set(
  "p div h1 h2 h3 h4 h5 h6 li blockquote figcaption td th tr pre section article main header footer aside nav ul ol table form br hr dd dt figure button menu dialog".split(
    " ",
  ),
);
const UNSEEN = new Set("script style noscript template svg math iframe object select textarea".split(" "));
/** Parts of a page that surround a story, and what the preview calls them. */
const SURROUNDINGS: Record<string, string> = {
  nav: "menu",
  header: "page header",
  footer: "page footer",
  aside: "beside the story",
  form: "form",
  button: "button",
  menu: "menu",
  dialog: "dialog",
};
const WATCHED = new Set([...BLOCKS, ...UNSEEN, ...Object.keys(SURROUNDINGS), ..."html head body title a".split(" ")]);

/** Elements that only dress words (`<b>`, `<span>`) are not kept open, so that their nesting costs nothing. */
class PageParser extends Parser {
  protected override isVoidElement(name: string): boolean {
    return super.isVoidElement(name) || (name !== "" && !WATCHED.has(name));
  }
}

interface Gathered extends RawLine {
  readonly inArticle: boolean;
}

/**
 * Reads a page in one streaming pass (no tree, so depth and size cost nothing): its blocks in order, each with the
 * surroundings it stood in. Scripts and styles never become text.
 */
export function readHtml(html: string): HtmlPage {
  const gathered: Gathered[] = [];
  /** How many elements of a name are open, and the open ones that say where in the page a block stands. */
  const open = new Map<string, number>();
  const landmarks: string[] = [];
  let unseen = 0;
  const metas: { name: string; content: string }[] = [];
  const jsonLd: string[] = [];
  let [text, linked, canonical, title, script] = ["", 0, null as string | null, "", null as string | null];

  const isOpen = (name: string): boolean => (open.get(name) ?? 0) > 0;
  const flush = (): void => {
    // HTML's own white space: U+FEFF and the no-break space are characters that the outlet wrote.
    const line = canonicalBlock(text.replace(/[ \t\n\f\r]+/g, " "));
    if (line !== "")
      gathered.push({
        text: line,
        left: surroundings(landmarks, line, linked),
        inArticle: isOpen("article") || isOpen("main"),
      });
    text = "";
    linked = 0;
  };
  const parser = new PageParser({
    onopentag(name, attributes) {
      if (BLOCKS.has(name)) flush();
      open.set(name, (open.get(name) ?? 0) + 1);
      if (UNSEEN.has(name)) unseen++;
      if (isLandmark(name)) landmarks.push(name);
      if (name === "meta")
        metas.push({
          name: (attributes["property"] ?? attributes["name"] ?? "").toLowerCase(),
          content: attributes["content"] ?? "",
        });
      if (name === "link" && attributes["rel"] === "canonical") canonical = attributes["href"] ?? null;
      if (name === "script" && attributes["type"] === "application/ld+json") script = "";
    },
    ontext(data) {
      if (script !== null) script += data;
      else if (isOpen("title") && !isOpen("svg")) title += data;
      else if (unseen === 0) {
        text += data;
        if (isOpen("a")) linked += data.trim().length;
      }
    },
    onclosetag(name) {
      if (BLOCKS.has(name)) flush();
      if (name === "script" && script !== null) {
        jsonLd.push(script);
        script = null;
      }
      if (!isOpen(name)) return;
      open.set(name, (open.get(name) ?? 0) - 1);
      if (UNSEEN.has(name)) unseen--;
      if (isLandmark(name)) landmarks.pop();
    },
  });
  parser.write(html);
  parser.end();
  flush();
  return {
    lines: withArticleOnly(gathered),
    metadata: pageMetadata({ metas, canonical, title: title.trim(), jsonLd }),
  };
}

const isLandmark = (name: string): boolean => name === "article" || SURROUNDINGS[name] !== undefined;

function surroundings(landmarks: readonly string[], line: string, linked: number): string | null {
  const inArticle = landmarks.lastIndexOf("article");
  const around = landmarks
    .slice(inArticle + 1)
    .find((name) => SURROUNDINGS[name] !== undefined && !(name === "header" && inArticle !== -1));
  if (around) return SURROUNDINGS[around] ?? null;
  return linked > line.length * 0.7 && wordsIn(line) <= 20 ? "link line" : null;
}

/** Where an article or main element holds most of the words, what stands outside is not the story. */
function withArticleOnly(gathered: readonly Gathered[]): RawLine[] {
  const words = (lines: readonly Gathered[]): number =>
    lines.filter((line) => line.left === null).reduce((sum, line) => sum + wordsIn(line.text), 0);
  const inside = gathered.filter((line) => line.inArticle);
  const decides = words(inside) >= 50 && words(inside) >= words(gathered) * 0.4;
  return gathered.map(({ text, left, inArticle }) => ({
    text,
    left: left ?? (decides && !inArticle ? "outside the article" : null),
  }));
}
