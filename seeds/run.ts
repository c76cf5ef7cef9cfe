import { parseArgs } from "node:util";
import { openInstallationServer } from "@second-source/database/installation-server";
import { openDatabase, type Database } from "@second-source/server/database";
import { carryOver } from "@second-source/server/usecase/carry-over";
import { seedFirstStory } from "./scenarios/first-story.ts";
import { seedTwoStories, type SeedMembers } from "./scenarios/two-stories.ts";

const SCENARIOS: Record<string, (database: Database, members: SeedMembers) => Promise<unknown>> = {
  "first-story": seedFirstStory,
  "two-stories": seedTwoStories,
};

/** Plays a named scenario at a desk. 0 when it is there, 1 with the reason when not. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      desk: { type: "string", default: "demonstration" },
      editor: { type: "string", default: "editor@desk.example" },
      reviewer: { type: "string", default: "reviewer@desk.example" },
      admin: { type: "string", default: "admin@desk.example" },
    },
  });
  const [name = ""] = positionals;
  const scenario = SCENARIOS[name];
  if (!scenario) {
    console.error(
      `Usage: npm run seed -- <${Object.keys(SCENARIOS).join("|")}> [--desk <slug>] [--editor <e-mail>] [--reviewer <e-mail>] [--admin <e-mail>]`,
    );
    return 2;
  }
  const server = await openInstallationServer();
  try {
    const database = openDatabase(server.applicationUrl, 2);
    try {
      await carryOver(database, new Date());
      await scenario(database, values);
    } finally {
      await database.close();
    }
    console.log(`“${name}” is at the desk “${values.desk}”.`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await server.stop();
  }
}
