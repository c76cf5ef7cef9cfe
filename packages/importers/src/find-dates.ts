import { casual, en } from "chrono-node";

/** The first day a line names in full: year, month and day all stand in it. ISO, or null. */
export function fullDateIn(text: string): string | null {
  for (const { start } of en.strict.parse(text)) {
    if (!(start.isCertain("year") && start.isCertain("month") && start.isCertain("day"))) continue;
    const [year, month, day] = [start.get("year"), start.get("month"), start.get("day")];
    if (year && month && day) return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  }
  return null;
}

/** Words that only the publication date can turn into days: weekdays, "yesterday", "last July". */
export function relativeDatesIn(text: string): string[] {
  const found = casual.parse(text).filter(({ start, text: words }) => {
    const isVague = start.isCertain("weekday") || /\b(?:today|yesterday|tomorrow|last|next|this)\b/i.test(words);
    return isVague && !start.isCertain("year") && /[a-z]{4}/i.test(words);
  });
  return found.map(({ text: words }) => words.replace(/^(?:on|at)\s+/i, ""));
}
