import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { text } from "node:stream/consumers";
import { Worker } from "node:worker_threads";
import { z } from "zod";

/** Tries what a file that took over its reader would try, and tells what went. */
const { secret, port, folder, parent } = z
  .object({ secret: z.string(), port: z.int(), folder: z.string(), parent: z.int() })
  .parse(JSON.parse(await text(process.stdin)));

const asked: Record<string, () => unknown> = {
  "reads a secret file": () => readFileSync(secret),
  "reads the users of the machine": () => readFileSync("/etc/passwd"),
  "reads what other processes were told": () => readFileSync(`/proc/${process.ppid}/environ`),
  "writes a file": () => writeFileSync(`${folder}/written`, "x"),
  "starts a program": () => execFileSync("/bin/true"),
  "starts a thread": () => new Worker("", { eval: true }),
  "signals the process that started it": () => process.kill(parent, 0),
  "asks a service on this machine": () => reach("127.0.0.1", port),
  "sees a network": () => {
    if (Object.keys(networkInterfaces()).length === 0) throw new Error("none");
  },
};
const went: string[] = [];
for (const [what, act] of Object.entries(asked)) {
  try {
    await act();
    went.push(what);
  } catch {
    // It did not go.
  }
}
process.stdout.write(`${JSON.stringify({ went })}\n`);
// Stays until it is ended, so that the kernel's own account of it can be read.
setInterval(() => undefined, 1_000);

function reach(host: string, at: number): Promise<void> {
  return new Promise((done, failed) => {
    const socket = connect(at, host, () => {
      socket.destroy();
      done();
    });
    socket.on("error", failed);
  });
}
