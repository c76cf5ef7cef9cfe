import { spawnSync } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { docx, wordBody } from "@second-source/importers/testing/make-docx";
import { readAnswer } from "@second-source/server/contract/draft-contract";
import { isFull, tellProof } from "@second-source/domain/testing/proof";
import { afterAll, expect, test } from "vitest";
import { openChildReader, READING_LIMITS } from "../child-reader.ts";
import { childPids, commandOf } from "./testing/child-pids.ts";
import { HOSTILE_FILES, SOME_HOSTILE_FILES } from "./testing/hostile-files.ts";

/** Beside all other tests a wait says nothing about files; the full proof has the machine to itself. */
const MOST_WAIT_MS = isFull ? 250 : Number.POSITIVE_INFINITY;
/** By the clock, on a machine that does other things as well. */
const MOST_CLOCK_MS = READING_LIMITS.seconds * READING_LIMITS.patience * 1000 + 3_000;

const reader = openChildReader();
/** Answers as the web does while a worker reads beside it. */
const health = createServer((_, response) => response.end("ok"));
await new Promise<void>((done) => health.listen(0, "127.0.0.1", done));
const address = `http://127.0.0.1:${(health.address() as AddressInfo).port}/`;
afterAll(() => {
  reader.close();
  health.close();
});

const counts = { refused: 0, read: 0, slowest: 0, longestWait: 0 };

const files = isFull ? HOSTILE_FILES : SOME_HOSTILE_FILES;

test.each(files)(
  "$name ends in a clear answer, in time, and everybody else is served meanwhile",
  { timeout: 2 * MOST_CLOCK_MS },
  async ({ name, bytes, told }) => {
    const started = performance.now();
    const reading = reader.read({ bytes, name, declared: null, knownOutlets: [] }, new AbortController().signal);
    let isReading = true;
    void reading.finally(() => (isReading = false));
    while (isReading) {
      const asked = performance.now();
      await (await fetch(address)).text();
      counts.longestWait = Math.max(counts.longestWait, performance.now() - asked);
      await new Promise((next) => setTimeout(next, 20));
    }
    const answer = readAnswer.parse(await reading);
    counts.slowest = Math.max(counts.slowest, performance.now() - started);
    expect(performance.now() - started).toBeLessThan(MOST_CLOCK_MS);
    if (answer.kind === "FAULT") {
      expect(answer.message).toMatch(told);
      counts.refused++;
    } else {
      expect(told.source, "it was to be refused").toBe(".");
      expect(JSON.stringify(answer)).not.toMatch(/root:.*:0:0:/);
      counts.read++;
    }
  },
);

test(
  "a reader that only burns its processor's time is ended by the kernel, and it is told why",
  { timeout: 120_000 },
  async () => {
    const impatient = openChildReader({ ...READING_LIMITS, seconds: 1, warmUpSeconds: 1, patience: 100 });
    const answer = await impatient.read(
      { bytes: Buffer.alloc(9_000_000, "<div>"), name: "slow.html", declared: null, knownOutlets: [] },
      new AbortController().signal,
    );
    impatient.close();
    expect(readAnswer.parse(answer)).toMatchObject({
      kind: "FAULT",
      message: expect.stringContaining("took longer") as string,
    });
  },
);

test("one that was dropped ends its process at once", async () => {
  const dropped = new AbortController();
  const reading = reader.read(
    { bytes: Buffer.alloc(9_000_000, "<div>"), name: "slow.html", declared: null, knownOutlets: [] },
    dropped.signal,
  );
  const started = performance.now();
  dropped.abort();
  expect(readAnswer.parse(await reading)).toMatchObject({
    kind: "FAULT",
    message: expect.stringContaining("dropped") as string,
  });
  expect(performance.now() - started).toBeLessThan(MOST_CLOCK_MS);
});

test.runIf(isFull)(
  "the limit covers buffers: a process that only takes buffers is ended by it",
  { timeout: 30_000 },
  () => {
    const hog =
      "const all = []; for (let count = 0; count < 3000; count++) all.push(Buffer.alloc(1048576, 1)); console.log('took it all')";
    const run = (command: string): string =>
      spawnSync("/bin/sh", ["-c", command, process.execPath, hog], { encoding: "utf8" }).stdout;
    expect(run(`ulimit -d ${1024 * 1024}; exec "$0" --max-old-space-size=512 -e "$1"`)).not.toContain("took it all");
    // Without it the heap's own limit says nothing about buffers.
    expect(run(`exec "$0" --max-old-space-size=512 -e "$1"`)).toContain("took it all");
  },
);

test.runIf(isFull)(
  "without the reading of its directory first, a small Word file ends its reader",
  { timeout: 60_000 },
  () => {
    const bomb = docx(wordBody("<w:p><w:r><w:t>x</w:t></w:r></w:p>".repeat(1_000_000)));
    const script = `
    const { default: mammoth } = await import(${JSON.stringify(import.meta.resolve("mammoth", import.meta.resolve("@second-source/importers/read-bytes")))});
    const chunks = []; for await (const chunk of process.stdin) chunks.push(chunk);
    await mammoth.convertToHtml({ buffer: Buffer.concat(chunks) }); console.log("survived");`;
    const { stdout, status } = spawnSync(
      process.execPath,
      ["--max-old-space-size=256", "--input-type=module", "-e", script],
      {
        input: bomb,
        encoding: "utf8",
      },
    );
    expect(stdout).not.toContain("survived");
    expect(status).not.toBe(0);
  },
);

test("no process is left, and the server was quick all the while", async () => {
  reader.close();
  await new Promise((next) => setTimeout(next, 300));
  expect(
    childPids(process.pid)
      .map(commandOf)
      .filter((command) => command.includes("reading-child")),
  ).toEqual([]);
  expect(counts.longestWait).toBeLessThan(MOST_WAIT_MS);
  tellProof({
    "hostile files": files.length,
    "refused with a reason": counts.refused,
    "read as the little they hold": counts.read,
    "slowest, milliseconds": Math.round(counts.slowest),
    "longest wait of anybody else, milliseconds": Math.round(counts.longestWait),
    "processes left": 0,
  });
});
