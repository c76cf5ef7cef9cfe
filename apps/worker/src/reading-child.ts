import { writeSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { ImportFault } from "@second-source/importers/import-fault";
import { readBytes, type ReadAnswer } from "@second-source/importers/read-bytes";
import { z } from "zod";

/**
 * The process that opens one hostile file and ends. It waits with everything loaded, is told on its standard input what
 * to read (a line of JSON with the number of bytes that follow), answers with JSON on its standard output, and is gone.
 */
const order = z.strictObject({
  name: z.string(),
  declared: z.string().nullable(),
  knownOutlets: z.array(z.string()),
  length: z.int().min(0),
});

await warmUp();
const input = await buffer(process.stdin);
const end = input.indexOf(10);
const { length, ...material } = order.parse(JSON.parse(input.subarray(0, end).toString("utf8")));
const bytes = input.subarray(end + 1, end + 1 + length);
answer(await read());

/** Reading the first page takes several times as long as reading the next. */
async function warmUp(): Promise<void> {
  const page = `<html><h1>Pier to close</h1>${"<p>The board said on Tuesday, July 9, 2025 that the pier would close.</p>".repeat(20)}</html>`;
  await readBytes({ bytes: Buffer.from(page), name: "page.html", declared: null, knownOutlets: [] });
}

async function read(): Promise<unknown> {
  try {
    return toTRPCError(await readBytes({ ...material, bytes }));
  } catch (error) {
    if (error instanceof ImportFault) return { kind: "FAULT", message: error.message };
    throw error;
  }
}

function toTRPCError(read: ReadAnswer): unknown {
  if (read.kind !== "PAGES") return read;
  const pages = read.pages.map((page) => ({ url: page.url, base64: Buffer.from(page.bytes).toString("base64") }));
  return { ...read, pages };
}

function answer(what: unknown): void {
  const text = Buffer.from(JSON.stringify(what));
  for (let at = 0; at < text.length;) at += writeSync(1, text, at);
  process.exit(0);
}
