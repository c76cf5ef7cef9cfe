/** Where people reach us by https a cookie is bound to this very host, and no neighbour of its domain can set it. */
const isHttps = process.env["NEXTAUTH_URL"]?.startsWith("https://") ?? false;
const prefix = isHttps ? "__Host-" : "";
const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps } as const;

/** How long somebody may be away to sign in elsewhere. */
const AWAY_SECONDS = 900;

/** Where whoever used a link is led: by that, the way back of the link is told from others. */
export const JOINED = "/?joined";

/** The cookie that holds a link, while whoever uses it is away to sign in elsewhere. */
export const LINK_COOKIE = { name: `${prefix}second-source.link`, ...options, maxAge: AWAY_SECONDS };

/** The cookie that holds the id of a session. */
export const SESSION_COOKIE = `${prefix}next-auth.session-token`;

/** Every cookie of ours, for next-auth. */
export const cookies = {
  sessionToken: { name: SESSION_COOKIE, options },
  callbackUrl: { name: `${prefix}next-auth.callback-url`, options },
  csrfToken: { name: `${prefix}next-auth.csrf-token`, options },
  // What is kept of a sign-in elsewhere until it comes back.
  ...Object.fromEntries(
    (["state", "nonce", "pkceCodeVerifier"] as const).map((name) => [
      name,
      { name: `${prefix}next-auth.${name}`, options: { ...options, maxAge: AWAY_SECONDS } },
    ]),
  ),
};
