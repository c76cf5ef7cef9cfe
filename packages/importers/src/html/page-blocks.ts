import { canonicalBlock } from "@second-source/domain/text/canonical-text";
import { Parser } from "htmlparser2";
import type { PageSelf } from "./page-self.ts";
import { nameWords, placeOf, WHOLE_PAGE, type Place } from "./place.ts";

/** A run of text between two block boundaries, in the order of the page. */
export interface PageBlock {
  readonly text: string;
  /** The innermost element that holds it. */
  readonly place: Place;
  /** UTF-16 units of its text that are links. */
  readonly linked: number;
}

/** A page as it was read: its blocks, and what it says about itself. */
export interface ReadPage {
  readonly blocks: readonly PageBlock[];
  readonly self: PageSelf;
}

const BLOCKS = new Set(
  "p div h1 h2 h3 h4 h5 h6 li blockquote figcaption td th tr pre section article main header footer aside nav ul ol table form br hr dd dt figure button menu dialog body".split(
    " ",
  ),
);
const BREAKS = new Set(["br", "hr"]);
const UNSEEN = new Set("script style noscript template svg math iframe object select textarea".split(" "));
const WATCHED = new Set([...BLOCKS, ...UNSEEN, ..."html head title a".split(" ")]);
const AUTHOR_NAMES = /\b(?:byline|by line|author|author name|writer|contributor)\b/;
const ONLY_BY = /^\s*(?:\p{L}{2,10}\s+)?by:?\s*$/iu;
/** Pages that list thousands of people are no article's byline. */
const MOST_LABELS = 50;

/** Elements that only dress words (`<b>`, `<span>`) are not kept open, so that their nesting costs nothing. */
class PageParser extends Parser {
  protected override isVoidElement(name: string): boolean {
    return super.isVoidElement(name) || (name !== "" && !WATCHED.has(name));
  }
}

/** Reads a page in one streaming pass. Scripts and styles never become text. */
export function readPage(html: string): ReadPage {
  const reader = new PageReader();
  reader.read(html);
  return reader;
}

type Attributes = Readonly<Record<string, string>>;
type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

class PageReader implements ReadPage {
  readonly blocks: PageBlock[] = [];
  readonly self: Writable<PageSelf> = {
    metas: [],
    canonical: null,
    title: "",
    jsonLd: [],
    language: null,
    times: [],
    authors: [],
  };
  private readonly open: Place[] = [WHOLE_PAGE];
  private readonly counts = { links: 0, unseen: 0, titles: 0 };
  private text = "";
  private linked = 0;
  private script: string | null = null;
  /** The names of an element whose first words are wanted, and those words with the offset where they end. */
  private label: { names: string; text: string; end: number } | null = null;
  private readonly parser = new PageParser({
    onopentag: (name, attributes) => this.opened(name, attributes),
    ontext: (data) => this.said(data),
    onclosetag: (name) => this.closed(name),
  });

  read(html: string): void {
    this.parser.write(html);
    this.parser.end();
    this.flush();
    this.endLabel();
    this.self.title = this.self.title.trim();
  }

  private get place(): Place {
    return this.open.at(-1) ?? WHOLE_PAGE;
  }

  private opened(name: string, attributes: Attributes): void {
    if (BLOCKS.has(name)) {
      this.flush();
      if (!BREAKS.has(name)) this.open.push(placeOf(name, attributes, this.place));
    } else if (name === "a") this.counts.links++;
    else if (name === "title") this.counts.titles++;
    else this.tellsOfPage(name, attributes);
    if (UNSEEN.has(name)) this.counts.unseen++;
    if (name === "script" && /ld\+json/i.test(attributes["type"] ?? "")) this.script = "";
    this.tellsOfAuthor(attributes);
  }

  private tellsOfPage(name: string, attributes: Attributes): void {
    const { property, itemprop, content = "", rel = "", href = null, datetime } = attributes;
    if (name === "html") this.self.language = attributes["lang"] ?? null;
    if (name === "meta") {
      const named = property ?? attributes["name"] ?? itemprop ?? attributes["http-equiv"] ?? "";
      this.self.metas.push({ name: named.toLowerCase(), content });
    }
    if (name === "link" && rel.toLowerCase() === "canonical") this.self.canonical ??= href;
    if (datetime !== undefined && this.self.times.length < MOST_LABELS)
      this.self.times.push({ datetime, names: nameWords(`${attributes["class"] ?? ""} ${itemprop ?? ""}`) });
  }

  private tellsOfAuthor({ rel = "", itemprop = "", class: classes = "" }: Attributes): void {
    const names = nameWords(`${/\bauthor\b/i.test(rel) ? "rel author" : ""} ${itemprop} ${classes}`);
    if (!AUTHOR_NAMES.test(names) || this.self.authors.length >= MOST_LABELS) return;
    this.endLabel();
    this.label = { names, text: "", end: -1 };
  }

  private said(data: string): void {
    if (this.script !== null) this.script += data;
    else if (this.counts.unseen > 0) return;
    else if (this.counts.titles > 0) this.self.title += data;
    else {
      this.text += data;
      if (this.counts.links > 0) this.linked += data.trim().length;
      this.labelled(data);
    }
  }

  /** Text comes in pieces (character references cut it): those that touch belong together. */
  private labelled(data: string): void {
    if (!this.label) return;
    const { text, end, names } = this.label;
    if (text === "" && data.trim() === "") return;
    const goesOn = text === "" || this.parser.startIndex === end + 1;
    // "By" stands in an element of its own, and the name in the next.
    if (!goesOn && !ONLY_BY.test(text)) this.endLabel();
    else this.label = { names, text: text + data, end: this.parser.endIndex };
  }

  private endLabel(): void {
    const text = this.label?.text.replace(/\s+/g, " ").trim() ?? "";
    if (this.label && text !== "") this.self.authors.push({ text, names: this.label.names });
    this.label = null;
  }

  private closed(name: string): void {
    if (BLOCKS.has(name)) {
      this.flush();
      if (this.place.tag === name && this.open.length > 1) this.open.pop();
    } else if (name === "a") this.counts.links = Math.max(0, this.counts.links - 1);
    else if (name === "title") this.counts.titles = Math.max(0, this.counts.titles - 1);
    if (UNSEEN.has(name)) this.counts.unseen = Math.max(0, this.counts.unseen - 1);
    if (name === "script" && this.script !== null) {
      this.self.jsonLd.push(this.script);
      this.script = null;
    }
  }

  private flush(): void {
    // HTML's own white space: U+FEFF and the no-break space are characters that the outlet wrote.
    const text = this.text === "" ? "" : canonicalBlock(this.text.replace(/[ \t\n\f\r]+/g, " "));
    if (text !== "") this.blocks.push({ text, place: this.place, linked: Math.min(this.linked, text.length) });
    this.text = "";
    this.linked = 0;
  }
}
