import type { z } from "zod";
import type { changeRoleInput, disableMemberInput, enableMemberInput } from "../contract/people-contract.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";
import { refuseWeakSignIn } from "./refuse-weak-sign-in.ts";
import { DomainError } from "../errors.ts";
import { writeAudit, type AuditEntry } from "../store/audit.ts";
import { listAssignedTo, updateClaim } from "../store/claims.ts";
import { withdrawInvitationsBy, withdrawResetsOf } from "../store/invitations.ts";
import { endLooseningsBy } from "../store/loosenings.ts";
import { lockMember, updateMember, type LockedMember } from "../store/members.ts";
import { endSessionsHere } from "../store/sessions.ts";

/** Gives somebody another role. What they did in the one they had stays. */
export function changeRole(call: DeskCall, { person, was, role }: z.output<typeof changeRoleInput>): Promise<void> {
  return atDesk(call, async (desk) => {
    const { transaction, actor, now } = desk;
    const member = await someoneElse(desk, person);
    if (member.role !== was)
      throw new DomainError(
        "member.changed",
        `${member.name} was made ${member.role.toLowerCase()} meanwhile. Look at what they may now.`,
      );
    await updateMember(transaction, actor.deskId, person, { role });
    const links = role === "ADMIN" ? 0 : await withdrawInvitationsBy(transaction, person, now);
    if (role !== "ADMIN") await endLooseningsBy(transaction, person, now);
    log(desk, member, "member.role-changed", { from: was, to: role, links });
  });
}

/**
 * Shuts somebody out of this desk: their sessions here end, links they made are withdrawn, and claims that waited for
 * them wait for anybody. What they wrote and decided stays, with their name.
 */
export function disableMember(
  call: DeskCall,
  { person, reason }: z.output<typeof disableMemberInput>,
): Promise<{ readonly sessions: number; readonly claims: number }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor, now } = desk;
    const member = await someoneElse(desk, person);
    if (member.disabledAt)
      throw new DomainError("member.changed", `${member.name} was shut out already. Nothing was changed.`);
    await updateMember(transaction, actor.deskId, person, {
      disabledAt: now,
      disabledBy: actor.personId,
      disabledWhy: reason,
    });
    await withdrawInvitationsBy(transaction, person, now);
    await withdrawResetsOf(transaction, person, now);
    await endLooseningsBy(transaction, person, now);
    const sessions = await endSessionsHere(transaction, { deskId: actor.deskId, personId: person }, now);
    const claims = await listAssignedTo(transaction, person);
    for (const { id, number, storyId } of claims) {
      await updateClaim(transaction, actor.deskId, id, { assignedTo: null });
      const entry = { action: "claim.assigned", subjectKind: "claim", subjectId: id, storyId } as const;
      writeAudit(desk, { ...entry, details: { claim: number, to: null } }, "KEPT");
    }
    log(desk, member, "member.disabled", { reason, sessions, claims: claims.length });
    return { sessions, claims: claims.length };
  });
}

/** Lets somebody in again, in the role that they had. */
export function enableMember(call: DeskCall, { person }: z.output<typeof enableMemberInput>): Promise<void> {
  return atDesk(call, async (desk) => {
    const member = await someoneElse(desk, person);
    if (!member.disabledAt)
      throw new DomainError("member.changed", `${member.name} was let in again already. Nothing was changed.`);
    const free = { disabledAt: null, disabledBy: null, disabledWhy: null };
    await updateMember(desk.transaction, desk.actor.deskId, person, free);
    log(desk, member, "member.enabled", { role: member.role });
  });
}

/** Nobody changes their own rights: so a desk always keeps an admin, and nobody is shut out by a slip. */
export async function someoneElse(desk: DeskWork, person: string): Promise<LockedMember> {
  const { transaction, actor } = desk;
  await refuseWeakSignIn(desk);
  const member = await lockMember(transaction, person);
  if (!member) throw new DomainError("not-found", "This person is not at this desk.");
  if (member.humanId === actor.humanId)
    throw new DomainError("member.own", "Nobody changes their own rights. Ask another admin of the desk.");
  return member;
}

export function log(
  desk: DeskWork,
  { personId, name }: Pick<LockedMember, "personId" | "name">,
  action: AuditEntry["action"],
  details: AuditEntry["details"],
): void {
  const entry = { action, subjectKind: "member", subjectId: personId, storyId: null };
  writeAudit(desk, { ...entry, details: { name, ...details } });
}
