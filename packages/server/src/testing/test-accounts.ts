import type { Database } from "../store/database.ts";
import { createPerson } from "../store/people.ts";
import { hashPassword } from "../usecase/sign-in.ts";

export const PASSWORD = "a long enough password";

let hashed: Promise<string> | undefined;

/** Accounts that open with the tests' password. It is hashed once: that takes as long as many a test. */
export async function openAccounts(
  database: Database,
  people: readonly { readonly email: string; readonly name: string }[],
): Promise<void> {
  const passwordHash = await (hashed ??= hashPassword(PASSWORD));
  for (const { email, name } of people) await createPerson(database, { email, name, passwordHash });
}
