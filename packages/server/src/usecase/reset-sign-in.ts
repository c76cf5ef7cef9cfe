import type { z } from "zod";
import type { resetSignInInput } from "../contract/people-contract.ts";
import { atDesk } from "../desk/at-desk.ts";
import { DomainError } from "../errors.ts";
import { forgetIdentities } from "../store/identities.ts";
import { hasOpenReset } from "../store/invitations.ts";
import { belongElsewhere, setPasswordHash } from "../store/people.ts";
import { forgetPasskeys } from "../store/passkeys.ts";
import { endSessionsHere } from "../store/sessions.ts";
import { log, someoneElse } from "./change-member.ts";
import { giveLink, type GivenLink, type LinkCall } from "./make-link.ts";
import { hashOfNoPassword } from "./replace-sign-in.ts";

/**
 * Ends somebody's sessions, forgets their password, their passkeys and their sign-in outside, and lets them choose another
 * password by a link that works once. Whoever belongs to another desk as well is not reset by one desk's admin: they would come in there, too.
 */
export async function resetSignIn(
  call: LinkCall,
  { person, token }: z.output<typeof resetSignInInput>,
): Promise<GivenLink> {
  const isElsewhere = await belongElsewhere(call.database, [person], call.actor.deskId);
  const forgotten = await hashOfNoPassword();
  return atDesk(call, async (desk) => {
    const { transaction, actor, now } = desk;
    const member = await someoneElse(desk, person);
    if (member.disabledAt)
      throw new DomainError("member.changed", `${member.name} is shut out of this desk. Let them in again first.`);
    if (await hasOpenReset(transaction, person, now))
      throw new DomainError(
        "person.known",
        `A link that sets the sign-in of ${member.name} anew is open already. Withdraw that one to make another.`,
      );
    if (isElsewhere)
      throw new DomainError(
        "member.elsewhere",
        `${member.name} belongs to another desk as well. Whoever runs the server sets their sign-in anew: npm run cli -- user password.`,
      );
    await setPasswordHash(transaction, person, forgotten, now);
    const sessions = await endSessionsHere(transaction, { deskId: actor.deskId, personId: person }, now);
    // After their sessions: whoever was adding one has it by now, or is refused.
    await forgetPasskeys(transaction, person);
    await forgetIdentities(transaction, person);
    const { email, name, role } = member;
    const link = await giveLink(desk, call.mail, { email, name, role, resets: person, token });
    log(desk, member, "member.reset", { sessions });
    return link;
  });
}
