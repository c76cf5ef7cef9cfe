import { expect, test } from "../fixtures.ts";
import { withOwnWeb } from "../own-web.ts";

const SECRET = "another secret, for a web process of its own";

/** A web process of its own, as people reach it by https behind one proxy. */
const withHttps = test.extend<{ https: string }>({
  https: async ({ browserName: _ }, provide) => {
    const settings = { NEXTAUTH_URL: "https://desk.example", NEXTAUTH_SECRET: SECRET };
    await withOwnWeb({ settings, args: ["--proxies", "1"] }, provide);
  },
});

test("every answer says what a browser may do with it", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  for (const address of ["/", `/stories/${story}`, "/api/trpc/desk.view", "/api/health", "/icon.svg", "/nowhere"]) {
    const headers = (await editor.request.get(address)).headers();
    expect(headers, address).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "cross-origin-resource-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(headers, address).not.toHaveProperty("x-powered-by");
    // On plain HTTP nobody promises https.
    expect(headers, address).not.toHaveProperty("strict-transport-security");
  }
  for (const address of ["/", `/stories/${story}`, `/stories/${story}/briefing`])
    expect((await editor.request.get(address)).headers()["content-security-policy"]).toMatch(
      /script-src 'self' 'nonce-[^']{20,}' 'strict-dynamic';/,
    );
  for (const address of ["/", `/stories/${story}`, "/api/trpc/desk.view"])
    expect((await editor.request.get(address)).headers()["cache-control"], address).toMatch(/no-store/);
});

test("who signs out leaves nothing in the browser’s cache", async ({ desk, signedInAs }) => {
  await desk.seeded();
  const editor = await signedInAs("editor");
  const { csrfToken } = (await (await editor.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const answer = await editor.request.post("/api/auth/signout", { form: { csrfToken }, maxRedirects: 0 });
  expect(answer.headers()["clear-site-data"]).toBe('"cache"');
});

withHttps("by https cookies are bound to the host, and nothing else is tried again", async ({ https, request }) => {
  const answer = await request.get(`${https}/api/auth/csrf`);
  expect(answer.headers()["strict-transport-security"]).toMatch(/^max-age=\d{8,}; includeSubDomains$/);
  const set = answer.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie");
  expect(set.length).toBeGreaterThan(0);
  for (const { value } of set) expect(value).toMatch(/^__Host-.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/i);
});

withHttps(
  "a try to sign in is noted with the address that the proxy was asked from",
  async ({ https, desk, signedInAs }) => {
    const form = new URLSearchParams({ email: desk.email("viewer"), password: "not the password", json: "true" });
    const csrf = await fetch(`${https}/api/auth/csrf`);
    form.set("csrfToken", ((await csrf.json()) as { csrfToken: string }).csrfToken);
    const cookie = csrf.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; ");
    // The client wrote the first of them itself.
    const headers = { cookie, "x-forwarded-for": "192.0.2.99, 198.51.100.23", "x-client-address": "192.0.2.98" };
    const answer = await fetch(`${https}/api/auth/callback/credentials`, { method: "POST", body: form, headers });
    expect(answer.status).toBe(401);
    const admin = await signedInAs("admin");
    await expect(async () => {
      await admin.goto("/activity?kind=member");
      await expect(admin.getByText("who tried to sign in as Tomás Vidal, from 198.51.100.23")).toBeVisible({
        timeout: 2_000,
      });
    }).toPass();
  },
);
