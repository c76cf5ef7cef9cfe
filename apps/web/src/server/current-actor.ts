import type { Actor } from "@second-source/server/actor";
import { findActor } from "@second-source/server/usecase/sign-in";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { z } from "zod";
import { authOptions } from "../auth";
import { database } from "./database";

const sessionShape = z.object({ sessionId: z.uuid() });

/** The session the request's cookie names, whether or not it still lives. */
export const currentSessionId = cache(async (): Promise<string | null> => {
  const session = sessionShape.safeParse(await getServerSession(authOptions));
  return session.success ? session.data.sessionId : null;
});

/** Who asks, as the session row and the member row stand at this moment; null when nobody is signed in. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await currentSessionId();
  return sessionId ? findActor(database(), sessionId, new Date()) : null;
});
