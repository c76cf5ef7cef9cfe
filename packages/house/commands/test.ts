import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserRun } from "./browser-run.ts";
import { check } from "./check-steps.ts";
import { ROOT, runTool, turbo } from "./process.ts";
import { testSome } from "./test-some.ts";

const named = process.argv.slice(2);
if (named.length > 0) process.exit(await testSome(named));

/** Everything, in the order in which it is quickest to fail: checks, units and database, then a real browser. */
const folder = mkdtempSync(join(tmpdir(), "second-source-reports-"));
const reports = { vitest: join(folder, "vitest.json"), browser: join(folder, "browser.json") };
const started = performance.now();
const say = (step: string): void => console.log(`\n— ${step} (${((performance.now() - started) / 1000).toFixed(0)} s)`);

let failedSteps = 0;
if (turbo("generate") !== 0) failedSteps++;
say("check");
failedSteps += await check();
say("units and database");
const seed = (process.env["PROVE_SEED"] ??= seedOfCommit());
console.log(`The proofs’ chances come from PROVE_SEED=${seed}.`);
const vitest = [
  "run",
  "--config",
  "packages/house/vitest.config.ts",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${reports.vitest}`,
];
if (runTool("vitest", "vitest.mjs", vitest, { cwd: ROOT }) !== 0) failedSteps++;
say("build");
const isBuilt = turbo("build") === 0;
if (!isBuilt) failedSteps++;
say("browser");
if (isBuilt && (await browserRun("specs", reports.browser)) !== 0) failedSteps++;

const units = read<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(reports.vitest);
const browser = read<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(
  reports.browser,
);
rmSync(folder, { recursive: true, force: true });
const passed = (units?.numPassedTests ?? 0) + (browser?.stats.expected ?? 0);
const failedTests = (units?.numFailedTests ?? 0) + (browser?.stats.unexpected ?? 0) + (browser?.stats.flaky ?? 0);
const skipped = (units?.numPendingTests ?? 0) + (browser?.stats.skipped ?? 0);
// A step that failed without a failed test (a lint rule, a build) counts as one.
const failed = Math.max(failedTests, failedSteps, units && browser ? 0 : 1);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(failed === 0 ? 0 : 1);

/** Another one for each commit, so that the proofs go other ways each time; the same where there is none. */
function seedOfCommit(): string {
  const { stdout } = spawnSync("git", ["rev-parse", "--short=7", "HEAD"], { cwd: ROOT, encoding: "utf8" });
  return String(Number.parseInt(stdout, 16) || 20_261_126);
}

function read<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    return null;
  }
}
