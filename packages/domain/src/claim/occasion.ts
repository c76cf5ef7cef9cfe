import type { Named } from "../naming/fold-name.ts";

/** Where and when something was said ("phone briefing, 2 March"). It belongs to the attribution: one origin speaks on many days. */
export interface Occasion extends Named {
  /** ISO day; null while nobody has recorded it. */
  readonly on: string | null;
}
