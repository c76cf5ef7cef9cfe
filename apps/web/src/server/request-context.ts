import { randomUUID } from "node:crypto";
import type { RequestContext } from "@second-source/server/context";
import { refuseTooMany } from "@second-source/server/usecase/refuse-too-many";
import { findActor } from "@second-source/server/usecase/sign-in";
import { headers } from "next/headers";
import { currentActor, currentSessionId } from "./current-actor";
import { database } from "./database";
import { listener } from "./listener";
import { mailer } from "./mailer";
import { passkeySite } from "./passkey-site";
import { sealer } from "./sealer";

/** What one request is called on the screen and in the log: 8 hex digits. */
export const newRequestId = (): string => randomUUID().slice(0, 8);

/** `requestId` is given where the request must have its name before its context: the answer’s header, the log. */
export async function requestContext(requestId = newRequestId()): Promise<RequestContext> {
  const [sent, sessionId, actor] = [await headers(), await currentSessionId(), await currentActor()];
  return {
    database: database(),
    actor,
    count: actor && ((limit) => refuseTooMany(database(), limit, actor.personId)),
    now: new Date(),
    requestId,
    sealer: sealer(),
    passkeySite: passkeySite(),
    mail: mailer(),
    requestKey: sent.get("idempotency-key"),
    shownDesk: sent.get("x-shown-desk"),
    live: {
      listener: listener(),
      readActor: async () => (sessionId ? findActor(database(), sessionId, new Date()) : null),
    },
  };
}
