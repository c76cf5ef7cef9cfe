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

const PROBE = join(import.meta.dirname, "testing", "probing-child.ts");
const WISHES = 8;
const outcome = z.object({ went: z.array(z.string()), pid: z.int() });

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

/** What went of all that a reader that was taken over would try, and the process, which still runs. */
async function probed(child: ChildProcessWithoutNullStreams): Promise<z.output<typeof outcome>> {
  children.push(child);
  const { port } = service.address() as AddressInfo;
  child.stdin.end(JSON.stringify({ secret, port, folder }));
  let told = "";
  for await (const portion of child.stdout as AsyncIterable<Buffer>) {
    told += portion.toString();
    if (told.endsWith("\n")) break;
  }
  return outcome.parse(JSON.parse(told));
}

const statusOf = (pid: number, field: string): string =>
  new RegExp(`^${field}:\\s*(\\S+)`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? "";

test("a reader that was taken over reads, writes, starts and reaches nothing", { timeout: 120_000 }, async () => {
  const { went, pid } = await probed(startInSandbox(PROBE, READING_LIMITS));
  const { lacks } = readerSandbox();
  expect(went).toEqual(lacks.length === 0 ? [] : went.filter((each) => each === "sees a network"));
  if (process.platform === "linux" && lacks.length === 0) {
    expect(statusOf(pid, "NoNewPrivs")).toBe("1");
    expect(statusOf(pid, "Uid")).not.toBe("0");
    expect(readlinkSync(`/proc/${pid}/ns/net`)).not.toBe(readlinkSync("/proc/self/ns/net"));
  }
  const control = await probed(spawn(process.execPath, ["--no-warnings", PROBE]));
  expect(control.went).toHaveLength(WISHES);
  tellProof({
    "things a reader that was taken over tries": WISHES,
    "went within the sandbox": went.length,
    "went without it": control.went.length,
    "what this machine does not allow": lacks.join("; ") || "nothing",
  });
});
