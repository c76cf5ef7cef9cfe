import { join } from "node:path";
import { driftOfSchema } from "./drift-of-schema.ts";
import { checkFloorPlan } from "./floor-plan-check.ts";
import { checkLeastVersions } from "./least-versions.ts";
import { ROOT, runTool, turbo } from "./process.ts";

/** What git ignores is not formatted; styles are kept as they were designed, one rule a line. */
export const PRETTIER = [
  "--config",
  "packages/house/prettier.json",
  "--log-level",
  "warn",
  "--cache",
  "--cache-location",
  "node_modules/.cache/prettier",
  "**/*.{ts,tsx,mjs,cjs,json,yaml}",
  "!pnpm-lock.yaml",
];

/** Where the type-aware half of the linter stands; it looks in the working folder otherwise. */
const OXLINT_TSGOLINT_PATH = join(ROOT, "packages/house/node_modules/.bin/tsgolint");

/** Format, lint, types, floor plan, least versions, drift. Answers with the number of steps that failed. */
export async function check(): Promise<number> {
  const steps: readonly [string, () => number | Promise<number>][] = [
    ["format", () => runTool("prettier", "bin/prettier.cjs", ["--check", ...PRETTIER], { cwd: ROOT })],
    [
      "lint",
      () =>
        runTool(
          "oxlint",
          "bin/oxlint",
          ["--config", "packages/house/oxlint.json", "--type-aware", "--quiet", "apps", "packages", "seeds", "e2e"],
          { cwd: ROOT, env: { ...process.env, OXLINT_TSGOLINT_PATH } },
        ),
    ],
    ["types", () => turbo("types")],
    ["floor plan", checkFloorPlan],
    ["least versions", checkLeastVersions],
    ["drift", checkDrift],
  ];
  let failed = 0;
  for (const [name, step] of steps) {
    const started = performance.now();
    const code = await step();
    console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    if (code !== 0) failed++;
  }
  return failed;
}

/** The schema says what the migrations make, to the letter. */
async function checkDrift(): Promise<number> {
  const drift = await driftOfSchema();
  if (drift) console.error(`The schema has what no migration makes:\n${drift}`);
  return drift ? 1 : 0;
}
