import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationUrl, ensureApplicationRole } from "./application-role.ts";
import { withConnection } from "./connection.ts";
import { createScratchDatabase, type ScratchDatabase } from "./scratch-database.ts";
import { startTemporaryServer, type TemporaryServer } from "./temporary-server.ts";

let server: TemporaryServer;
let scratch: ScratchDatabase;
beforeAll(async () => {
  server = await startTemporaryServer();
  scratch = await createScratchDatabase(server.url);
});
afterAll(async () => {
  await scratch.drop();
  await server.stop();
});

const urlOf = (name: string, password: string): string => {
  const url = new URL(scratch.url);
  [url.username, url.password] = [name, password];
  return url.toString();
};
const whoAmI = (url: string): Promise<string | undefined> =>
  withConnection(
    url,
    async (client) => (await client.query<{ user: string }>("select current_user as user")).rows[0]?.user,
  );

test("a chosen login is made, its new password is set, and the login before it is taken away", async () => {
  const [first, second] = [urlOf("desk_one", "a first long password"), urlOf("desk_one", "a second long password")];
  await ensureApplicationRole(scratch.url, first);
  expect(await whoAmI(first)).toBe("desk_one");
  await ensureApplicationRole(scratch.url, second);
  expect(await whoAmI(second)).toBe("desk_one");
  await expect(whoAmI(first)).rejects.toThrow("password authentication failed");
  const other = urlOf("desk_two", "a third long password");
  await ensureApplicationRole(scratch.url, other);
  expect(await whoAmI(other)).toBe("desk_two");
  await expect(whoAmI(second)).rejects.toThrow("password authentication failed");
});

// On a server that is given, others use logins of that kind at this moment.
test.skipIf(process.env["DATABASE_URL"])(
  "a login that an older version derived is taken away once one is chosen, and those of other databases stay",
  async () => {
    const elsewhere = await createScratchDatabase(server.url);
    const theirs = urlOf("desk_elsewhere", "a password of another database");
    await ensureApplicationRole(
      elsewhere.url,
      theirs.replace(new URL(scratch.url).pathname, new URL(elsewhere.url).pathname),
    );
    await ensureApplicationRole(scratch.url);
    expect(await whoAmI(applicationUrl(scratch.url))).toMatch(/^second_source_app_/);
    await ensureApplicationRole(scratch.url, urlOf("desk_three", "a fourth long password"));
    await expect(whoAmI(applicationUrl(scratch.url))).rejects.toThrow("password authentication failed");
    expect(await whoAmI(theirs)).toBe("desk_elsewhere");
    await elsewhere.drop();
  },
);

test("nothing is derived from an owner without a password: it says what to set instead", () => {
  expect(() => applicationUrl("postgresql://postgres@db.example/desk")).toThrow(
    /has no password[^]*APPLICATION_DATABASE_URL/,
  );
});
