import { readToken } from "@second-source/domain/desk/invitation-token";
import { ROLES } from "@second-source/domain/desk/role";
import { z } from "zod";
import { id, line, optionalLine } from "./text-fields.ts";

const role = z.enum(ROLES);
const token = z
  .string()
  .max(200)
  .transform((typed, ctx) => {
    const read = readToken(typed);
    if (read === null) ctx.addIssue("This is no link of ours: copy the whole of it.");
    return read ?? z.NEVER;
  });

export const inviteInput = z.strictObject({
  email: z.email("This is not an e-mail address.").max(254),
  name: line(120),
  role,
  token,
});
export const withdrawInvitationInput = z.strictObject({ invitation: id });
export const changeRoleInput = z.strictObject({ person: id, was: role, role });
export const disableMemberInput = z.strictObject({ person: id, reason: optionalLine(200) });
export const enableMemberInput = z.strictObject({ person: id });
export const resetSignInInput = z.strictObject({ person: id, token });
export const joinAccountsInput = z.strictObject({ person: id, first: id });
export const separateAccountsInput = z.strictObject({ person: id });

/** What whoever holds a link sends: to see what it is for, and to use it. */
export const readInvitationInput = z.strictObject({ token });
export const acceptInvitationInput = z.strictObject({ token, password: z.string().min(1).max(256) });
