import type { Proposed } from "../article-draft.ts";
import { wordsIn } from "../clutter.ts";
import { lettersOf, mostAgreed, type Candidate } from "./candidate.ts";
import { textOf, type JsonObject } from "./json-ld.ts";
import { tagged, type PageSelf } from "./page-self.ts";

const LONGEST = 300;

/** The headline as readers see it: the page's heading, its JSON-LD, its tags and its title are held against each other. */
export function pageHeadline(
  self: PageSelf,
  article: JsonObject | undefined,
  headings: readonly string[],
  outlet: string | null,
): Proposed | null {
  const candidates: Candidate[] = [];
  const add = (value: string | null | undefined, where: string, weight: number): void => {
    const words = value?.replace(/\s+/g, " ").trim() ?? "";
    if (words === "" || words.length > LONGEST || /^https?:/.test(words)) return;
    if (outlet !== null && lettersOf(words) === lettersOf(outlet)) return;
    candidates.push({ value: words, where, weight });
  };
  const meta = (name: string): string | undefined => tagged(self, name).find((content) => content.trim() !== "");
  const heading = headings.find((each) => wordsIn(each) >= 2);
  add(heading, "heading of the page", headings.length === 1 ? 1.2 : 0.9);
  add(textOf(article?.["headline"]), "JSON-LD of the page", 1.15);
  add(withoutOutlet(meta("og:title"), outlet), "meta tag of the page", 1);
  add(withoutOutlet(meta("twitter:title"), outlet), "meta tag of the page", 0.6);
  add(withoutOutlet(self.title, outlet), "title of the page", 0.5);
  return mostAgreed(candidates, lettersOf);
}

/** "Pier to close | Courier" and "Pier to close - Larkhaven Courier" without the outlet behind the last separator. */
function withoutOutlet(title: string | undefined, outlet: string | null): string | undefined {
  const parts = /^(.+?)\s+[|–—»·•:-]{1,2}\s+([^|–—»·•]+)$/u.exec(title?.trim() ?? "");
  const [, before = "", behind = ""] = parts ?? [];
  if (!parts) return title;
  const named = outlet !== null && (agree(behind, outlet) || agree(outlet, behind));
  const looksNamed = /[|»·•]/.test(title ?? "") && wordsIn(behind) <= 5;
  return named || looksNamed || (wordsIn(behind) <= 3 && wordsIn(before) >= 5) ? withoutOutlet(before, outlet) : title;
}

const agree = (a: string, b: string): boolean => lettersOf(a) !== "" && lettersOf(b).includes(lettersOf(a));
