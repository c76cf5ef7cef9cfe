import { randomBytes, randomUUID } from "node:crypto";
import { softPasskey } from "../../testing/soft-passkey.ts";
import { SEALER } from "../../testing/test-sealer.ts";
import { PASSWORD } from "../../testing/test-desk.ts";
import { inDesk } from "../../store/database.ts";
import { setPasswordHash } from "../../store/people.ts";
import { keepChallenge, keepPasskey, listPasskeys } from "../../store/passkeys.ts";
import { beginCodeApp, confirmCodeApp, forgetSecondStep } from "../../store/second-steps.ts";
import { sessionOf } from "./rights-things.ts";
import { answerBy } from "../../passkey-site.ts";
import { codeAppOf, newSecret } from "../../usecase/second-step.ts";
import { hashPassword } from "../../usecase/sign-in.ts";
import type { Sample } from "./rights-sample.ts";
import type { Shelf } from "./rights-shelf.ts";
import type { Json } from "./wire.ts";

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

/** A passkey of somebody, as if it had been added. Answers with its id. */
async function passkeyOf({ desk: { database, deskId } }: Shelf, personId: string): Promise<string> {
  const [credentialId, publicKey] = [randomUUID(), new Uint8Array(1)];
  const passkey = {
    personId,
    credentialId,
    publicKey,
    signCount: 0,
    name: "A key",
    madeAt: new Date(),
  };
  await inDesk(database, { deskId, personId }, (transaction) => keepPasskey(transaction, passkey));
  return (await listPasskeys(database, personId)).find((each) => each.credentialId === credentialId)?.id ?? "";
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
  "account.beginPasskey": async (shelf, personId) => {
    await asOpened(shelf, personId);
    return proof;
  },
  "account.addPasskey": async ({ desk: { database } }, personId) => {
    const now = new Date();
    const challenge = randomBytes(32).toString("base64url");
    await keepChallenge(database, { challenge, personId: personId ?? null, expiresAt: answerBy(now) }, now);
    return { name: "Firefox on Linux", made: JSON.parse(JSON.stringify(softPasskey().make(challenge))) as Json };
  },
  "account.removePasskey": async (shelf, personId) => {
    await asOpened(shelf, personId);
    return { ...proof, passkey: personId ? await passkeyOf(shelf, personId) : randomUUID() };
  },
  "account.endSession": async ({ desk }, personId) => ({
    session: personId ? await sessionOf(desk, personId) : randomUUID(),
  }),
  "account.endOthers": () => ({}),
};
