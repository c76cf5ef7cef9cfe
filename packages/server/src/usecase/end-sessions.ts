import type { DeskCall } from "../desk/at-desk.ts";
import { DomainError } from "../errors.ts";
import { endSessionsOf, endSessionOf } from "../store/sessions.ts";
import { signedBy } from "./by-command.ts";

/** Ends one of one's own sessions, wherever it is open. */
export async function endOwnSession({ database, actor, now }: DeskCall, session: string): Promise<void> {
  if (!(await endSessionOf(database, actor.personId, session, now)))
    throw new DomainError("not-found", "This session is not there any more.");
  await signedBy(database, actor, now, { action: "member.session-ended", details: { sessions: 1 } });
}

/** Ends every session of one's own but this one. Answers with how many these were. */
export async function endOtherSessions({ database, actor, now }: DeskCall): Promise<{ ended: number }> {
  const ended = await endSessionsOf(database, actor.personId, now, actor.sessionId);
  if (ended > 0) await signedBy(database, actor, now, { action: "member.session-ended", details: { sessions: ended } });
  return { ended };
}
