import type { Actor } from "../actor.ts";
import { DomainError } from "../errors.ts";
import { inDesk, type Database } from "../store/database.ts";
import { loadDeskName } from "../store/desks.ts";
import { findMemberships } from "../store/people.ts";
import { moveSession } from "../store/sessions.ts";

/** A desk as somebody who is its member chooses it. */
export interface OwnDesk {
  readonly id: string;
  readonly name: string;
}

/** The desks that somebody belongs to, by their names. */
export async function listOwnDesks(database: Database, { personId }: Pick<Actor, "personId">): Promise<OwnDesk[]> {
  const memberships = await findMemberships(database, personId);
  const desks: OwnDesk[] = [];
  for (const { deskId: id } of memberships)
    desks.push({
      id,
      name: await inDesk(database, { deskId: id, personId }, (transaction) => loadDeskName(transaction, id)),
    });
  return desks.sort((a, b) => a.name.localeCompare(b.name));
}

/** Goes to another desk that one belongs to, with this session: from now on it is that desk's. */
export async function switchDesk(
  database: Database,
  { personId }: Pick<Actor, "personId">,
  sessionId: string,
  deskId: string,
): Promise<void> {
  const memberships = await findMemberships(database, personId);
  if (!memberships.some((each) => each.deskId === deskId))
    throw new DomainError("not-found", "You do not belong to this desk.");
  await moveSession(database, sessionId, deskId);
}
