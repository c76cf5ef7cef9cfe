/** What a thread of its own does: setting one document after the other. */
export { typesetPdf } from "./compiler.ts";
