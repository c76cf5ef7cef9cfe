import type { DeskWork } from "../desk/at-desk.ts";
import { listOpenInvitations, type InvitationRow } from "../store/invitations.ts";
import { listPeople, type PersonRow } from "../store/members.ts";

export interface PeopleView {
  readonly people: readonly PersonRow[];
  readonly invitations: readonly InvitationRow[];
}

/** Everybody at the desk, and the links that nobody has used yet. */
export async function peopleView({ transaction, now }: DeskWork): Promise<PeopleView> {
  return { people: await listPeople(transaction, now), invitations: await listOpenInvitations(transaction, now) };
}
