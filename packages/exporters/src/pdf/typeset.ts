import { threadPool } from "@second-source/threads/thread-pool";

/** A document that takes longer is given up, with its thread: the largest known takes some seconds. */
const MOST_MS = 60_000;

const run = threadPool("packages/exporters/src/pdf/typeset-thread.ts", MOST_MS);

/** A briefing's data (JSON) as a PDF, set on a thread of its own that is kept for the next. */
export async function typeset(data: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await run<Uint8Array<ArrayBuffer>>("typesetPdf", data));
}
