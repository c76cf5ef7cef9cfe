import type { Actor } from "../actor.ts";
import { DomainError } from "../errors.ts";
import { inDesk, type Database } from "../store/database.ts";
import { findDeskId, loadDeskName } from "../store/desks.ts";
import { findMemberships, findPersonByEmail } from "../store/people.ts";

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

async function actorOf(database: Database, member: Omit<Actor, "deskName" | "sessionId">): Promise<Actor> {
  const deskName = await inDesk(database, member, (transaction) => loadDeskName(transaction, member.deskId));
  return { ...member, deskName, sessionId: null };
}
