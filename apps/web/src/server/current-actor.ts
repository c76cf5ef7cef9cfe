import type { Actor } from "@second-source/server/actor";
import { findActor } from "@second-source/server/usecase/sign-in";
import { getToken } from "next-auth/jwt";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { z } from "zod";
import { database } from "./database";
import { SESSION_COOKIE } from "./session-cookie";

const tokenShape = z.object({ sub: z.uuid() });

/** The session the request's cookie names, whether or not it still lives. */
export const currentSessionId = cache(async (): Promise<string | null> => {
  const req = { headers: Object.fromEntries(await headers()), cookies: cookiesOf(await cookies()) } as never;
  const token = tokenShape.safeParse(await getToken({ req, cookieName: SESSION_COOKIE }));
  return token.success ? token.data.sub : null;
});

const cookiesOf = (jar: Awaited<ReturnType<typeof cookies>>): Record<string, string> =>
  Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value]));

/** Who asks, as the session row and the member row stand at this moment; null when nobody is signed in. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await currentSessionId();
  return sessionId ? findActor(database(), sessionId, new Date()) : null;
});
