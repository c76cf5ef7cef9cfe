import type { Proposed } from "../article-draft.ts";
import type { Metadata } from "../make-draft.ts";
import { articlesIn, nameOf } from "./json-ld.ts";
import { pageByline } from "./page-byline.ts";
import { pageDates } from "./page-dates.ts";
import { pageHeadline } from "./page-headline.ts";
import { tagged, type PageSelf } from "./page-self.ts";

const FROM_JSON = "JSON-LD of the page";
const FROM_META = "meta tag of the page";

/** What a page says of itself, each value with the place it was found at. `headings` are its first-level headings. */
export function pageMetadata(self: PageSelf, headings: readonly string[]): Metadata {
  const articles = articlesIn(self.jsonLd);
  const article = articles.find((each) => each["headline"] !== undefined) ?? articles[0];
  const meta = (...names: string[]): Proposed | null => {
    const found = tagged(self, ...names).find(isShort);
    return found === undefined ? null : { value: found.trim(), where: FROM_META };
  };
  const fromJson = (value: string | null): Proposed | null =>
    value !== null && isShort(value) ? { value, where: FROM_JSON } : null;
  const outlet = fromJson(nameOf(article?.["publisher"])) ?? meta("og:site_name", "application-name");
  const language = fromJson(typeof article?.["inLanguage"] === "string" ? article["inLanguage"] : null);
  const found = {
    headline: pageHeadline(self, article, headings, outlet?.value ?? null),
    outlet: outlet && !isAddress(outlet.value) ? outlet : null,
    byline: pageByline(self, article),
    url: addressOf(self, meta("og:url")),
    language: language ?? (self.language ? { value: self.language, where: "language of the page" } : meta("og:locale")),
    ...pageDates(self, article),
  };
  return Object.fromEntries(Object.entries(found).filter(([, proposed]) => proposed !== null));
}

function addressOf({ canonical }: PageSelf, tagged: Proposed | null): Proposed | null {
  if (canonical && isAddress(canonical)) return { value: canonical, where: "canonical link of the page" };
  return tagged && isAddress(tagged.value) ? tagged : null;
}

/** Pages put whole paragraphs into titles. */
const isShort = (value: string): boolean => value.trim() !== "" && value.length <= 500;
const isAddress = (value: string): boolean => value.length <= 2000 && /^https?:\/\//i.test(value);
