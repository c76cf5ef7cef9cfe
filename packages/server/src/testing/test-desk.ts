import { randomUUID } from "node:crypto";
import { applicationUrl } from "@second-source/database/application-role";
import { createScratchDatabase } from "@second-source/database/scratch-database";
import { afterAll, inject } from "vitest";
import type {} from "./template-database.ts";
import type { Actor } from "../actor.ts";
import { openDatabase, type Database } from "../store/database.ts";
import { createPerson } from "../store/people.ts";
import { actAs } from "../usecase/act-as.ts";
import { openDesk } from "../usecase/open-desk.ts";
import { hashPassword } from "../usecase/sign-in.ts";
import type { RequestContext } from "../context.ts";
import type { DeskCall } from "../desk/at-desk.ts";

export const PASSWORD = "a long enough password";
/** Where tests sign in from. */
export const PLACE = { address: "192.0.2.7", browser: null };
const PEOPLE = ["editor", "second-editor", "reviewer", "second-reviewer", "admin", "viewer"] as const;
export type TestPerson = (typeof PEOPLE)[number];

export interface TestDesk {
  readonly database: Database;
  readonly ownerUrl: string;
  readonly slug: string;
  readonly deskId: string;
  readonly people: Record<TestPerson, Actor>;
  /** A call by one of them, at a moment of its own. */
  as(person: TestPerson): DeskCall & RequestContext & { readonly actor: Actor };
}

/** A fresh copy of the migrated database for a test file, dropped when the file is through. */
export async function freshDatabase(): Promise<{ database: Database; ownerUrl: string }> {
  const scratch = await createScratchDatabase(inject("serverUrl"), inject("templateName"));
  const database = openDatabase(applicationUrl(scratch.url), 12);
  afterAll(async () => {
    await database.close();
    await scratch.drop();
  });
  return { database, ownerUrl: scratch.url };
}

/** A call by somebody as the web makes it: every press that is sent with it has a name of its own. */
export function contextOf(database: Database, actor: Actor): DeskCall & RequestContext & { readonly actor: Actor } {
  return {
    database,
    actor,
    now: new Date(),
    live: null,
    requestId: "of a test",
    get requestKey() {
      return randomUUID();
    },
  };
}

let hashed: Promise<string> | undefined;

/** Accounts that open with the tests' password. It is hashed once: that takes as long as many a test. */
export async function openAccounts(
  database: Database,
  people: readonly { readonly email: string; readonly name: string }[],
): Promise<void> {
  const passwordHash = await (hashed ??= hashPassword(PASSWORD));
  for (const { email, name } of people) await createPerson(database, { email, name, passwordHash });
}

/** A desk with one person of every kind. */
export async function testDesk(at: { database: Database; ownerUrl: string }, slug: string): Promise<TestDesk> {
  const role = {
    editor: "EDITOR",
    "second-editor": "EDITOR",
    reviewer: "REVIEWER",
    "second-reviewer": "REVIEWER",
    admin: "ADMIN",
    viewer: "VIEWER",
  } as const;
  const people = PEOPLE.map((name) => ({
    email: `${name}@${slug}.test`,
    name: `${slug} ${name}`,
    role: role[name],
    password: PASSWORD,
  }));
  await openAccounts(at.database, people);
  const { deskId } = await openDesk(at.database, { slug, name: `The ${slug} desk` }, people);
  const actors = {} as Record<TestPerson, Actor>;
  for (const name of PEOPLE) actors[name] = await actAs(at.database, slug, `${name}@${slug}.test`);
  return {
    ...at,
    slug,
    deskId,
    people: actors,
    as: (person) => contextOf(at.database, actors[person]),
  };
}
