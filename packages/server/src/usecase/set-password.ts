import { inDesk, type Database } from "../store/database.ts";
import { forgetIdentities } from "../store/identities.ts";
import { withdrawResetsOf } from "../store/invitations.ts";
import { findMemberships, setPasswordHash } from "../store/people.ts";
import { forgetPasskeys } from "../store/passkeys.ts";
import { forgetSecondStep } from "../store/second-steps.ts";
import { endSessionsOf } from "../store/sessions.ts";
import { hashPassword } from "./sign-in.ts";
import { personOf, logEverywhere } from "./by-command.ts";

/** Sets a new password, forgets the second step and the passkeys that somebody had, and ends every live session. */
export async function setPassword(database: Database, email: string, password: string, now: Date): Promise<void> {
  const { id, name } = await personOf(database, email);
  await setPasswordHash(database, id, await hashPassword(password), now);
  await forgetSecondStep(database, id, now);
  await forgetPasskeys(database, id);
  await forgetIdentities(database, id);
  await endSessionsOf(database, id, now);
  for (const { deskId } of await findMemberships(database, id))
    await inDesk(database, { deskId, personId: null }, (transaction) => withdrawResetsOf(transaction, id, now));
  await logEverywhere(database, id, "member.password-set", { name });
}
