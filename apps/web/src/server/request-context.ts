import { randomUUID } from "node:crypto";
import type { RequestContext } from "@second-source/server/context";
import { findActor } from "@second-source/server/usecase/sign-in";
import { headers } from "next/headers";
import { currentActor, currentSessionId } from "./current-actor";
import { database } from "./database";
import { listener } from "./listener";

/** `requestId` is given where somebody else names the request too: the answer’s header, the log. */
export async function requestContext(requestId?: string): Promise<RequestContext> {
  const sessionId = await currentSessionId();
  return {
    database: database(),
    actor: await currentActor(),
    now: new Date(),
    requestId: requestId ?? randomUUID().slice(0, 8),
    requestKey: (await headers()).get("idempotency-key"),
    live: {
      listener: listener(),
      readActor: async () => (sessionId ? findActor(database(), sessionId, new Date()) : null),
    },
  };
}
