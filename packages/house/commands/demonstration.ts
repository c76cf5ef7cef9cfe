import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dataFolder } from "@second-source/database/installation-server";
import { seedFirstStory } from "@second-source/seeds/scenarios/first-story";
import { whereAccountsAre } from "./accounts-file.ts";
import type { Database } from "@second-source/server/database";
import { openDesk } from "@second-source/server/usecase/open-desk";

const PEOPLE = [
  { email: "editor@desk.example", name: "Demo Editor", role: "EDITOR" },
  { email: "reviewer@desk.example", name: "Demo Reviewer", role: "REVIEWER" },
  { email: "admin@desk.example", name: "Demo Admin", role: "ADMIN" },
] as const;

/** Opens the desk with random passwords and the first story. Answers with the accounts, to be printed once. */
export async function openDemonstrationDesk(database: Database): Promise<string> {
  const people = PEOPLE.map((person) => ({ ...person, password: randomBytes(12).toString("base64url") }));
  const lines = people.map(
    ({ email, role, password }) => `  ${role.toLowerCase().padEnd(9)} ${email.padEnd(24)} ${password}`,
  );
  // Written first: whoever is interrupted here still holds the keys.
  mkdirSync(dataFolder(), { recursive: true, mode: 0o700 });
  writeFileSync(whereAccountsAre(), `${lines.join("\n")}\n`, { mode: 0o600 });
  await openDesk(database, { slug: "demonstration", name: "Foreign desk" }, people);
  await seedFirstStory(database, {
    desk: "demonstration",
    editor: PEOPLE[0].email,
    reviewer: PEOPLE[1].email,
    admin: PEOPLE[2].email,
  });
  return `Sign in as one of these. They are printed once, and kept in ${whereAccountsAre()}:\n${lines.join("\n")}`;
}
