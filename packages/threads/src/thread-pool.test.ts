import { expect, test } from "vitest";
import { threadPool, TookTooLongError } from "./thread-pool.ts";

const FILE = "packages/threads/src/testing/some-work.ts";

test("work is done elsewhere, and its answer and its faults come back", async () => {
  const run = threadPool(FILE, 60_000);
  expect(await run("doubled", [1, 2])).toEqual([2, 4]);
  await expect(run("failing", null)).rejects.toThrow("it failed");
  expect(await run("doubled", [3])).toEqual([6]);
});

test("what never ends is given up, and what waits behind it is done", async () => {
  const brief = threadPool(FILE, 1_500);
  const stuck = expect(brief("endless", null)).rejects.toThrow(TookTooLongError);
  let ticks = 0;
  const clock = setInterval(() => ticks++, 10);
  await stuck;
  clearInterval(clock);
  // This thread went on meanwhile.
  expect(ticks).toBeGreaterThan(3);
  const run = threadPool(FILE, 60_000);
  expect(await run("doubled", [4])).toEqual([8]);
});
