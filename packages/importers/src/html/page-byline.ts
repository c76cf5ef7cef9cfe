import type { Proposed } from "../article-draft.ts";
import { wordsIn } from "../clutter.ts";
import { lettersOf, mostAgreed, type Candidate } from "./candidate.ts";
import { joinNames, nameOf, type JsonObject } from "./json-ld.ts";
import { tagged, type PageSelf } from "./page-self.ts";

const AUTHOR_METAS = [
  "author",
  "article:author",
  "dc.creator",
  "dc.author",
  "dcterms.creator",
  "parsely-author",
  "sailthru.author",
  "byl",
  "cxenseparse:author",
  "article:author_name",
  "citation_author",
  "og:article:author",
];

/** Who wrote it: JSON-LD, meta tags, and elements that call themselves a byline, held against each other. */
export function pageByline(self: PageSelf, article: JsonObject | undefined): Proposed | null {
  const candidates: Candidate[] = [];
  const add = (value: string | null, where: string, weight: number): void => {
    if (value !== null) candidates.push({ value, where, weight });
  };
  add(joined([nameOf(article?.["author"]) ?? nameOf(article?.["creator"])]), "JSON-LD of the page", 1.2);
  for (const [index, names] of labelledTogether(self.authors).entries())
    add(joined(names.filter(isName)), "byline of the page", index === 0 ? 1 : 0.6);
  for (const name of AUTHOR_METAS) {
    const contents = tagged(self, name);
    if (contents.length > 0) add(joined(contents), "meta tag of the page", 0.9);
  }
  return mostAgreed(candidates, lettersOf);
}

/** Labels of the same name stand for one list of people, in the order in which the names first come. */
function labelledTogether(authors: PageSelf["authors"]): string[][] {
  const lists = new Map<string, string[]>();
  for (const { text, names } of authors) lists.set(names, [...(lists.get(names) ?? []), text]);
  return [...lists.values()].filter((list) => new Set(list).size <= 6);
}

const AGENCY =
  /^(?:Reuters|AFP|AP|(?:The )?Associated Press|Agence France-Presse|dpa|PA|ANSA|EFE|TASS|Interfax|Xinhua|Bloomberg)$/i;
const NAME = /^\p{Lu}[\p{L}.’'-]*(?:\s+(?:\p{Lu}[\p{L}.’'-]*|de|da|del|di|la|le|van|von|der|den|al|bin|and|&)){1,7}$/u;

/** Elements called a byline hold menus, buttons and headlines too: only what is written like a name counts. */
function isName(text: string): boolean {
  const name = cleanByline(text);
  return name !== null && (AGENCY.test(name) || NAME.test(name.replaceAll(",", "")));
}

function joined(values: readonly (string | null)[]): string | null {
  return joinNames(values.flatMap((value) => (value === null ? [] : (cleanByline(value) ?? []))));
}

/** "By TOMAS REYLE, Staff Writer | Courier" is "Tomas Reyle"; null where no name is left. */
export function cleanByline(text: string): string | null {
  const name = text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:\p{L}{3,12}\s+)?by:?\s+|^(?:author|writer)s?:\s*/iu, "")
    .replace(/^\p{L}{2,10}:\s+|^(?:von|por|par|di|door|av|af)\s+(?=\p{Lu})/u, "")
    .replace(/\s*[|•·]\s.*$|\s+[–—-]\s+.*$|\s*\([^)]*\)|\s*<[^>]*>|\s*@\w+.*$/g, "")
    .replace(/,?\s+(?:for|of|at|in)\s+(?:the\s+)?\p{Lu}.*$/u, "")
    .replace(
      /,\s*(?:[\p{L}.&’'-]+\s+){0,4}(?:writer|reporter|editor|correspondent|staff|contributor|columnist|producer|bureau)\b.*$/iu,
      "",
    )
    .replace(/,\s+\p{Lu}{2,}\b.*$/u, "")
    .replace(/(?:\s+(?:staff )?(?:writer|reporter|correspondent))$/i, "")
    .replace(/^[\s,;]+|[\s,;]+$/g, "");
  if (name === "" || name.length > 120 || wordsIn(name) > 14) return null;
  if (
    /https?:|www\.|@|\d{3}|\.(?:com|org|net)$|^(?:admin|staff|editor|guest|unknown|null|undefined|author)$/i.test(name)
  )
    return null;
  return name === name.toUpperCase() && wordsIn(name) >= 2 ? inTitleCase(name) : name;
}

function inTitleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s’'.-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}
