import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "@second-source/database/installation-server";
import { seedFirstStory } from "@second-source/seeds/scenarios/first-story";
import type { Database } from "@second-source/server/database";
import { foundDesk } from "@second-source/server/usecase/keep-people";

const PEOPLE = [
  { email: "editor@desk.example", name: "Demo Editor", role: "EDITOR" },
  { email: "reviewer@desk.example", name: "Demo Reviewer", role: "REVIEWER" },
  { email: "admin@desk.example", name: "Demo Admin", role: "ADMIN" },
] as const;

/** Where the passwords of the demonstration desk are kept: a file that only its owner reads. */
export function whereAccountsAre(): string {
  return join(dataFolder(), "demonstration-accounts.txt");
}

/** Opens the desk with random passwords and the first story. Answers with the accounts, to be printed once. */
export async function openDemonstrationDesk(database: Database): Promise<string> {
  const people = PEOPLE.map((person) => ({ ...person, password: randomBytes(12).toString("base64url") }));
  await foundDesk(database, { slug: "demonstration", name: "Foreign desk" }, people);
  await seedFirstStory(database, {
    desk: "demonstration",
    editor: PEOPLE[0].email,
    reviewer: PEOPLE[1].email,
    admin: PEOPLE[2].email,
  });
  const lines = people.map(
    ({ email, role, password }) => `  ${role.toLowerCase().padEnd(9)} ${email.padEnd(24)} ${password}`,
  );
  mkdirSync(dataFolder(), { recursive: true });
  writeFileSync(whereAccountsAre(), `${lines.join("\n")}\n`, { mode: 0o600 });
  return `Sign in as one of these. They are printed once, and kept in ${whereAccountsAre()}:\n${lines.join("\n")}`;
}
