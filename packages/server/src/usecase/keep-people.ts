import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Actor } from "../actor.ts";
import type { newPersonInput } from "../contract/person-contract.ts";
import { DomainError } from "../errors.ts";
import { inDesk, type Database } from "../store/database.ts";
import { createDesk, findDeskId, hasPeople, loadDeskName } from "../store/desks.ts";
import {
  addMember,
  createPerson,
  findMemberships,
  findPersonByEmail,
  setDisabled,
  setPasswordHash,
} from "../store/people.ts";
import { endSessionsOf } from "../store/sessions.ts";
import { hashPassword } from "./sign-in.ts";

/** Opens a desk with its first people. Answers with the id of the desk and of each person, in order. */
export async function foundDesk(
  database: Database,
  desk: { slug: string; name: string },
  people: readonly z.output<typeof newPersonInput>[],
): Promise<{ deskId: string; personIds: string[] }> {
  const deskId = randomUUID();
  await inDesk(database, { deskId, personId: deskId }, (transaction) =>
    createDesk(transaction, { id: deskId, ...desk }),
  );
  const personIds: string[] = [];
  for (const person of people) personIds.push(await addPerson(database, deskId, person));
  return { deskId, personIds };
}

/** A new member of a desk. Somebody who has an account keeps their password and gets the role. */
export async function addPerson(
  database: Database,
  deskId: string,
  person: z.output<typeof newPersonInput>,
): Promise<string> {
  const known = await findPersonByEmail(database, person.email);
  const personId =
    known?.id ??
    (await createPerson(database, {
      email: person.email,
      name: person.name,
      passwordHash: await hashPassword(person.password),
    }));
  await inDesk(database, { deskId, personId }, (transaction) => addMember(transaction, deskId, personId, person.role));
  return personId;
}

/** Shuts a person out at once: no new session, and every live one ends. */
export async function disablePerson(database: Database, email: string, now: Date): Promise<void> {
  const personId = await idOf(database, email);
  await setDisabled(database, personId, now);
  await endSessionsOf(database, personId, now);
}

/** Sets a new password and ends every live session. */
export async function setPassword(database: Database, email: string, password: string, now: Date): Promise<void> {
  const personId = await idOf(database, email);
  await setPasswordHash(database, personId, await hashPassword(password), now);
  await endSessionsOf(database, personId, now);
}

/** Somebody of a desk as an actor, for commands and seeds that run without a browser. */
export async function actAs(database: Database, deskSlug: string, email: string): Promise<Actor> {
  const person = await findPersonByEmail(database, email);
  const deskId = await deskIdOf(database, deskSlug);
  const membership = person && (await findMemberships(database, person.id)).find((each) => each.deskId === deskId);
  if (!person || !membership) throw new DomainError("not-found", `${email} is not a member of the desk “${deskSlug}”.`);
  const { id: personId, humanId, name } = person;
  return actorOf(database, { personId, humanId, name, email, deskId, role: membership.role });
}

export async function deskIdOf(database: Database, slug: string): Promise<string> {
  const deskId = await findDeskId(database, slug);
  if (!deskId) throw new DomainError("not-found", `There is no desk “${slug}”.`);
  return deskId;
}

export { hasPeople };

async function actorOf(database: Database, member: Omit<Actor, "deskName">): Promise<Actor> {
  const deskName = await inDesk(database, member, (transaction) => loadDeskName(transaction, member.deskId));
  return { ...member, deskName };
}

async function idOf(database: Database, email: string): Promise<string> {
  const person = await findPersonByEmail(database, email);
  if (!person) throw new DomainError("not-found", `Nobody signs in as ${email}.`);
  return person.id;
}
