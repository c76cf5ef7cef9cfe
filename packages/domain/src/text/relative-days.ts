/** A day that a text names in relation to its own: where the words end (UTF-16 offset), and the day they mean. */
export interface ResolvedDay {
  readonly end: number;
  /** ISO day. */
  readonly day: string;
}

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const NEAR: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };
const NAMED = /\b(?:on\s+(sunday|monday|tuesday|wednesday|thursday|friday|saturday)|(yesterday|today|tomorrow))\b/gi;
/** The day stands beside it already: "on Thursday, March 2". */
const SPELLED_OUT = /^,?\s*(?:the\s+)?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
/** A weekday may be the coming one, or one of another week, where the words around it say so: nobody guesses then. */
const OTHER_WEEK =
  /\b(?:will|would|shall|may|could|next|coming|upcoming|due|expected|scheduled|plan(?:s|ned)?|set to|until|by|is to|are to|to be|last|ago|earlier|later|after|before)\b/i;
const DAY_MS = 86_400_000;

/**
 * Resolves "yesterday" and "on Thursday" in an English text against the day it was published: a weekday is the latest of
 * that name up to that day. Whatever could be another day is left as it stands. Up to which offset the text is heard on a
 * day that ends at `end`, `heardTo` says: it is asked for one day after the other.
 */
export function relativeDays(
  text: string,
  publishedOn: string | null,
  heardTo: (end: number) => number = () => text.length,
): ResolvedDay[] {
  if (publishedOn === null) return [];
  const published = Date.parse(`${publishedOn}T00:00:00Z`);
  const other = OTHER_WEEK.exec(text);
  const otherWeekFrom = other ? other.index + other[0].length : Infinity;
  return [...text.matchAll(NAMED)].flatMap(({ 0: words, 1: weekday, 2: near, index }) => {
    const end = index + words.length;
    const to = heardTo(end);
    if (SPELLED_OUT.test(text.slice(end, to))) return [];
    if (weekday && otherWeekFrom <= to) return [];
    const days = near ? (NEAR[near.toLowerCase()] ?? 0) : sinceWeekday(weekday ?? "", published);
    return [{ end, day: new Date(published + days * DAY_MS).toISOString().slice(0, 10) }];
  });
}

/** Days back to the weekday, 0 or less. */
function sinceWeekday(weekday: string, published: number): number {
  const back = new Date(published).getUTCDay() - WEEKDAYS.indexOf(weekday.toLowerCase());
  return back === 0 ? 0 : -((back + 7) % 7);
}
