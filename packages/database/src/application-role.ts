import { createHash } from "node:crypto";
import pg from "pg";
import { withConnection } from "./connection.ts";
import { derivedSecret } from "./derived-secret.ts";

/** Owns nothing and cannot bypass row-level security. The migrations grant to it; every application login is in it. */
const GROUP = "second_source_app";
/** Logins of older versions: their names came from the owner's password, and nothing says whose they are. */
const DERIVED = /^second_source_app_[0-9a-f]{10}$/;

/**
 * The URL with which the application connects where nobody chose one: same server and database as the owner's, a login
 * of its own whose name and password come from the owner's password. For the server that is brought along and for tests.
 */
export function applicationUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  const password = derivedSecret(ownerUrl, "application login");
  url.username = `${GROUP}_${createHash("sha256").update(password).digest("hex").slice(0, 10)}`;
  url.password = password;
  return url.toString();
}

/**
 * Makes the group, and the login of `url` with the password that stands there; a password that has changed since is
 * changed. The owner needs the right to create roles. A login that this database had before is taken away.
 */
export async function ensureApplicationRole(ownerUrl: string, url = applicationUrl(ownerUrl)): Promise<void> {
  const { username, password } = new URL(url);
  const [name, secret] = [decodeURIComponent(username), decodeURIComponent(password)];
  await withConnection(ownerUrl, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('second_source_roles'))");
    const exists = async (role: string): Promise<boolean> =>
      (await client.query("select 1 from pg_roles where rolname = $1", [role])).rowCount === 1;
    if (!(await exists(GROUP)))
      await client.query(`create role ${GROUP} nologin nosuperuser nobypassrls nocreatedb nocreaterole`);
    const login = pg.escapeIdentifier(name);
    const rights = `login nosuperuser nobypassrls nocreatedb nocreaterole password ${pg.escapeLiteral(secret)}`;
    if (!(await exists(name))) await client.query(`create role ${login} ${rights}`);
    else if (!(await mayConnect(url))) await client.query(`alter role ${login} ${rights}`);
    await client.query(`grant ${GROUP} to ${login}`);
    if (!DERIVED.test(name)) await dropOtherLogins(client, name);
  });
}

/** Whether the login has this password already: two that start at once need not change the same row. */
async function mayConnect(url: string): Promise<boolean> {
  try {
    await withConnection(url, (client) => client.query("select 1"));
    return true;
  } catch {
    return false;
  }
}

/**
 * Takes away the logins by which this database was used before: the one that carries its mark and has another name, and
 * those of older versions that nobody is connected with.
 */
async function dropOtherLogins(client: pg.Client, name: string): Promise<void> {
  const { rows } = await client.query<{ mark: string }>("select 'application of ' || current_database() as mark");
  const mark = rows[0]?.mark ?? "";
  const members = await client.query<{ name: string; mark: string | null; isUsed: boolean }>(
    `select member.rolname as name, shobj_description(member.oid, 'pg_authid') as mark,
        exists (select 1 from pg_stat_activity where usename = member.rolname) as "isUsed"
      from pg_auth_members grants join pg_roles granted on granted.oid = grants.roleid
      join pg_roles member on member.oid = grants.member where granted.rolname = $1 and member.rolcanlogin`,
    [GROUP],
  );
  for (const member of members.rows) {
    const isOld = member.mark === mark || (member.mark === null && DERIVED.test(member.name) && !member.isUsed);
    if (member.name !== name && isOld) await client.query(`drop role ${pg.escapeIdentifier(member.name)}`);
  }
  await client.query(`comment on role ${pg.escapeIdentifier(name)} is ${pg.escapeLiteral(mark)}`);
}
