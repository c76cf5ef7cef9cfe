import type { LineKind } from "../article-draft.ts";
import { outward, type Place } from "./place.ts";

/** What a block of a page is, by the elements that hold it. */
export function kindOf(place: Place): LineKind {
  for (const { tag } of outward(place)) {
    if (/^h[1-6]$/.test(tag)) return "HEADING";
    if (tag === "figcaption") return "CAPTION";
    if (tag === "blockquote") return "QUOTE";
    if (tag === "li") return "LIST_ITEM";
  }
  return "PARAGRAPH";
}
