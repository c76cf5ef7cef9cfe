import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tellProof } from "@second-source/domain/testing/proof";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { READING_LIMITS, startInSandbox } from "../child-reader.ts";
import { readerSandbox } from "../reader-sandbox.ts";
import { childPids } from "./testing/child-pids.ts";

const PROBE = join(import.meta.dirname, "testing", "probing-child.ts");
const WISHES = 9;
const outcome = z.object({ went: z.array(z.string()) });

const folder = mkdtempSync(join(tmpdir(), "second-source-probe-"));
const secret = join(folder, "secret");
writeFileSync(secret, "the key that signs the heads of the log");
const service = createServer((socket) => socket.destroy());
await new Promise<void>((done) => service.listen(0, "127.0.0.1", done));
const children: ChildProcessWithoutNullStreams[] = [];

afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  service.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What went of all that a reader that was taken over would try; its process still runs. */
async function probed(child: ChildProcessWithoutNullStreams): Promise<readonly string[]> {
  children.push(child);
  const { port } = service.address() as AddressInfo;
  child.stdin.end(JSON.stringify({ secret, port, folder, parent: process.pid }));
  let told = "";
  for await (const portion of child.stdout as AsyncIterable<Buffer>) {
    told += portion.toString();
    if (told.endsWith("\n")) break;
  }
  return outcome.parse(JSON.parse(told)).went;
}

const statusOf = (pid: number, field: string): string =>
  new RegExp(`^${field}:\\s*(\\S+)`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? "";

test("a reader that was taken over reads, writes, starts and reaches nothing", { timeout: 120_000 }, async () => {
  const child = startInSandbox(PROBE, READING_LIMITS);
  const went = await probed(child);
  // Within, it is the first process of its own; outside, the last of those that we started.
  const pid = childPids(process.pid).at(-1) ?? 0;
  const { lacks } = readerSandbox();
  expect(went).toEqual(lacks.length === 0 ? [] : went.filter((each) => each === "sees a network"));
  if (process.platform === "linux" && lacks.length === 0) {
    expect(statusOf(pid, "NoNewPrivs")).toBe("1");
    expect(statusOf(pid, "Uid")).not.toBe("0");
    expect(readlinkSync(`/proc/${pid}/ns/net`)).not.toBe(readlinkSync("/proc/self/ns/net"));
  }
  const control = await probed(spawn(process.execPath, ["--no-warnings", PROBE]));
  expect(control).toHaveLength(WISHES);
  tellProof({
    "things a reader that was taken over tries": WISHES,
    "went within the sandbox": went.length,
    "went without it": control.length,
    "what this machine does not allow": lacks.join("; ") || "nothing",
  });
});
