/** The header that our own server sets, whatever came in under that name. */
export const CLIENT_ADDRESS = "x-client-address";

/**
 * The address of whoever sent a request. Each proxy that we trust adds the address it was asked from to the end of
 * X-Forwarded-For: of so many from the end, the first is the client. What stands before it anybody may have written.
 * Without a proxy, or with fewer than were stated, it is who opened the connection that counts.
 */
export function clientAddress(peer: string | undefined, forwardedFor: string | undefined, proxies: number): string {
  const chain = [...(forwardedFor ?? "").split(",").map((each) => each.trim()), peer ?? ""].filter(Boolean);
  return (chain.at(-1 - proxies) ?? peer ?? "unknown").replace(/^::ffff:(?=\d+\.)/, "");
}
