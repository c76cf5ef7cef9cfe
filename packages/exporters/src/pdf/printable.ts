import { visibleText } from "../visible-text.ts";

/** Data as JSON with every string fit for paper: no invisible characters, no half characters. */
export function printable(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === "string" ? visibleText(value).replace(/[\t\v\f]/g, " ") : value,
  );
}
