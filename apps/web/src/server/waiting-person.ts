import { findWaiting } from "@second-source/server/usecase/finish-sign-in";
import { currentSessionId } from "./current-actor";
import { database } from "./database";

/** Whose password was right in this browser and whose second step is still to come; null where nobody’s is. */
export async function waitingPerson(): Promise<{ readonly name: string } | null> {
  const sessionId = await currentSessionId();
  return sessionId === null ? null : findWaiting(database(), sessionId, new Date());
}
