import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./process.ts";

/** Starts a worker. It ends when we do: it holds its standard input, which is ours. */
export function startWorker(applicationUrl: string, fetchAlso = process.env["FETCH_ALSO"] ?? ""): ChildProcess {
  return spawn(process.execPath, ["--no-deprecation", join(ROOT, "apps/worker/src/main.ts")], {
    cwd: join(ROOT, "apps/worker"),
    stdio: ["pipe", "ignore", "inherit"],
    env: { ...process.env, APPLICATION_DATABASE_URL: applicationUrl, FETCH_ALSO: fetchAlso },
  });
}
