import { canonicalBlock } from "@second-source/domain/text/canonical-text";
import type { RawLine } from "../article-draft.ts";

/** Plain text: every line with words in it is a line of the draft. */
export function readText(text: string): RawLine[] {
  return text
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map(canonicalBlock)
    .filter((line) => line !== "")
    .map((line) => ({ text: line, left: null, kind: "PARAGRAPH" }));
}
