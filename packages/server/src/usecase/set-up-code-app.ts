import type { z } from "zod";
import type { codeInput, provePasswordInput } from "../contract/account-contract.ts";
import type { DeskCall } from "../desk/at-desk.ts";
import { DomainError } from "../errors.ts";
import type { Sealer } from "../sealer.ts";
import { inDesk, type Transaction } from "../store/database.ts";
import {
  beginCodeApp,
  confirmCodeApp,
  findCodeApp,
  forgetSecondStep,
  holdCodeApp,
  keepRecoveryCodes,
} from "../store/second-steps.ts";
import { endSessionsOf, holdPerson, markTwoStep, unmarkTwoStep } from "../store/sessions.ts";
import { signedEverywhere } from "./by-command.ts";
import { WRONG_CODE } from "./finish-sign-in.ts";
import { provePassword } from "./prove-password.ts";
import { refuseOneStep } from "./refuse-weak-sign-in.ts";
import { refuseTooMany } from "./refuse-too-many.ts";
import { codeAppOf, hashOf, newRecoveryCodes, newSecret, stepOf } from "./second-step.ts";

type Proof = z.output<typeof provePasswordInput>;

/** What an app is given, once: its secret as it is typed, and as the address that a picture of it holds. */
export interface CodeAppToSetUp {
  readonly secret: string;
  readonly address: string;
}

/** Begins to set up a code app. It is asked for nowhere before its first code was right. */
export async function beginSettingUp(call: DeskCall, sealer: Sealer, { password }: Proof): Promise<CodeAppToSetUp> {
  await refuseOneStep(call);
  await provePassword(call, password);
  const { database, actor, now } = call;
  const secret = newSecret();
  if (!(await beginCodeApp(database, actor.personId, sealer.seal(secret), now)))
    throw new DomainError("code.changed", "You have a code app already. Remove it before you set up another.");
  return { secret, address: codeAppOf(secret, actor.email).toString() };
}

/** Puts the app in force that was begun. Answers with the recovery codes, which are shown this once. */
export async function confirmSetUp(
  call: DeskCall,
  sealer: Sealer,
  { code }: z.output<typeof codeInput>,
): Promise<{ recoveryCodes: string[] }> {
  const { database, actor, now } = call;
  const { personId, deskId, sessionId } = actor;
  await refuseOneStep(call);
  await refuseTooMany(database, "second steps", personId);
  const app = await findCodeApp(database, personId);
  const secret = app && !app.confirmedAt ? sealer.open(app.sealed) : null;
  if (!app || secret === null)
    throw new DomainError(
      "code.changed",
      "No code app waits for its first code. Either it is set up, and new recovery codes can be made, or it is to be begun anew.",
    );
  const step = stepOf(secret, code, now);
  if (step === null) throw new DomainError("code.wrong", WRONG_CODE);
  const recoveryCodes = await inDesk(database, { deskId, personId }, async (transaction) => {
    await holdPerson(transaction, personId);
    if (!(await confirmCodeApp(transaction, personId, app.sealed, step, now)))
      throw new DomainError("code.changed", "Another code app was begun meanwhile. Look at how it stands now.");
    // What was signed in with a password alone is not kept.
    await endSessionsOf(transaction, personId, now, sessionId);
    if (sessionId) await markTwoStep(transaction, sessionId);
    return drawRecoveryCodes(transaction, personId);
  });
  await signedEverywhere(call, "member.second-step-set");
  return { recoveryCodes };
}

/** Ten new recovery codes; those before them are worth nothing any more. */
export async function renewRecoveryCodes(call: DeskCall, { password }: Proof): Promise<{ recoveryCodes: string[] }> {
  await refuseOneStep(call);
  await provePassword(call, password);
  const { database, actor } = call;
  const { personId, deskId } = actor;
  const recoveryCodes = await inDesk(database, { deskId, personId }, async (transaction) => {
    if (!(await holdCodeApp(transaction, personId)))
      throw new DomainError("code.changed", "You have no code app, and so no recovery codes.");
    return drawRecoveryCodes(transaction, personId);
  });
  await signedEverywhere(call, "member.recovery-codes-made");
  return { recoveryCodes };
}

/** From now on the password is enough again. */
export async function removeCodeApp(call: DeskCall, { password }: Proof): Promise<void> {
  await refuseOneStep(call);
  await provePassword(call, password);
  if (!(await forgetSecondStep(call.database, call.actor.personId, call.now)))
    throw new DomainError("code.changed", "You have no code app any more.");
  await unmarkTwoStep(call.database, call.actor.personId);
  await signedEverywhere(call, "member.second-step-removed");
}

/** Draws new recovery codes in the place of all that there were. They are known here once; what is kept is their hashes. */
async function drawRecoveryCodes(transaction: Transaction, personId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  const hashes = codes.map((code) => hashOf(personId, code));
  await keepRecoveryCodes(transaction, personId, hashes);
  return codes;
}
