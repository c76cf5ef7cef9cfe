import type { Named } from "../naming/fold-name.ts";
import { writtenDay } from "../text/written-day.ts";

/** Where and when something was said ("phone briefing, 2 March"). It belongs to the attribution: one origin speaks on many days. */
export interface Occasion extends Named {
  /** ISO day; null while nobody has recorded it. */
  readonly on: string | null;
}

/** "phone briefing, 2 March 2023"; a name that tells the day already is not told it again. */
export function occasionWords({ name, on }: Pick<Occasion, "name" | "on">): string {
  if (on === null) return name;
  const [date = "", month = ""] = writtenDay(on).split(" ");
  return name.includes(`${date} ${month}`) || name.includes(`${month} ${date}`) ? name : `${name}, ${writtenDay(on)}`;
}
