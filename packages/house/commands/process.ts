import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "../../..");

/** Nothing we run reports home. */
Object.assign(process.env, {
  NEXT_TELEMETRY_DISABLED: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  DO_NOT_TRACK: "1",
});

/** Runs a program to its end with our input and output; answers with its exit code. */
export function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): number {
  const { status, error } = spawnSync(command, args, { stdio: "inherit", cwd: ROOT, ...options });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/** Runs a program that this package depends on, on the Node that runs us. `bin` is its path inside the package. */
export function runTool(
  packageName: string,
  bin: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): number {
  const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  return run(process.execPath, [join(dirname(manifest), bin), ...args], options);
}

export function turbo(...args: string[]): number {
  return run(join(ROOT, "node_modules/.bin/turbo"), [
    "run",
    ...args,
    "--ui=stream",
    "--output-logs=errors-only",
    "--log-prefix=none",
  ]);
}
