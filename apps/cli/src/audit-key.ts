import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { dataFolder } from "@second-source/database/installation-server";
import { readSettings } from "@second-source/database/settings";

/**
 * The key that signs heads of the log. Whoever has it, the heads and the database can tell any story: so it lies apart from
 * both, in the home of whoever runs this. One that an older version made in the folder of the data stays in use.
 */
export function whereKeyIs(): string {
  const beside = join(dataFolder(), "audit-key.pem");
  return readSettings().AUDIT_KEY_FILE ?? (existsSync(beside) ? beside : join(ownFolder(), "audit-key.pem"));
}

/** Of this installation alone: one home may hold several. */
function ownFolder(): string {
  const installation = createHash("sha256").update(resolve(dataFolder())).digest("hex").slice(0, 12);
  return join(process.env["XDG_CONFIG_HOME"] ?? join(homedir(), ".config"), "second-source", installation);
}

/** Whether the key lies with what it vouches for; then in words, else null. */
export function keyWarning(headsFile: string): string | null {
  const folder = dirname(resolve(whereKeyIs()));
  const shared = [dirname(resolve(headsFile)), resolve(dataFolder())].find((other) => other === folder);
  return shared === undefined
    ? null
    : `The key that signs heads of the log lies in ${folder}, with what it vouches for: whoever writes there can sign anything. Move it and say where: AUDIT_KEY_FILE.`;
}

/** Read, or made on first use; only its owner reads it. */
export function privateKey(): KeyObject {
  const file = whereKeyIs();
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const { privateKey: made } = generateKeyPairSync("ed25519");
    writeFileSync(file, made.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
  }
  return createPrivateKey(readFileSync(file));
}
