import { randomBytes } from "node:crypto";
import type { Database, Transaction } from "../store/database.ts";
import { forgetIdentities } from "../store/identities.ts";
import { forgetPasskeys } from "../store/passkeys.ts";
import { setPasswordHash } from "../store/people.ts";
import { forgetSecondStep } from "../store/second-steps.ts";
import { hashPassword } from "./sign-in.ts";

/** The hash of a password that nobody knows: it opens nothing. */
export const hashOfNoPassword = (): Promise<string> => hashPassword(randomBytes(32).toString("base64url"));

/** One password in the place of every way in that somebody had: password, second step, passkeys and sign-in outside. */
export async function replaceSignIn(
  where: Database | Transaction,
  personId: string,
  passwordHash: string,
  now: Date,
): Promise<void> {
  await setPasswordHash(where, personId, passwordHash, now);
  await forgetSecondStep(where, personId, now);
  await forgetPasskeys(where, personId);
  await forgetIdentities(where, personId);
}
