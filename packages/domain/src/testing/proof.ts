import { appendFileSync } from "node:fs";

/** A proof runs at a fifth of its size or less in a test, and whole with `npm run prove`. */
export const isFull = process.env["PROVE"] === "full";

/** PROVE_SEED repeats a run: `npm test` sets one for each commit. Another one for every full proof, else `usual`. */
export const proofSeed = (usual: number): number =>
  Number(process.env["PROVE_SEED"] ?? (isFull ? Date.now() % 1_000_000_007 : usual));

/** The seed of the rules of evidence. */
export const PROOF_SEED = proofSeed(20_261_126);

/** Tells `npm run prove` what was counted: one line each, in newsroom words, e.g. "stories tried: 20,000". */
export function tellProof(counts: Readonly<Record<string, number | string>>): void {
  const file = process.env["PROVE_REPORT"];
  const lines = Object.entries(counts).map(
    ([what, count]) => `  ${what}: ${typeof count === "number" ? count.toLocaleString("en") : count}`,
  );
  if (file) appendFileSync(file, `${lines.join("\n")}\n`);
}
