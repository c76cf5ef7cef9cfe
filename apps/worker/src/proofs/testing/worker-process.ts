import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { applicationUrl } from "@second-source/database/application-role";
import { afterAll } from "vitest";

export type WorkerProcess = ChildProcess & { readonly pid: number };

const PATIENCE_MS = 120_000;

/** Answers with how to start workers of a database, each a process as in production; what is left ends with the test file. */
export function workersOf(ownerUrl: string): () => WorkerProcess {
  const workers: ChildProcess[] = [];
  afterAll(() => {
    for (const worker of workers) worker.kill("SIGKILL");
  });
  return () => {
    const worker = spawn(process.execPath, ["--no-deprecation", join(import.meta.dirname, "../../main.ts")], {
      stdio: ["pipe", "ignore", "inherit"],
      env: { ...process.env, APPLICATION_DATABASE_URL: applicationUrl(ownerUrl), FETCH_ALSO: "" },
    });
    workers.push(worker);
    if (!worker.pid) throw new Error("the worker did not start");
    return Object.assign(worker, { pid: worker.pid });
  };
}

/** Waits until something is so; heartbeats that stay out, the watch for them, and a reading all fit into its patience. */
export async function until(what: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await what())) {
    if (performance.now() > end) throw new Error("it took too long");
    await new Promise((next) => setTimeout(next, 20));
  }
}
