import { globSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../fixtures.ts";

const API = join(import.meta.dirname, "../../apps/web/src/app/api");
/** Open to everybody, and telling nothing; or, with next-auth, guarded by a token of its own. */
const OPEN = ["health", "ready", "auth/[...nextauth]"];

test("a page of another site gets nothing of any address of ours, also with somebody’s session", async ({
  desk,
  signedInAs,
}) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  const routes = globSync("**/route.ts", { cwd: API }).map((file) => file.replace(/\/route\.ts$/, ""));
  const guarded = routes.filter((route) => !OPEN.includes(route));
  expect(guarded.length).toBeGreaterThan(2);
  for (const route of guarded) {
    const address = `/api/${route.replace("[trpc]", "desk.view").replace("[story]", story)}`;
    const own = await editor.request.fetch(address, { headers: { "sec-fetch-site": "same-origin" } });
    expect(own.status(), `${address} from a page of ours`).not.toBe(403);
    for (const headers of [{ "sec-fetch-site": "cross-site" }, { origin: "https://evil.example" }, { origin: "null" }])
      for (const method of ["GET", "POST"]) {
        const response = await editor.request.fetch(address, { method, headers });
        expect([403, 405], `${method} ${address} ${JSON.stringify(headers)}`).toContain(response.status());
      }
  }
});

test("one request asks for so much and no more", async ({ desk, signedInAs }) => {
  await desk.seeded();
  const editor = await signedInAs("editor");
  const ask = async (times: number): Promise<number> => {
    const paths = Array.from({ length: times }, () => "desk.view").join(",");
    return (await editor.request.get(`/api/trpc/${paths}?batch=1`)).status();
  };
  expect(await ask(21)).toBe(400);
  expect(await ask(20)).not.toBe(400);
});
