import { canonicalText, findTextFault, withoutTextFaults } from "@second-source/domain/text/canonical-text";
import type { ArticleDraft } from "@second-source/importers/article-draft";
import { MAX_ARTICLE_BYTES } from "@second-source/importers/decode-bytes";
import { ImportFault } from "@second-source/importers/import-fault";
import { draftElsewhere } from "@second-source/importers/read-elsewhere";
import type { z } from "zod";
import { articleDraft } from "../contract/draft-contract.ts";
import type { materialInput } from "../contract/import-contract.ts";
import { DomainError } from "../errors.ts";
import { sha256 } from "../sha256.ts";
import type { NewCapture } from "../store/articles.ts";
import { listOutletNames } from "../store/outlets.ts";
import { loadReadIntake } from "../store/intakes.ts";
import type { DeskWork } from "../desk/at-desk.ts";

/** An intake: its bytes, and what was read in them. */
export interface Material {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly rawSha256: string;
  readonly mediaType: string;
  readonly how: NewCapture["how"];
  /** The address it was fetched from, after all redirects. */
  readonly url: string | null;
  readonly draft: ArticleDraft;
}

/** Pasted text is read here, line by line; everything else was read by a worker, and is looked up. */
export async function loadMaterial(desk: DeskWork, input: z.output<typeof materialInput>): Promise<Material> {
  const { transaction, actor } = desk;
  if (input.how === "PASTE") return readPaste(input.text, await listOutletNames(transaction));
  const { bytes, sha256: rawSha256, draft, ...rest } = await loadReadIntake(transaction, input.intake, actor.personId);
  return { ...rest, bytes, rawSha256, draft: articleDraft.parse(draft) };
}

/** What is kept of some material, as a capture stores it. */
export type KeptText = Omit<NewCapture, "capturedBy">;

/** The canonical text of the lines an editor keeps, with what was left out and why. */
export function keptText(
  { bytes, rawSha256, mediaType, how, draft }: Material,
  keptLines: readonly number[],
): KeptText {
  const kept = new Set(keptLines);
  const chosen = draft.lines.filter((_, index) => kept.has(index)).filter(({ text }) => canonicalText([text]) !== "");
  const text = canonicalText(chosen.map((line) => line.text));
  if (text === "") throw new DomainError("input.empty", "No line is kept. Switch on the lines of the story.");
  refuseUnsound(text);
  refuseTooLong(text);
  const omitted = draft.lines
    .filter((_, index) => !kept.has(index))
    .map((line) => ({ text: withoutTextFaults(line.text), why: line.why }));
  return {
    text,
    textSha256: sha256(text),
    raw: bytes,
    rawSha256,
    mediaType,
    how,
    omitted,
    kinds: chosen.map((line) => line.kind),
    headline: draft.proposed.headline?.value ?? null,
    modifiedAt: draft.proposed.modifiedAt?.value ?? null,
    corrections: draft.corrections.map(withoutTextFaults),
  };
}

async function readPaste(text: string, knownOutlets: readonly string[]): Promise<Material> {
  const bytes = new TextEncoder().encode(text);
  refuseTooLarge(bytes.length, "This text");
  if (text.trim() === "")
    throw new DomainError("input.empty", "There is no text here. Paste the article, or choose a file.");
  refuseUnsound(text);
  refuseTooLong(text);
  const draft = await inTime(draftElsewhere(text, knownOutlets));
  return { bytes, rawSha256: sha256(bytes), mediaType: "text/plain", how: "PASTE", url: null, draft };
}

/** What cannot be read in bounded time is refused, in words. */
export async function inTime<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof ImportFault ? new DomainError("input.too-large", error.message) : error;
  }
}

/** In UTF-16 units: more than any story has. What compares texts takes its time by it. */
const MOST_TEXT = 300_000;

/** Paragraphs: the longest live blogs have some three thousand. */
const MOST_PARAGRAPHS = 5_000;

function refuseTooLong(text: string): void {
  const paragraphs = text.length > MOST_TEXT ? 0 : (text.match(/\n+/g)?.length ?? 0) + 1;
  if (paragraphs > MOST_PARAGRAPHS)
    throw new DomainError(
      "input.too-large",
      `This text has ${paragraphs.toLocaleString("en")} paragraphs. One article has at most ${MOST_PARAGRAPHS.toLocaleString("en")}: keep the story alone.`,
    );
  if (text.length <= MOST_TEXT) return;
  throw new DomainError(
    "input.too-large",
    `This text has ${text.length.toLocaleString("en")} characters. One article has at most ${MOST_TEXT.toLocaleString("en")}: keep the story alone.`,
  );
}

export function refuseTooLarge(bytes: number, what: string): void {
  if (bytes <= MAX_ARTICLE_BYTES) return;
  const megabytes = (size: number): string => (size / 1024 / 1024).toFixed(0);
  throw new DomainError(
    "input.too-large",
    `${what} has ${megabytes(bytes)} MB. One article has at most ${megabytes(MAX_ARTICLE_BYTES)} MB: import the story alone.`,
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
