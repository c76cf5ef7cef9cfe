import { counted } from "@second-source/domain/text/counted";
import type { z } from "zod";
import type { codeInput } from "../contract/account-contract.ts";
import { DomainError } from "../errors.ts";
import type { Sealer } from "../sealer.ts";
import type { Database } from "../store/database.ts";
import { countOne, forgetCount } from "../store/limits.ts";
import { completeSession, endSession, findDueSession, findLiveSession } from "../store/sessions.ts";
import { logEverywhere, signedBy } from "./by-command.ts";
import { isRecoveryCode, takeSecondStep } from "./second-step.ts";
import { endOfSession } from "./open-session.ts";
import { forgiveTry } from "./sign-in.ts";

/** Who is asked for their second step, by the session that waits for it; null where none does. */
export async function findWaiting(
  database: Database,
  sessionId: string,
  now: Date,
): Promise<{ readonly name: string } | null> {
  const session = await findDueSession(database, sessionId, now);
  return session && { name: session.name };
}

/** Signs somebody in whose password was right, by a code of their app or one of their recovery codes. */
export async function finishSignIn(
  database: Database,
  sealer: Sealer,
  sessionId: string,
  { code }: z.output<typeof codeInput>,
  now: Date,
): Promise<void> {
  const session = await findDueSession(database, sessionId, now);
  if (!session) {
    // The same code sent twice, as by a press whose answer was lost: they are in.
    if (await findLiveSession(database, sessionId, now)) return;
    throw ranOut();
  }
  const { personId, deskId, name, email, address, browser, replaces } = session;
  if (!isRecoveryCode(code)) await refuseGuessing(database, personId);
  const by = await takeSecondStep(database, sealer, personId, code, now);
  if (!by) {
    await logEverywhere(database, personId, "member.sign-in-refused", { name, address, browser, step: "second" });
    throw new DomainError("code.wrong", WRONG_CODE);
  }
  if (!(await completeSession(database, sessionId, now, endOfSession(now)))) throw ranOut();
  if (replaces) await endSession(database, replaces, now);
  await forgetCount(database, "second steps", personId);
  await forgiveTry(database, email, { address: address ?? "unknown" });
  await signedBy(database, { deskId, personId }, now, {
    action: "member.signed-in",
    details: { address, browser, step: by },
  });
}

/** Nobody finds one of 80 bits; a code of six digits could be found by many who try for long. */
async function refuseGuessing(database: Database, personId: string): Promise<void> {
  for (const limit of ["second steps", "second steps of a day"] as const) {
    const wait = await countOne(database, limit, personId);
    if (wait === null) continue;
    throw new DomainError(
      "sign-in.limited",
      `Too many codes. Try again in ${counted(Math.ceil(wait / 60), "minute")}, use a recovery code, or ask your desk’s admin for a link.`,
    );
  }
}

export const WRONG_CODE = "This is no code of yours, or it was used before. Type the one that your app shows now.";

const ranOut = (): DomainError =>
  new DomainError("session.ended", "You took longer than ten minutes. Begin again with your password.");
