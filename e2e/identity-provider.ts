import { once } from "node:events";
import type { Server } from "node:http";
import Provider from "oidc-provider";

/** A newsroom's own sign-in on this machine, where everybody is who they say; it asks for no password. */
export async function openIdentityProvider(): Promise<{ close: () => Promise<void> }> {
  const issuer = process.env["OIDC_ISSUER"] ?? "";
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: process.env["OIDC_CLIENT_ID"] ?? "",
        client_secret: process.env["OIDC_CLIENT_SECRET"] ?? "",
        redirect_uris: [new URL("/api/auth/callback/oidc", process.env["E2E_URL"]).href],
      },
    ],
    cookies: { keys: ["only for this run of the tests"] },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
  });
  const server = provider.listen(Number(new URL(issuer).port), "127.0.0.1") as Server;
  await once(server, "listening");
  return {
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
