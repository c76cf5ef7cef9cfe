import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { readSettings } from "@second-source/database/settings";
import { endProcess } from "./end-process.ts";
import { ROOT } from "./process.ts";

/** Starts a worker. It ends when we do: it holds its standard input, which is ours. */
export function startWorker(applicationUrl: string, fetchAlso = readSettings().FETCH_ALSO): ChildProcess {
  return spawn(process.execPath, ["--no-deprecation", join(ROOT, "apps/worker/src/main.ts")], {
    cwd: join(ROOT, "apps/worker"),
    stdio: ["pipe", "ignore", "inherit"],
    env: { ...process.env, APPLICATION_DATABASE_URL: applicationUrl, FETCH_ALSO: fetchAlso },
  });
}

/** A worker that is started again when it ends, until it is told to. */
export interface KeptWorker {
  end(): Promise<void>;
}

/** What a worker was reading when it ended goes on in the next one. */
export function keepWorker(applicationUrl: string): KeptWorker {
  let isEnding = false;
  let worker = startWorker(applicationUrl);
  const keep = (): void => {
    worker.on("exit", () => {
      if (isEnding) return;
      console.error("The worker ended, and is started again.");
      setTimeout(() => {
        if (isEnding) return;
        worker = startWorker(applicationUrl);
        keep();
      }, 1_000).unref();
    });
  };
  keep();
  return {
    end: () => {
      isEnding = true;
      return endProcess(worker);
    },
  };
}
