import type { z } from "zod";
import type { inviteInput, withdrawInvitationInput } from "../contract/people-contract.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";
import { refuseWeakSignIn } from "./refuse-weak-sign-in.ts";
import { DomainError } from "../errors.ts";
import { writeAudit, type AuditEntry, type AuditScope } from "../store/audit.ts";
import { findOpenInvitation, withdrawInvitation, type InvitationRow } from "../store/invitations.ts";
import { findMemberByEmail } from "../store/members.ts";
import { lockName } from "../store/names.ts";
import { giveLink, type GivenLink, type LinkCall, type OpenLink } from "./make-link.ts";

type InvitedPerson = Pick<InvitationRow, "email" | "name" | "role">;

/**
 * Invites somebody by a link that works once: by mail, or handed on by the inviter, whose browser drew its token. Of that a
 * hash is kept.
 */
export function invitePerson(call: LinkCall, input: z.output<typeof inviteInput>): Promise<GivenLink> {
  return atDesk(call, async (desk) => {
    await refuseWeakSignIn(desk);
    const { token, ...person } = { ...input, email: input.email.toLowerCase() };
    await refuseKnown(desk, person.email);
    const link = await giveLink(desk, call.mail, { ...person, resets: null, token });
    writeAudit(desk, invited(link, person));
    return link;
  });
}

/** What the log says of an invitation. */
export const invited = ({ invitation }: OpenLink, person: InvitedPerson): AuditEntry => ({
  action: "member.invited",
  subjectKind: "member",
  subjectId: invitation,
  storyId: null,
  details: { ...person },
});

/** Refuses an address that is at the desk already, or on its way there; until the end nobody else invites it. */
export async function refuseKnown({ transaction, actor, now }: AuditScope, email: string): Promise<void> {
  // Not the desk: whoever decides there would wait for the mail server as well.
  await lockName(transaction, actor.deskId, `invitation of ${email}`);
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
