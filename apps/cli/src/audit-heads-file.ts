import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dataFolder } from "@second-source/database/installation-server";
import type { DeskHead } from "@second-source/server/usecase/keep-audit";
import { z } from "zod";

/** Where signed heads are kept: best on another machine, or a medium that only takes additions. */
export function whereHeadsAre(): string {
  return process.env["AUDIT_HEADS_FILE"] ?? join(dataFolder(), "audit-heads.jsonl");
}

/** The key that signs them, made on first use; only its owner reads it. */
function whereKeyIs(): string {
  return process.env["AUDIT_KEY_FILE"] ?? join(dataFolder(), "audit-key.pem");
}

const line = z.strictObject({
  deskId: z.uuid(),
  slug: z.string(),
  seq: z.int().min(0),
  hash: z.string().length(64),
  signedAt: z.iso.datetime(),
  signature: z.base64(),
});

/** Adds the heads to the file, one signed line each: Ed25519 over the line without its signature. */
export function keepHeads(heads: readonly DeskHead[], now: Date): void {
  const key = privateKey();
  const lines = heads.map((head) => {
    const unsigned = { ...head, signedAt: now.toISOString() };
    return JSON.stringify({ ...unsigned, signature: sign(null, payloadOf(unsigned), key).toString("base64") });
  });
  mkdirSync(dirname(whereHeadsAre()), { recursive: true });
  if (lines.length > 0) appendFileSync(whereHeadsAre(), `${lines.join("\n")}\n`, { mode: 0o600 });
}

/** The heads that were kept, and the numbers of the lines (from 1) whose signature does not hold. */
export function readKeptHeads(): { heads: DeskHead[]; forged: number[] } {
  const file = whereHeadsAre();
  if (!existsSync(file)) return { heads: [], forged: [] };
  const key = createPublicKey(privateKey());
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

function findSigned(text: string, key: KeyObject): DeskHead | null {
  try {
    const { signature, ...unsigned } = line.parse(JSON.parse(text));
    const { deskId, slug, seq, hash } = unsigned;
    return verify(null, payloadOf(unsigned), key, Buffer.from(signature, "base64"))
      ? { deskId, slug, seq, hash }
      : null;
  } catch {
    return null;
  }
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
