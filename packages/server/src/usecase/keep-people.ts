import type { AuditAction } from "@second-source/domain/audit/audit-action";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Actor } from "../actor.ts";
import type { newPersonInput } from "../contract/person-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit, type AuditEntry } from "../store/audit.ts";
import { inDesk, type Database, type Transaction } from "../store/database.ts";
import { createDesk, findDeskId, hasPeople, loadDeskName } from "../store/desks.ts";
import {
  addMember,
  createPerson,
  findFirstAccount,
  findMemberships,
  findPersonByEmail,
  joinAccounts,
  setDisabled,
  setPasswordHash,
  type PersonWithPassword,
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
  await byCommand(database, deskId, async (transaction) => {
    await createDesk(transaction, { id: deskId, ...desk });
    return { action: "desk.founded", subjectId: deskId, details: { ...desk } };
  });
  const personIds: string[] = [];
  for (const person of people) personIds.push(await addPerson(database, deskId, person));
  return { deskId, personIds };
}

/**
 * A new member of a desk. Somebody who has an account keeps their password and gets the role. An address that leads
 * to the mailbox of another account (`name+tag@…`) is the same human's: four eyes take the two for one.
 */
export async function addPerson(
  database: Database,
  deskId: string,
  person: z.output<typeof newPersonInput>,
): Promise<string> {
  const { email, name, role } = person;
  const known = await findPersonByEmail(database, email);
  const first = known ? null : await findFirstAccount(database, email);
  const personId =
    known?.id ?? (await createPerson(database, { email, name, passwordHash: await hashPassword(person.password) }));
  if (first) await joinAccounts(database, personId, first.id);
  await byCommand(database, deskId, async (transaction) => {
    await addMember(transaction, deskId, personId, role);
    return { action: "member.added", subjectId: personId, details: { name, role } };
  });
  return personId;
}

/** Records that two accounts are one human's, whatever their addresses: what one wrote, the other does not approve. */
export async function recordSameHuman(database: Database, laterEmail: string, firstEmail: string): Promise<void> {
  const [later, first] = [await personOf(database, laterEmail), await personOf(database, firstEmail)];
  await joinAccounts(database, later.id, first.id);
  await logEverywhere(database, later.id, "member.joined-accounts", { name: later.name, first: first.name });
}

/** Shuts a person out at once: no new session, and every live one ends. */
export async function disablePerson(database: Database, email: string, now: Date): Promise<void> {
  const { id, name } = await personOf(database, email);
  await setDisabled(database, id, now);
  await endSessionsOf(database, id, now);
  await logEverywhere(database, id, "member.disabled", { name });
}

/** Sets a new password and ends every live session. */
export async function setPassword(database: Database, email: string, password: string, now: Date): Promise<void> {
  const { id, name } = await personOf(database, email);
  await setPasswordHash(database, id, await hashPassword(password), now);
  await endSessionsOf(database, id, now);
  await logEverywhere(database, id, "member.password-set", { name });
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

async function personOf(database: Database, email: string): Promise<PersonWithPassword> {
  const person = await findPersonByEmail(database, email);
  if (!person) throw new DomainError("not-found", `Nobody signs in as ${email}.`);
  return person;
}

type Entry = Pick<AuditEntry, "action" | "subjectId" | "details">;

/** What is done by a command on the server is logged like everything else, signed by nobody. */
function byCommand(
  database: Database,
  deskId: string,
  work: (transaction: Transaction) => Promise<Entry>,
): Promise<void> {
  return inDesk(database, { deskId, personId: null }, async (transaction) => {
    const entry = await work(transaction);
    const actor = { deskId, personId: null };
    const subjectKind = entry.action.startsWith("desk") ? "desk" : "member";
    writeAudit({ transaction, actor, now: new Date() }, { ...entry, subjectKind, storyId: null });
  });
}

async function logEverywhere(
  database: Database,
  personId: string,
  action: AuditAction,
  details: AuditEntry["details"],
): Promise<void> {
  for (const { deskId } of await findMemberships(database, personId))
    await byCommand(database, deskId, () => Promise.resolve({ action, subjectId: personId, details }));
}
