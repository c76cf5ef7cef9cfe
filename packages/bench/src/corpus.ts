import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { newsPage } from "./news-page.ts";

/** A page with the text that a person says is its story. */
export interface KnownPage {
  readonly html: string;
  readonly text: string;
}

/**
 * Public pages with their hand-made body text where CORPORA names a folder that holds them (scrapinghub's
 * article-extraction-benchmark); pages of our own otherwise.
 */
export function knownPages(): { readonly pages: readonly KnownPage[]; readonly from: string } {
  const folder = join(process.env["CORPORA"] ?? "", "extraction");
  if (process.env["CORPORA"] && existsSync(join(folder, "ground-truth.json"))) {
    const truth = JSON.parse(readFileSync(join(folder, "ground-truth.json"), "utf8")) as Record<
      string,
      { articleBody: string }
    >;
    const pages = Object.entries(truth).map(([id, { articleBody: text }]) => ({
      html: gunzipSync(readFileSync(join(folder, "html", `${id}.html.gz`))).toString(),
      text,
    }));
    return { pages, from: `${pages.length} public pages` };
  }
  const pages = Array.from({ length: 40 }, (_, number) => {
    const html = newsPage(number, 12);
    const text = [...html.matchAll(/<p>(.*?)<\/p>/g)].map(([, paragraph = ""]) => paragraph).join("\n\n");
    return { html, text };
  });
  return { pages, from: `${pages.length} pages of our own` };
}
