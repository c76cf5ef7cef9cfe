import type { Database } from "../store/database.ts";
import { joinAccounts } from "../store/people.ts";
import { personOf, logEverywhere } from "./by-command.ts";

/** Records that two accounts are one human's, whatever their addresses: what one wrote, the other does not approve. */
export async function recordSameHuman(database: Database, laterEmail: string, firstEmail: string): Promise<void> {
  const [later, first] = [await personOf(database, laterEmail), await personOf(database, firstEmail)];
  await joinAccounts(database, later.id, first.id);
  await logEverywhere(database, later.id, "member.joined-accounts", { name: later.name, first: first.name });
}
