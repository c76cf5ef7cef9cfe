import type { z } from "zod";
import type { inviteInput, withdrawInvitationInput } from "../contract/people-contract.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";
import { refuseWeakSignIn } from "./refuse-weak-sign-in.ts";
import { DomainError } from "../errors.ts";
import { sha256 } from "../sha256.ts";
import { writeAudit } from "../store/audit.ts";
import { lockDesk } from "../store/desks.ts";
import { createInvitation, findOpenInvitation, withdrawInvitation, type InvitationRow } from "../store/invitations.ts";
import { findMemberByEmail } from "../store/members.ts";

const HOURS = 72;

/** A link of an invitation: what is kept of it, and until when it holds. */
export interface OpenLink {
  readonly invitation: string;
  readonly until: Date;
}

/** Keeps what there is to keep of a link that somebody makes now. */
export async function makeLink(
  { transaction, actor, now }: DeskWork,
  { token, ...what }: Pick<InvitationRow, "email" | "name" | "role" | "resets"> & { readonly token: string },
): Promise<OpenLink> {
  const until = new Date(now.getTime() + HOURS * 3_600_000);
  const invitation = await createInvitation(transaction, {
    ...what,
    deskId: actor.deskId,
    tokenHash: sha256(token),
    invitedBy: actor.personId,
    invitedAt: now,
    expiresAt: until,
  });
  return { invitation, until };
}

/** Invites somebody by a link that works once. Its token was drawn by the inviter's browser; only its hash is kept. */
export function invitePerson(
  call: DeskCall,
  { email: typed, name, role, token }: z.output<typeof inviteInput>,
): Promise<OpenLink> {
  return atDesk(call, async (desk) => {
    const { transaction, actor, now } = desk;
    await refuseWeakSignIn(desk);
    const email = typed.toLowerCase();
    await lockDesk(transaction, actor.deskId);
    const member = await findMemberByEmail(transaction, actor.deskId, email);
    if (member)
      throw new DomainError(
        "person.known",
        member.isDisabled
          ? `${email} is ${member.name}, who is shut out of this desk. Let them in again instead.`
          : `${email} is ${member.name}, who is at this desk already, as ${member.role.toLowerCase()}.`,
      );
    const open = await findOpenInvitation(transaction, email, now);
    if (open)
      throw new DomainError(
        "person.known",
        `${email} was invited already, by ${open.invitedBy ?? "a command on the server"}. Withdraw that link to make another.`,
      );
    const link = await makeLink(desk, { email, name, role, resets: null, token });
    writeAudit(desk, {
      action: "member.invited",
      subjectKind: "member",
      subjectId: link.invitation,
      storyId: null,
      details: { name, role, email },
    });
    return link;
  });
}

/** Takes back a link that nobody has used yet. */
export function withdrawLink(call: DeskCall, { invitation }: z.output<typeof withdrawInvitationInput>): Promise<void> {
  return atDesk(call, async (desk) => {
    await refuseWeakSignIn(desk);
    const withdrawn = await withdrawInvitation(desk.transaction, invitation, desk.now);
    if (!withdrawn)
      throw new DomainError("not-found", "This link is not open any more: it was used, withdrawn, or has run out.");
    writeAudit(desk, {
      action: "member.link-withdrawn",
      subjectKind: "member",
      subjectId: invitation,
      storyId: null,
      details: { ...withdrawn },
    });
  });
}
