import { appendFileSync } from "node:fs";

/** A proof runs at the size of a test, or in full with `npm run prove`. */
export const isFull = process.env["PROVE"] === "full";

/** Tells `npm run prove` what was counted: one line, in newsroom words, e.g. "steps: 10,000". */
export function tellProof(counts: Readonly<Record<string, number | string>>): void {
  const file = process.env["PROVE_REPORT"];
  const lines = Object.entries(counts).map(
    ([what, count]) => `  ${what}: ${typeof count === "number" ? count.toLocaleString("en") : count}`,
  );
  if (file) appendFileSync(file, `${lines.join("\n")}\n`);
}
