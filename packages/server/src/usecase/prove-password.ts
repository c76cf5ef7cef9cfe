import { verify } from "@node-rs/argon2";
import type { DeskCall } from "../desk/at-desk.ts";
import { DomainError } from "../errors.ts";
import { findPersonByEmail } from "../store/people.ts";
import { refuseTooMany } from "./refuse-too-many.ts";

/** Refuses whoever sits at somebody's open session and does not know their password. */
export async function provePassword({ database, actor }: DeskCall, password: string): Promise<void> {
  await refuseTooMany(database, "passwords", actor.personId);
  const person = await findPersonByEmail(database, actor.email);
  if (!person || !(await verify(person.passwordHash, password)))
    throw new DomainError("password.wrong", "This is not the password that you have now.");
}
