import type { z } from "zod";
import type { changePasswordInput } from "../contract/account-contract.ts";
import type { DeskCall } from "../desk/at-desk.ts";
import { setPasswordHash } from "../store/people.ts";
import { endSessionsOf } from "../store/sessions.ts";
import { signedEverywhere } from "./by-command.ts";
import { provePassword } from "./prove-password.ts";
import { hashPassword } from "./sign-in.ts";
import { refuseWeak } from "./weak-password.ts";

/** Somebody chooses a password of their own, and proves that it is they by the one they have. Their other sessions end. */
export async function changePassword(
  call: DeskCall,
  { current, next }: z.output<typeof changePasswordInput>,
): Promise<void> {
  await provePassword(call, current);
  const { database, actor, now } = call;
  refuseWeak(next, [actor.email, actor.name]);
  await setPasswordHash(database, actor.personId, await hashPassword(next), now);
  await endSessionsOf(database, actor.personId, now, actor.sessionId);
  await signedEverywhere(call, "member.password-changed");
}
