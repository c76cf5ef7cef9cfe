import type { Actor } from "@second-source/server/actor";
import { findActor } from "@second-source/server/usecase/sign-in";
import { decode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { cache } from "react";
import { z } from "zod";
import { env } from "../env";
import { database } from "./database";
import { SESSION_COOKIE } from "./session-cookie";

const tokenShape = z.object({ sub: z.uuid(), exp: z.number() });
type Token = z.output<typeof tokenShape>;

/**
 * What cookies of late decrypted to: every request brings one, and deriving the key and decrypting take longer than
 * anything else that is done for most. Whether the session still lives is asked for each time all the same.
 */
const decrypted = new Map<string, Token>();
const MOST_KEPT = 1000;

async function tokenIn(cookie: string): Promise<Token | null> {
  const kept = decrypted.get(cookie);
  if (kept) return kept;
  const secret = env().NEXTAUTH_SECRET;
  const token = tokenShape.safeParse(await decode({ token: cookie, secret }).catch(() => null));
  if (!token.success) return null;
  if (decrypted.size >= MOST_KEPT) decrypted.clear();
  decrypted.set(cookie, token.data);
  return token.data;
}

/** The session the request's cookie names, whether or not it still lives. */
export const currentSessionId = cache(async (): Promise<string | null> => {
  const cookie = (await cookies()).get(SESSION_COOKIE)?.value;
  const token = cookie === undefined ? null : await tokenIn(cookie);
  return token && token.exp * 1000 > Date.now() ? token.sub : null;
});

/** Who asks, as the session row and the member row stand at this moment; null when nobody is signed in. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await currentSessionId();
  return sessionId ? findActor(database(), sessionId, new Date()) : null;
});
