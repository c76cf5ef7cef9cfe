import type { RequestContext } from "@second-source/server/context";
import { currentActor } from "./current-actor";
import { database } from "./database";

export async function requestContext(): Promise<RequestContext> {
  return { database: database(), actor: await currentActor(), now: new Date() };
}
