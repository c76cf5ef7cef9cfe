import { canonicalBlock } from "@second-source/domain/text/canonical-text";
import type { ArticleDraft } from "@second-source/importers/article-draft";
import { z } from "zod";
import type { StoredVersion } from "../store/captures.ts";

const omittedLines = z.array(z.looseObject({ text: z.string() }));

/** A draft of a new version with its lines switched as an editor switched them for the version before. */
export function keptAsBefore(draft: ArticleDraft, before: StoredVersion): ArticleDraft {
  const stood = new Set(before.text.split("\n\n"));
  const left = new Set(omittedLines.parse(before.omitted).map(({ text }) => canonicalBlock(text)));
  const lines = draft.lines.map((line) => {
    const text = canonicalBlock(line.text);
    if (stood.has(text)) return { ...line, keep: true, why: "" };
    return line.keep && left.has(text) ? { ...line, keep: false, why: `left out of capture ${before.number}` } : line;
  });
  return { ...draft, lines };
}
