import { existsSync } from "node:fs";
import { dirname, join, parse } from "node:path";
import { Piscina } from "piscina";
import { fairShare } from "./fair-share.ts";

const MOST_WAITING = 200;

/** Work that took longer than it may, and was given up with its thread. */
export class TookTooLongError extends Error {}

/** Runs the function that a file exports under `name`, with one value that can be copied to a thread, and answers with its own. */
export type RunOnThread = <Out>(name: string, task: unknown) => Promise<Out>;

/**
 * Threads for the functions of one file, which no bundler has seen; `file` counts from the folder of the checkout. They are
 * started when they are needed and end when nothing has come for a while. What takes longer than `mostMs` is given up:
 * whoever serves people goes on meanwhile.
 */
export function threadPool(file: string, mostMs: number, threads = 1): RunOnThread {
  let pool: Piscina | undefined;
  // Time counts from the moment at which there is a thread: whoever waits behind something slow is not given up for it.
  const turn = fairShare(threads, MOST_WAITING, () => new TookTooLongError("too much waits for a thread already"));
  return (name, task) =>
    turn(file, async () => {
      pool ??= new Piscina({
        filename: inCheckout(file),
        minThreads: 0,
        maxThreads: threads,
        idleTimeout: 30_000,
        env: {},
      });
      const signal = AbortSignal.timeout(mostMs);
      try {
        return await pool.run(task, { name, signal });
      } catch (error) {
        throw signal.aborted ? new TookTooLongError(`${name} took longer than ${mostMs} ms`) : error;
      }
    });
}

/** A bundler moves its callers, and the process may have been started in any folder of the checkout. */
function inCheckout(file: string): string {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const found = join(folder, file);
    if (existsSync(found)) return found;
    if (folder === parse(folder).root) throw new Error(`${file} is not there.`);
  }
}
