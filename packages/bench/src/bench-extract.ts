import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { extract } from "./adapter.ts";
import { knownPages, type KnownPage } from "./corpus.ts";

const GRAM = 4;

/** Body text against what a person says it is, beside Readability: shingles of four words, averaged over pages. */
export function benchExtract(): Promise<void> {
  const { pages, from } = knownPages();
  console.log(from);
  tell("Second Source", pages, (html) => extract({ html }).text);
  tell(
    "Readability with linkedom",
    pages,
    (html) => new Readability(parseHTML(html).document as never).parse()?.textContent ?? "",
  );
  return Promise.resolve();
}

function tell(name: string, pages: readonly KnownPage[], read: (html: string) => string): void {
  let [precision, recall, milliseconds] = [0, 0, 0];
  for (const { html, text } of pages) {
    const started = performance.now();
    const found = quietly(() => read(html));
    milliseconds += performance.now() - started;
    const [want, got] = [shingles(text), shingles(found)];
    const shared = [...want].filter((shingle) => got.has(shingle)).length;
    precision += got.size === 0 ? 0 : shared / got.size;
    recall += want.size === 0 ? 0 : shared / want.size;
  }
  const [p, r] = [precision / pages.length, recall / pages.length];
  const figures = `F1 ${((2 * p * r) / (p + r)).toFixed(3)}, precision ${p.toFixed(3)}, recall ${r.toFixed(3)}`;
  console.log(`${name}: ${figures}, ${((1000 * pages.length) / milliseconds).toFixed(0)} pages a second`);
}

function quietly(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}

function shingles(text: string): Set<string> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  return new Set(
    words.slice(0, Math.max(1, words.length - GRAM + 1)).map((_, at) => words.slice(at, at + GRAM).join(" ")),
  );
}
