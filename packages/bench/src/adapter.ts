import { relocatePassage } from "@second-source/domain/anchor/relocate-passage";
import { draftArticle } from "@second-source/importers/import-article";
import type { Span } from "@second-source/domain/text/span";

/** The text engine as a measuring harness sees it. `sure` is false where the product asks a person. */
export function anchor(
  text: string,
  quote: { exact: string; prefix: string; suffix: string },
): (Span & { sure: boolean }) | null {
  const found = relocatePassage(text, quote);
  return found.kind === "ORPHANED" ? null : { ...found.span, sure: found.kind === "PLACED" };
}

/** Body text, and what a page says of itself, as the import screen proposes them. */
export function extract({ html }: { html: string }): {
  text: string;
  title: string | null;
  byline: string | null;
  publishedAt: string | null;
} {
  const { lines, proposed } = draftArticle(html, "text/html", []);
  return {
    text: lines.flatMap(({ text, keep }) => (keep ? [text] : [])).join("\n\n"),
    title: proposed.headline?.value ?? null,
    byline: proposed.byline?.value ?? null,
    publishedAt: proposed.publishedAt?.value ?? proposed.publishedOn?.value ?? null,
  };
}

export { evidenceOfSituation as evidence } from "./evidence-adapter.ts";
