/** Soft hyphens, zero-width spaces and controls of writing direction: nothing to see, and able to turn a line around. */
const INVISIBLE = /[\u00AD\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** Data as JSON with every string fit for paper: no invisible characters, no half characters. */
export function printable(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === "string"
      ? value
          .replace(/\p{Surrogate}/gu, "\uFFFD")
          .replace(INVISIBLE, "")
          .replace(/[\t\v\f]/g, " ")
      : value,
  );
}
