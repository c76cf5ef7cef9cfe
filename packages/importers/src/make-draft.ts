import type { ArticleDraft, DraftField, DraftLine, Proposed, RawLine } from "./article-draft.ts";
import { storyBounds, telltale, wordsIn } from "./clutter.ts";
import { isCorrectionNotice } from "./correction-notice.ts";
import { relativeDatesIn } from "./find-dates.ts";
import { proposeFields } from "./propose-fields.ts";

/** What a format knows for sure, from its own metadata. It wins over what is read from the lines. */
export type Metadata = Partial<Record<DraftField, Proposed>>;

/** Enough of them to say why the day of publication matters. */
const MOST_RELATIVE_DATES = 6;

/** Lines and metadata of any format in, one draft out. */
export function makeDraft(
  lines: readonly RawLine[],
  metadata: Metadata,
  knownOutlets: readonly string[],
): ArticleDraft {
  const bounds = storyBounds(lines);
  const isFound = lines.some((line) => line.isStory);
  const { fields, takenFrom: read } = proposeFields(lines, knownOutlets);
  const proposed = { ...fields, ...metadata };
  // A line that was read as the headline is none where the format knows another.
  const takenFrom = new Map(
    [...read].filter(([index, where]) => where !== "to Headline" || lines[index]?.text === proposed.headline?.value),
  );
  const seen = new Set<string>();
  const isHeadline = ({ text }: RawLine, index: number): boolean =>
    bounds !== null && index < bounds.first && text === proposed.headline?.value;
  const drafted = lines.map((line, index): DraftLine => {
    const why = isFound
      ? (takenFrom.get(index) ?? (isHeadline(line, index) ? "to Headline" : line.left))
      : whyLeftOut(line, index, bounds, takenFrom, proposed, seen);
    seen.add(line.text);
    return { text: line.text, kind: line.kind, keep: why === null, why: why ?? "" };
  });
  const story = drafted.filter((line) => line.keep).map((line) => line.text);
  return {
    lines: drafted,
    proposed,
    relativeDates: relativeDatesIn(story.join("\n"), MOST_RELATIVE_DATES),
    corrections: lines.map((line) => line.text).filter(isCorrectionNotice),
    hasStory: isFound || bounds !== null,
  };
}

function whyLeftOut(
  line: RawLine,
  index: number,
  bounds: { first: number; last: number } | null,
  takenFrom: ReadonlyMap<number, string>,
  proposed: Record<DraftField, Proposed | null>,
  seen: ReadonlySet<string>,
): string | null {
  const taken = takenFrom.get(index);
  if (taken) return taken;
  if (line.left) return line.left;
  if (line.text === proposed.headline?.value) return "to Headline";
  const told = telltale(line.text);
  if (told) return told;
  if (!bounds) return "does not read like a story";
  if (index < bounds.first)
    return seen.has(line.text) ? "the same again" : wordsIn(line.text) === 1 ? "section label" : "before the story";
  return index > bounds.last ? "after the story" : null;
}
