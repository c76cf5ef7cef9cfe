import { verify } from "@node-rs/argon2";
import type { z } from "zod";
import type { changePasswordInput } from "../contract/account-contract.ts";
import type { DeskCall } from "../desk/at-desk.ts";
import { DomainError } from "../errors.ts";
import { findMemberships, findPersonByEmail, setPasswordHash } from "../store/people.ts";
import { endSessionsOf } from "../store/sessions.ts";
import { signedBy } from "./by-command.ts";
import { refuseTooMany } from "./refuse-too-many.ts";
import { hashPassword } from "./sign-in.ts";
import { refuseWeak } from "./weak-password.ts";

/** Somebody chooses a password of their own, and proves that it is they by the one they have. Their other sessions end. */
export async function changePassword(
  { database, actor, now }: DeskCall,
  { current, next }: z.output<typeof changePasswordInput>,
): Promise<void> {
  await refuseTooMany(database, "passwords", actor.personId);
  const person = await findPersonByEmail(database, actor.email);
  if (!person || !(await verify(person.passwordHash, current)))
    throw new DomainError("password.wrong", "This is not the password that you have now.");
  refuseWeak(next, [actor.email, actor.name]);
  await setPasswordHash(database, actor.personId, await hashPassword(next), now);
  await endSessionsOf(database, actor.personId, now, actor.sessionId);
  const { personId } = actor;
  for (const { deskId } of await findMemberships(database, personId))
    await signedBy(database, { deskId, personId }, now, { action: "member.password-changed", details: {} });
}
