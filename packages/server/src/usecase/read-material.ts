import { canonicalText, findTextFault } from "@second-source/domain/text/canonical-text";
import { decodeBytes, MAX_ARTICLE_BYTES } from "@second-source/importers/decode-bytes";
import { draftArticle, mediaTypeOf, type MediaType } from "@second-source/importers/import-article";
import type { z } from "zod";
import type { materialInput } from "../contract/import-contract.ts";
import { DomainError } from "../errors.ts";
import { sha256 } from "../sha256.ts";
import type { NewCapture } from "../store/articles.ts";

/** What was brought in, as bytes and as text. */
export interface Material {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string;
  readonly mediaType: MediaType;
  readonly how: "PASTE" | "FILE";
}

/** Opens pasted text or a file, or says what is wrong with it and what to do. */
export function readMaterial(input: z.output<typeof materialInput>): Material {
  return input.how === "PASTE" ? readPaste(input.text, input.mediaType) : readFile(input.fileName, input.base64);
}

/** What is kept of some material, as a capture stores it. */
export type KeptText = Omit<NewCapture, "capturedBy">;

/** The canonical text of the lines an editor keeps, with what was left out and why. */
export function keptText(input: { material: z.output<typeof materialInput>; keptLines: readonly number[] }): KeptText {
  const { bytes, text: all, mediaType, how } = readMaterial(input.material);
  const { lines } = draftArticle(all, mediaType, []);
  const kept = new Set(input.keptLines);
  const text = canonicalText(lines.filter((_, index) => kept.has(index)).map((line) => line.text));
  if (text === "") throw new DomainError("input.empty", "No line is kept. Switch on the lines of the story.");
  const omitted = lines.filter((_, index) => !kept.has(index)).map((line) => ({ text: line.text, why: line.why }));
  return { text, textSha256: sha256(text), raw: bytes, rawSha256: sha256(bytes), mediaType, how, omitted };
}

function readPaste(text: string, mediaType: MediaType): Material {
  const bytes = new TextEncoder().encode(text);
  refuseTooLarge(bytes.length, "This text");
  if (text.trim() === "")
    throw new DomainError("input.empty", "There is no text here. Paste the article, or choose a file.");
  refuseUnsound(text);
  return { bytes, text, mediaType, how: "PASTE" };
}

function readFile(fileName: string, base64: string): Material {
  refuseTooLarge(Math.floor(base64.length * 0.75), `“${fileName}”`);
  const mediaType = mediaTypeOf(fileName);
  if (!mediaType)
    throw new DomainError(
      "input.binary",
      `“${fileName}” is no text. Files that end in .txt, .md or .html can be imported.`,
    );
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  const decoded = decodeBytes(bytes);
  if ("fault" in decoded) {
    if (decoded.fault === "EMPTY") throw new DomainError("input.empty", `“${fileName}” is empty. Nothing was stored.`);
    throw new DomainError(
      "input.binary",
      `“${fileName}” is named like a text and is none: it holds bytes that no text has. Export it as text and try again.`,
    );
  }
  refuseUnsound(decoded.text);
  return { bytes, text: decoded.text, mediaType, how: "FILE" };
}

function refuseTooLarge(bytes: number, what: string): void {
  if (bytes <= MAX_ARTICLE_BYTES) return;
  const megabytes = (size: number): string => (size / 1024 / 1024).toFixed(size < 10 * 1024 * 1024 ? 1 : 0);
  throw new DomainError(
    "input.too-large",
    `${what} has ${megabytes(bytes)} MB. One article has at most ${megabytes(MAX_ARTICLE_BYTES)} MB: bring in the story alone.`,
  );
}

function refuseUnsound(text: string): void {
  const fault = findTextFault(text);
  if (!fault) return;
  const line = text.slice(0, fault.offset).split("\n").length;
  const what = fault.kind === "NUL" ? "a null character" : "half a character (a lone surrogate)";
  throw new DomainError(
    "input.text",
    `Line ${line} holds ${what}, which no database can keep. Copy that line again from its page.`,
    { line },
  );
}
