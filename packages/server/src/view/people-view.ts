import type { DeskWork } from "../desk/at-desk.ts";
import { loadDeskPolicy } from "../store/desks.ts";
import { listOpenInvitations, type InvitationRow } from "../store/invitations.ts";
import { listPeople, type PersonRow } from "../store/members.ts";

export interface PeopleView {
  readonly people: readonly PersonRow[];
  readonly invitations: readonly InvitationRow[];
  /** Whether whoever decides has to have a second step. */
  readonly asksSecondStep: boolean;
}

/** Everybody at the desk, and the links that nobody has used yet. */
export async function peopleView({ transaction, actor, now }: DeskWork): Promise<PeopleView> {
  return {
    people: await listPeople(transaction, now),
    invitations: await listOpenInvitations(transaction, now),
    asksSecondStep: (await loadDeskPolicy(transaction, actor.deskId)).asksSecondStep,
  };
}
