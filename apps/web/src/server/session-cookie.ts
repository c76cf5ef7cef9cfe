/** Where people reach us by https a cookie is bound to this very host, and no neighbour of its domain can set it. */
const isHttps = process.env["NEXTAUTH_URL"]?.startsWith("https://") ?? false;
const prefix = isHttps ? "__Host-" : "";
const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps } as const;

/** The cookie that holds the id of a session. */
export const SESSION_COOKIE = `${prefix}next-auth.session-token`;

/** Every cookie of ours, for next-auth. */
export const cookies = {
  sessionToken: { name: SESSION_COOKIE, options },
  callbackUrl: { name: `${prefix}next-auth.callback-url`, options },
  csrfToken: { name: `${prefix}next-auth.csrf-token`, options },
};
