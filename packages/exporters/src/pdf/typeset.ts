import { Worker } from "node:worker_threads";
import { fileOfThisFolder } from "./places.ts";

export interface ToTypeset {
  readonly id: number;
  readonly data: string;
}
export type Typeset =
  { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly id: number; readonly fault: string };

interface Waiting {
  readonly done: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly fail: (error: Error) => void;
}

/** A document that takes longer is given up, with its thread: the largest known takes some seconds. */
const MOST_MS = 60_000;

let thread: Worker | undefined;
let sent = 0;
const waiting = new Map<number, Waiting>();

/** A briefing's data (JSON) as a PDF, set on a thread of its own that is kept for the next. */
export function typeset(data: string): Promise<Uint8Array<ArrayBuffer>> {
  const id = ++sent;
  const worker = (thread ??= startThread());
  worker.ref();
  return new Promise<Uint8Array<ArrayBuffer>>((done, fail) => {
    waiting.set(id, { done, fail });
    worker.postMessage({ id, data } satisfies ToTypeset);
    setTimeout(() => {
      if (waiting.has(id)) void worker.terminate();
    }, MOST_MS).unref();
  });
}

function startThread(): Worker {
  const worker = new Worker(fileOfThisFolder("typeset-thread.ts"));
  worker.on("message", (answer: Typeset) => {
    const waits = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ("bytes" in answer) waits?.done(answer.bytes);
    else waits?.fail(new Error(answer.fault));
  });
  const end = (error?: Error): void => {
    if (thread === worker) thread = undefined;
    for (const { fail } of waiting.values()) fail(error ?? new Error("The PDF took too long to set and was given up."));
    waiting.clear();
  };
  worker.on("error", end);
  worker.on("exit", () => end());
  return worker;
}
