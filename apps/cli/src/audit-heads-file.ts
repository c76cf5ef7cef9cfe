import { createHash, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { dataFolder } from "@second-source/database/installation-server";
import { readSettings } from "@second-source/database/settings";
import type { DeskHead } from "@second-source/server/usecase/read-audit-heads";
import { z } from "zod";
import { privateKey, whereKeyIs } from "./audit-key.ts";
import { UsageError } from "./usage-error.ts";

/** Where signed heads are kept: best on another machine, or a medium that only takes additions. */
export function whereHeadsAre(): string {
  return readSettings().AUDIT_HEADS_FILE ?? join(dataFolder(), "audit-heads.jsonl");
}

const START = "0".repeat(64);

/** A line of an older version stands for itself; every newer one has its number and the hash of the line before. */
const line = z.strictObject({
  line: z.int().min(1).optional(),
  previous: z.string().length(64).optional(),
  deskId: z.uuid(),
  slug: z.string(),
  seq: z.int().min(0),
  hash: z.string().length(64),
  signedAt: z.iso.datetime(),
  signature: z.base64(),
});
type Line = z.infer<typeof line>;

/** How far the file had come when it was written to last: kept beside the key, where whoever cuts the file cannot write. */
const lastLine = z.strictObject({ line: z.int().min(0), sha256: z.string().length(64) });
const whereLastIs = (): string => `${whereKeyIs()}.last`;

/** Adds the heads that are new to the file, one signed line each: Ed25519 over the line without its signature. */
export function keepHeads(heads: readonly DeskHead[], now: Date): void {
  mkdirSync(dirname(whereHeadsAre()), { recursive: true, mode: 0o700 });
  withHeadsLocked(() => addHeads(heads, now));
}

function addHeads(heads: readonly DeskHead[], now: Date): void {
  const texts = linesOfHeads();
  if (texts.length > 0 && !existsSync(whereKeyIs()))
    throw new UsageError(
      `${whereKeyIs()} is not there, and ${whereHeadsAre()} was signed with it. Put it back, or move the file of heads away to begin anew.`,
    );
  const key = privateKey();
  const latest = new Map(texts.map(parsedLine).flatMap((head) => (head ? [[head.deskId, head.hash]] : [])));
  const news = heads.filter(({ deskId, hash }) => latest.get(deskId) !== hash);
  let previous = hashOf(texts.at(-1));
  const added = news.map((head, index) => {
    const unsigned = { line: texts.length + index + 1, previous, ...head, signedAt: now.toISOString() };
    const text = JSON.stringify({ ...unsigned, signature: sign(null, payloadOf(unsigned), key).toString("base64") });
    previous = hashOf(text);
    return text;
  });
  if (added.length === 0) return;
  appendFileSync(whereHeadsAre(), `${added.join("\n")}\n`, { mode: 0o600 });
  writeFileSync(`${whereLastIs()}.new`, JSON.stringify({ line: texts.length + added.length, sha256: previous }), {
    mode: 0o600,
  });
  renameSync(`${whereLastIs()}.new`, whereLastIs());
}

/** A lock that is older was left behind: signing takes milliseconds. */
const LEFT_BEHIND_MS = 60_000;

/** Several workers on one machine may sign: one after the other. */
export function withHeadsLocked<T>(work: () => T): T {
  const lock = `${whereHeadsAre()}.lock`;
  for (let tries = 0; ; tries++) {
    try {
      closeSync(openSync(lock, "wx"));
      break;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      const since = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
      if (since > LEFT_BEHIND_MS) rmSync(lock, { force: true });
      else if (tries === 200) throw new Error(`${lock}: somebody else is signing.`, { cause: error });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

export interface KeptHeads {
  readonly heads: readonly DeskHead[];
  /** What is wrong with the file, in words. */
  readonly faults: readonly string[];
}

/** The heads that were kept and hold, and everything that is wrong with the file they are kept in. */
export function readKeptHeads(): KeptHeads {
  const file = whereHeadsAre();
  const texts = linesOfHeads();
  if (texts.length > 0 && !existsSync(whereKeyIs()))
    throw new UsageError(`${whereKeyIs()}, the key of ${file}, is not there.`);
  const faults = endFaults(file, texts);
  const heads: DeskHead[] = [];
  const key = texts.length > 0 ? createPublicKey(readFileSync(whereKeyIs())) : null;
  texts.forEach((text, index) => {
    const head = key && findSigned(text, key);
    const isNext = head ? isInPlace(head, index, texts) : false;
    if (!head) faults.push(`${file}, line ${index + 1}: the signature does not hold.`);
    else if (!isNext) faults.push(`${file}, line ${index + 1}: it does not follow the line before it.`);
    else heads.push({ deskId: head.deskId, slug: head.slug, seq: head.seq, hash: head.hash });
  });
  return { heads, faults };
}

/** What shows at the end of the file, against what was noted beside the key. */
function endFaults(file: string, texts: readonly string[]): string[] {
  if (!existsSync(whereLastIs()))
    return existsSync(file) ? [] : [`${file} is not there: what was cut from the end of a log does not show.`];
  const noted = lastLine.safeParse(parsedJson(readFileSync(whereLastIs(), "utf8")));
  if (!noted.success) return [`${whereLastIs()} cannot be read.`];
  const { line: lines, sha256 } = noted.data;
  if (!existsSync(file)) return [`${file} is not there; ${lines} lines were written to it.`];
  if (texts.length < lines)
    return [`${file} is shortened: ${lines} lines were written to it, ${texts.length} are there.`];
  return hashOf(texts[lines - 1]) === sha256 ? [] : [`${file}, line ${lines}: it is not the one that was written.`];
}

function isInPlace({ line: number, previous }: Line, index: number, texts: readonly string[]): boolean {
  const isOlder = number === undefined && previous === undefined;
  if (isOlder) return texts.slice(0, index).every((text) => parsedLine(text)?.line === undefined);
  return number === index + 1 && previous === hashOf(texts[index - 1]);
}

const hashOf = (text: string | undefined): string =>
  text === undefined ? START : createHash("sha256").update(text).digest("hex");

/** The lines of the file as they stand, signed or not. */
export function linesOfHeads(): string[] {
  if (!existsSync(whereHeadsAre())) return [];
  return readFileSync(whereHeadsAre(), "utf8")
    .split("\n")
    .filter((text) => text !== "");
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A line as it stands, whatever its signature. */
function parsedLine(text: string): Line | null {
  const parsed = line.safeParse(parsedJson(text));
  return parsed.success ? parsed.data : null;
}

function findSigned(text: string, key: KeyObject): Line | null {
  const parsed = parsedLine(text);
  return parsed && verify(null, payloadOf(parsed), key, Buffer.from(parsed.signature, "base64")) ? parsed : null;
}

function payloadOf({ line: number, previous, deskId, slug, seq, hash, signedAt }: Omit<Line, "signature">): Buffer {
  const place = number === undefined ? [] : [number, previous];
  return Buffer.from(JSON.stringify([...place, deskId, slug, seq, hash, signedAt]));
}
