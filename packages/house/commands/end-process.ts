import type { ChildProcess } from "node:child_process";

const GRACE_MS = 1_000;

/** Ends a process of ours. Browsers hold a connection each for what is live, and are not waited for. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  const grace = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
  await gone;
  clearTimeout(grace);
}
