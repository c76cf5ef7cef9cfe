import { randomUUID } from "node:crypto";
import { SEALER } from "../../testing/test-sealer.ts";
import { PASSWORD } from "../../testing/test-desk.ts";
import { inDesk } from "../../store/database.ts";
import { setPasswordHash } from "../../store/people.ts";
import { beginCodeApp, confirmCodeApp, forgetSecondStep } from "../../store/second-steps.ts";
import { sessionOf } from "./rights-things.ts";
import { codeAppOf, newSecret } from "../../usecase/second-step.ts";
import { hashPassword } from "../../usecase/sign-in.ts";
import type { Sample } from "./rights-sample.ts";
import type { Shelf } from "./rights-shelf.ts";

const proof = { password: PASSWORD };

/** An account with the usual password and without a code app. */
async function asOpened({ desk: { database } }: Shelf, personId: string | null | undefined): Promise<void> {
  if (!personId) return;
  await setPasswordHash(database, personId, await hashPassword(PASSWORD), new Date());
  await forgetSecondStep(database, personId, new Date());
}

/** The same with an app that is begun, or in force. Answers with its secret. */
async function withApp(shelf: Shelf, personId: string | null | undefined, isInForce: boolean): Promise<string> {
  await asOpened(shelf, personId);
  const { database, deskId } = shelf.desk;
  const [secret, now] = [newSecret(), new Date()];
  const sealed = SEALER.seal(secret);
  if (!personId) return secret;
  await beginCodeApp(database, personId, sealed, now);
  if (isInForce)
    await inDesk(database, { deskId, personId }, (transaction) =>
      confirmCodeApp(transaction, personId, sealed, 1, now),
    );
  return secret;
}

/** For every procedure on one's own account. */
export const ACCOUNT_SAMPLES: Readonly<Record<string, Sample>> = {
  "account.view": () => undefined,
  "account.changePassword": async (shelf, personId) => {
    await asOpened(shelf, personId);
    return { current: PASSWORD, next: "copper lantern orbit fig" };
  },
  "account.beginCodeApp": async (shelf, personId) => {
    await asOpened(shelf, personId);
    return proof;
  },
  "account.confirmCodeApp": async (shelf, personId) => ({
    code: codeAppOf(await withApp(shelf, personId, false)).generate(),
  }),
  "account.renewRecoveryCodes": async (shelf, personId) => {
    await withApp(shelf, personId, true);
    return proof;
  },
  "account.removeCodeApp": async (shelf, personId) => {
    await withApp(shelf, personId, true);
    return proof;
  },
  "account.endSession": async ({ desk }, personId) => ({
    session: personId ? await sessionOf(desk, personId) : randomUUID(),
  }),
  "account.endOthers": () => ({}),
};
