import { createHash } from "node:crypto";
import pg from "pg";
import { withConnection } from "./connection.ts";
import { derivedSecret } from "./derived-secret.ts";

/** Owns nothing and cannot bypass row-level security. The migrations grant to it; every application login is in it. */
const GROUP = "second_source_app";

/**
 * The URL with which the application connects, derived from the owner's: same server and database, a login of its own.
 * Its password is an HMAC of the owner's, so that every process derives the same one and nobody has to keep it.
 */
export function applicationUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  const { name, password } = loginFor(url);
  url.username = name;
  url.password = password;
  return url.toString();
}

/** Makes the group and the login where they are missing. The owner needs the right to create roles. */
export async function ensureApplicationRole(ownerUrl: string): Promise<void> {
  const { name, password } = loginFor(new URL(ownerUrl));
  await withConnection(ownerUrl, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('second_source_roles'))");
    const known = await client.query<{ rolname: string }>("select rolname from pg_roles where rolname = any($1)", [
      [GROUP, name],
    ]);
    const names = new Set(known.rows.map((row) => row.rolname));
    if (!names.has(GROUP))
      await client.query(`create role ${GROUP} nologin nosuperuser nobypassrls nocreatedb nocreaterole`);
    const [login, secret] = [pg.escapeIdentifier(name), pg.escapeLiteral(password)];
    if (!names.has(name))
      await client.query(
        `create role ${login} login nosuperuser nobypassrls nocreatedb nocreaterole password ${secret}`,
      );
    await client.query(`grant ${GROUP} to ${login}`);
  });
}

function loginFor(ownerUrl: URL): { name: string; password: string } {
  const password = derivedSecret(ownerUrl.toString(), "application login");
  return { name: `${GROUP}_${createHash("sha256").update(password).digest("hex").slice(0, 10)}`, password };
}
