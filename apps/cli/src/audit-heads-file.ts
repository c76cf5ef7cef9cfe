import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dataFolder } from "@second-source/database/installation-server";
import { readSettings } from "@second-source/database/settings";
import type { DeskHead } from "@second-source/server/usecase/read-audit-heads";
import { z } from "zod";
import { UsageError } from "./usage-error.ts";

/** Where signed heads are kept: best on another machine, or a medium that only takes additions. */
export function whereHeadsAre(): string {
  return readSettings().AUDIT_HEADS_FILE ?? join(dataFolder(), "audit-heads.jsonl");
}

/** The key that signs them, made on first use; only its owner reads it. */
function whereKeyIs(): string {
  return readSettings().AUDIT_KEY_FILE ?? join(dataFolder(), "audit-key.pem");
}

const line = z.strictObject({
  deskId: z.uuid(),
  slug: z.string(),
  seq: z.int().min(0),
  hash: z.string().length(64),
  signedAt: z.iso.datetime(),
  signature: z.base64(),
});

/** Adds the heads that are new to the file, one signed line each: Ed25519 over the line without its signature. */
export function keepHeads(heads: readonly DeskHead[], now: Date): void {
  const key = privateKey();
  const latest = new Map(signedLines().map((head) => [head.deskId, head]));
  const news = heads.filter(({ deskId, hash }) => latest.get(deskId)?.hash !== hash);
  const lines = news.map((head) => {
    const unsigned = { ...head, signedAt: now.toISOString() };
    return JSON.stringify({ ...unsigned, signature: sign(null, payloadOf(unsigned), key).toString("base64") });
  });
  mkdirSync(dirname(whereHeadsAre()), { recursive: true });
  if (lines.length > 0) appendFileSync(whereHeadsAre(), `${lines.join("\n")}\n`, { mode: 0o600 });
}

/** The heads that were kept, and the numbers of the lines (from 1) whose signature does not hold. */
export function readKeptHeads(): { heads: DeskHead[]; forged: number[] } {
  const file = whereHeadsAre();
  if (!existsSync(file)) {
    if (readSettings().AUDIT_HEADS_FILE) throw new UsageError(`${file} is not there: nothing to hold the log against.`);
    return { heads: [], forged: [] };
  }
  if (!existsSync(whereKeyIs())) throw new UsageError(`${whereKeyIs()}, the key of ${file}, is not there.`);
  const key = createPublicKey(readFileSync(whereKeyIs()));
  const heads: DeskHead[] = [];
  const forged: number[] = [];
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((text) => text !== "");
  lines.forEach((text, index) => {
    const head = findSigned(text, key);
    if (head) heads.push(head);
    else forged.push(index + 1);
  });
  return { heads, forged };
}

/** The lines of the file as they stand, whatever their signatures. */
function signedLines(): DeskHead[] {
  if (!existsSync(whereHeadsAre())) return [];
  const lines = readFileSync(whereHeadsAre(), "utf8").split("\n");
  return lines.flatMap((text) => {
    const parsed = line.safeParse(parsedJson(text));
    return parsed.success ? [parsed.data] : [];
  });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function findSigned(text: string, key: KeyObject): DeskHead | null {
  const parsed = line.safeParse(parsedJson(text));
  if (!parsed.success) return null;
  const { signature, ...unsigned } = parsed.data;
  const { deskId, slug, seq, hash } = unsigned;
  const holds = verify(null, payloadOf(unsigned), key, Buffer.from(signature, "base64"));
  return holds ? { deskId, slug, seq, hash } : null;
}

function payloadOf({ deskId, slug, seq, hash, signedAt }: DeskHead & { signedAt: string }): Buffer {
  return Buffer.from(JSON.stringify([deskId, slug, seq, hash, signedAt]));
}

function privateKey(): KeyObject {
  const file = whereKeyIs();
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    const { privateKey: made } = generateKeyPairSync("ed25519");
    writeFileSync(file, made.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
  }
  return createPrivateKey(readFileSync(file));
}
