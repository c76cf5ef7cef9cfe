import { expect, test } from "vitest";
import { readBody } from "./bounded-body.ts";

const KILOBYTE = 1024;

/** A request whose body never ends, and how many kilobytes of it were asked for. */
function endless(): { request: Request; sent: () => number } {
  let kilobytes = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (stream) => {
      kilobytes++;
      stream.enqueue(new Uint8Array(KILOBYTE));
    },
  });
  const init = { method: "POST", body, duplex: "half" } as RequestInit;
  return { request: new Request("http://desk.example", init), sent: () => kilobytes };
}

test("a body without an end is read to the limit and no further, whatever its header says", async () => {
  const { request, sent } = endless();
  expect(await readBody(request, 16 * KILOBYTE)).toBeNull();
  expect(sent()).toBeLessThan(24);
});

test("a body within the limit comes whole, and none at all is empty", async () => {
  const request = new Request("http://desk.example", { method: "POST", body: "x".repeat(16 * KILOBYTE) });
  expect((await readBody(request, 16 * KILOBYTE))?.byteLength).toBe(16 * KILOBYTE);
  expect((await readBody(new Request("http://desk.example"), 1))?.byteLength).toBe(0);
});
