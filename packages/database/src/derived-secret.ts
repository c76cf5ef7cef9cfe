import { createHmac } from "node:crypto";

/**
 * A secret that every process with the same DATABASE_URL derives alike and nobody has to keep:
 * an HMAC of the owner's user and password for one purpose.
 */
export function derivedSecret(ownerUrl: string, purpose: string): string {
  const { username, password } = new URL(ownerUrl);
  const owner = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return createHmac("sha256", owner).update(`second source: ${purpose}`).digest("base64url");
}
