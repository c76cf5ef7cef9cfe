import { join } from "node:path";
import { dataFolder } from "@second-source/database/installation-server";

/** Where the passwords of the demonstration desk are kept: a file that only its owner reads. */
export function whereAccountsAre(): string {
  return join(dataFolder(), "demonstration-accounts.txt");
}
