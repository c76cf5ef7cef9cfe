import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserRun } from "./browser-run.ts";
import { ROOT, runTool, turbo } from "./process.ts";

/**
 * Runs the tests that are named by path and nothing else: units and database tests as they are, browser specs on an
 * application that is built first. Answers with the exit code.
 */
export async function testSome(paths: readonly string[]): Promise<number> {
  const specs = paths.filter((path) => path.startsWith("e2e/"));
  const others = paths.filter((path) => !path.startsWith("e2e/"));
  if (turbo(specs.length > 0 ? "build" : "generate") !== 0) return 1;
  const vitest = ["run", "--config", "packages/house/vitest.config.ts", ...others];
  if (others.length > 0 && runTool("vitest", "vitest.mjs", vitest, { cwd: ROOT }) !== 0) return 1;
  if (specs.length === 0) return 0;
  const report = join(tmpdir(), `second-source-report-${process.pid}.json`);
  return browserRun(
    "specs",
    report,
    specs.map((path) => path.slice("e2e/".length)),
  );
}
