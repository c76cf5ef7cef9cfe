import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { Sealer } from "../sealer.ts";
import { sha256 } from "../sha256.ts";
import type { Database } from "../store/database.ts";
import { findCodeApp, takeRecoveryCode, takeStep } from "../store/second-steps.ts";

/** What somebody proved their second step with. */
export type SecondStepBy = "code app" | "recovery code";

const [SECONDS, RECOVERY_CODES, RECOVERY_BYTES] = [30, 10, 10];
/** A sign of base32 holds five bits. */
const RECOVERY_SIGNS = (RECOVERY_BYTES * 8) / 5;

/** The generator of an app’s codes (RFC 6238, as every app has it: SHA-1, six digits, thirty seconds). */
export function codeAppOf(secret: string, label = ""): TOTP {
  return new TOTP({ issuer: "Second Source", label, secret: Secret.fromBase32(secret), period: SECONDS });
}

/** A new secret of 160 bits, in base32 as people type it into an app. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** The period whose code this is: the present one, or the one before or after it. Null where it is no code of theirs. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  // Digits of whatever keyboard: a Japanese one writes them wide.
  const token = code.normalize("NFKC").replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const delta = codeAppOf(secret).validate({ token, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / SECONDS) + delta;
}

/** Uses up a code of somebody’s app, or one of their recovery codes; null where it is neither, or was used before. */
export async function takeSecondStep(
  database: Database,
  sealer: Sealer,
  personId: string,
  code: string,
  now: Date,
): Promise<SecondStepBy | null> {
  const app = await findCodeApp(database, personId);
  if (!app?.confirmedAt) return null;
  const secret = sealer.open(app.sealed);
  const step = secret === null ? null : stepOf(secret, code, now);
  if (step !== null && (await takeStep(database, personId, step))) return "code app";
  return (await takeRecoveryCode(database, personId, hashOf(personId, code), now)) ? "recovery code" : null;
}

/** Ten codes of 80 bits, in groups of four as people read them off paper. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const code = new Secret({ buffer: new Uint8Array(randomBytes(RECOVERY_BYTES)).buffer }).base32;
    return (code.match(/.{4}/g) ?? []).join(" ");
  });
}

const lettersOf = (code: string): string => code.replace(/[^A-Za-z2-7]/g, "").toUpperCase();

/** Whether it has the signs of a recovery code, right or wrong. */
export const isRecoveryCode = (code: string): boolean => lettersOf(code).length === RECOVERY_SIGNS;

/** A code is as good as random: nothing slow is needed to keep it from being found. */
export const hashOf = (personId: string, code: string): string => sha256(`${personId} ${lettersOf(code)}`);
