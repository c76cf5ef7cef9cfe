import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { fontFolders } from "./fonts.ts";

/** How many documents ago something may last have been used and still be remembered. */
const REMEMBERED = 2;

let compiler: NodeCompiler | undefined;

/** The parts of the template, each after those that it uses. */
const PARTS = ["look", "marks", "parts", "frame", "findings", "matrix", "notes", "document"];
const TEMPLATE = PARTS.map((part) => readFileSync(join(import.meta.dirname, "template", `${part}.typ`), "utf8")).join(
  "\n",
);

/**
 * A briefing's data (JSON) as a PDF for everyone (PDF/UA-1). Where that standard cannot be met, for example
 * because no typeface has a character of a quote, a plain tagged PDF.
 */
export function typesetPdf(data: string): Uint8Array<ArrayBuffer> {
  compiler ??= NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontPaths: fontFolders() }] });
  try {
    return new Uint8Array(accessible(compiler, typeset(compiler, data)));
  } finally {
    compiler.evictCache(REMEMBERED);
  }
}

function typeset(typst: NodeCompiler, data: string): NodeTypstDocument {
  const compiled = typst.compile({ mainFileContent: TEMPLATE, inputs: { data } });
  if (compiled.result) return compiled.result;
  const problems = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
  throw new Error(`The PDF could not be set: ${JSON.stringify(problems)}`);
}

function accessible(typst: NodeCompiler, document: NodeTypstDocument): Buffer {
  try {
    return typst.pdf(document, { pdfStandard: "ua-1" });
  } catch {
    return typst.pdf(document);
  }
}
