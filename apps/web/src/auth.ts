import { signedByPasskey } from "@second-source/server/contract/passkey-contract";
import { signInInput } from "@second-source/server/contract/person-contract";
import { DomainError } from "@second-source/server/errors";
import { logFault } from "@second-source/server/log";
import { signIn, signOut } from "@second-source/server/usecase/sign-in";
import { signInByPasskey } from "@second-source/server/usecase/sign-in-by-passkey";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { database } from "./server/database";
import { passkeySite } from "./server/passkey-site";
import { cookies } from "./server/session-cookie";
import { newRequestId } from "./server/request-context";
import { signInPlace } from "./server/sign-in-place";
import { comeBack, singleSignOn } from "./server/single-sign-on";

/** What is ours to say is passed on; of anything else next-auth would tell everybody the words of the database. */
function toldApart(error: unknown): never {
  if (error instanceof DomainError) throw error;
  const requestId = newRequestId();
  logFault(error, { requestId, path: "sign-in" });
  throw new Error(`Something went wrong on our side (${requestId}). Try again in a moment.`);
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return null;
  }
}

/**
 * next-auth holds a cookie with the id of a session row and nothing else. Who that is, and as what, is read from the
 * database on every request; nothing the client sends is copied into the token.
 */
export const authOptions = (): NextAuthOptions => ({
  cookies,
  session: { strategy: "jwt", maxAge: 12 * 3600 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(raw) {
        const credentials = signInInput.safeParse({ email: raw?.email, password: raw?.password });
        if (!credentials.success) return null;
        const sessionId = await signIn(database(), credentials.data, await signInPlace(), new Date()).catch(toldApart);
        return sessionId ? { id: sessionId } : null;
      },
    }),
    Credentials({
      id: "passkey",
      credentials: { signed: {}, only: {} },
      async authorize(raw) {
        const signed = signedByPasskey.safeParse(parsed(raw?.signed));
        if (!signed.success) return null;
        const only = z.email().optional().safeParse(raw?.only);
        if (!only.success) return null;
        const answer = { signed: signed.data, only: only.data ?? null };
        const id = await signInByPasskey(database(), passkeySite(), answer, await signInPlace(), new Date()).catch(
          toldApart,
        );
        return { id };
      },
    }),
    ...singleSignOn(),
  ],
  callbacks: {
    async signIn({ user, account, profile }) {
      if (account?.provider !== "oidc") return true;
      const came = await comeBack(profile, new Date()).catch(toldApart);
      if ("leadTo" in came) return came.leadTo;
      user.id = came.sessionId;
      return true;
    },
    jwt: ({ token, user }) => (user ? { sub: user.id } : token.sub ? { sub: token.sub } : {}),
    session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sub }),
  },
  events: {
    async signOut({ token }) {
      if (token.sub) await signOut(database(), token.sub, new Date());
    },
  },
});
