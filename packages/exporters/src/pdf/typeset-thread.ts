import { parentPort } from "node:worker_threads";
import { typesetPdf } from "./compiler.ts";
import type { Typeset, ToTypeset } from "./typeset.ts";

/** A thread that sets one document after the other: whoever serves people goes on meanwhile. */
parentPort?.on("message", ({ id, data }: ToTypeset) => {
  const answer = ((): Typeset => {
    try {
      return { id, bytes: typesetPdf(data) };
    } catch (error) {
      return { id, fault: error instanceof Error ? error.message : String(error) };
    }
  })();
  parentPort?.postMessage(answer);
});
