import { createHmac } from "node:crypto";

/**
 * A secret for a database that is brought along, whose owner's password was drawn at random: an HMAC of the owner's user
 * and password for one purpose, which every process derives alike and nobody has to keep.
 */
export function derivedSecret(ownerUrl: string, purpose: string): string {
  const { username, password } = new URL(ownerUrl);
  if (password === "")
    throw new Error(
      "The owner in DATABASE_URL has no password, so nothing secret can be derived from it. Set APPLICATION_DATABASE_URL and AUTH_SECRET to secrets of your own.",
    );
  const owner = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return createHmac("sha256", owner).update(`second source: ${purpose}`).digest("base64url");
}
