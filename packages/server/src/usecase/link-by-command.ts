import type { z } from "zod";
import type { newMemberInput } from "../contract/person-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { inDesk, type Database } from "../store/database.ts";
import { withdrawResetsOf } from "../store/invitations.ts";
import { findMemberships } from "../store/people.ts";
import { endSessionsOf } from "../store/sessions.ts";
import { logEverywhere, personOf } from "./by-command.ts";
import { invited, refuseKnown } from "./invite-person.ts";
import { drawToken, keepLink, type OpenLink } from "./make-link.ts";
import { hashOfNoPassword, replaceSignIn } from "./replace-sign-in.ts";

/** A link that a command on the server made: whoever runs the server hands it on, and knows nobody's password. */
export interface CommandedLink extends OpenLink {
  readonly token: string;
}

/** Invites somebody to a desk, its first admin as well. */
export async function inviteByCommand(
  database: Database,
  deskId: string,
  input: z.output<typeof newMemberInput>,
  now: Date,
): Promise<CommandedLink> {
  const { email, name, role } = { ...input, email: input.email.toLowerCase() };
  const token = drawToken();
  return inDesk(database, { deskId, personId: null }, async (transaction) => {
    const by = { transaction, actor: { deskId, personId: null }, now };
    await refuseKnown(by, email);
    const link = await keepLink(by, { email, name, role, resets: null, token });
    writeAudit(by, invited(link, { email, name, role }));
    return { ...link, token };
  });
}

/**
 * Ends every session of somebody, forgets their password, second step, passkeys and sign-in outside, and lets them choose
 * how they sign in by a link, at whichever desks they are.
 */
export async function resetByCommand(database: Database, email: string, now: Date): Promise<CommandedLink> {
  const { id, name } = await personOf(database, email);
  const memberships = await findMemberships(database, id);
  const [first] = memberships;
  if (!first) throw new DomainError("not-found", `${email} belongs to no desk. Invite them: user add.`);
  const token = drawToken();
  await replaceSignIn(database, id, await hashOfNoPassword(), now);
  await endSessionsOf(database, id, now);
  for (const { deskId } of memberships)
    await inDesk(database, { deskId, personId: null }, (transaction) => withdrawResetsOf(transaction, id, now));
  const { deskId, role } = first;
  const link = await inDesk(database, { deskId, personId: null }, (transaction) =>
    keepLink({ transaction, actor: { deskId, personId: null }, now }, { email, name, role, resets: id, token }),
  );
  await logEverywhere(database, id, "member.reset", { name });
  return { ...link, token };
}
