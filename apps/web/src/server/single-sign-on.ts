import { identityClaims, type IdentityClaims } from "@second-source/server/contract/identity-contract";
import { DomainError } from "@second-source/server/errors";
import { acceptByIdentity } from "@second-source/server/usecase/accept-invitation";
import { signInByIdentity } from "@second-source/server/usecase/sign-in-by-identity";
import type { NextAuthOptions } from "next-auth";
import { cookies } from "next/headers";
import { env } from "../env";
import { database } from "./database";
import { cookies as cookieNames, JOINED, LINK_COOKIE } from "./session-cookie";
import { signInPlace } from "./sign-in-place";

type Provider = NextAuthOptions["providers"][number];

/** What people call the newsroom’s own sign-in; null where there is none. */
export function singleSignOnName(): string | null {
  const { OIDC_ISSUER, OIDC_NAME = "your newsroom" } = env();
  return OIDC_ISSUER ? OIDC_NAME : null;
}

/** How long ago somebody may have signed in there; asked for so that it says how long ago it was. */
const LONGEST_SECONDS = 12 * 3600;

/** The newsroom’s own sign-in, found by what it says under its address (OpenID Connect Discovery 1.0). */
export function singleSignOn(): Provider[] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env();
  if (!issuer || !clientId || !clientSecret) return [];
  return [
    {
      id: "oidc",
      name: singleSignOnName() ?? "",
      type: "oauth",
      wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId,
      clientSecret,
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      authorization: { params: { scope: "openid", max_age: LONGEST_SECONDS } },
      profile: ({ sub }: { sub: string }) => ({ id: sub }),
    },
  ];
}

/**
 * Who came back from there: the id of their new session, or where to lead them. A link that was opened before is used by it.
 */
export async function comeBack(profile: unknown, now: Date): Promise<{ sessionId: string } | { leadTo: string }> {
  const claims = identityClaims.safeParse(profile);
  if (!claims.success) return { leadTo: "/sign-in?error=unread" };
  const refusal = await takeHeldLink(claims.data, now);
  if (refusal) return { leadTo: `/sign-in?error=${refusal}` };
  const sessionId = await signInByIdentity(database(), claims.data, await signInPlace(), now);
  return sessionId ? { sessionId } : { leadTo: "/sign-in?error=unlinked" };
}

/** Null where there is no link, or it was used; one that was held for another way in is let go. */
async function takeHeldLink(claims: IdentityClaims, now: Date): Promise<string | null> {
  const jar = await cookies();
  const token = jar.get(LINK_COOKIE.name)?.value;
  if (token === undefined) return null;
  // Not `delete`: a browser drops a cookie that is bound to the host only for one that is bound to it as well.
  jar.set({ ...LINK_COOKIE, value: "", maxAge: 0 });
  if (token === "" || !jar.get(cookieNames.callbackUrl.name)?.value.endsWith(JOINED)) return null;
  try {
    await acceptByIdentity(database(), token, claims, now);
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.code === "sign-in.refused" ? "other-account" : "spent";
  }
}
