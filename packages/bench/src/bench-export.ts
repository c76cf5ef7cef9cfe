import { seedFirstStory } from "@second-source/seeds/scenarios/first-story";
import type { Database } from "@second-source/server/database";
import { exportBriefing } from "@second-source/server/usecase/export-briefing";
import { actAs } from "@second-source/server/usecase/act-as";
import { openDesk } from "@second-source/server/usecase/open-desk";
import { timed, told } from "./figures.ts";

/** How long the first story's briefing takes to become a file. */
export async function benchExport(database: Database): Promise<void> {
  const people = (["EDITOR", "REVIEWER", "ADMIN"] as const).map((role) => ({
    email: `${role.toLowerCase()}@export.test`,
    name: role,
    role,
    password: "a password for the bench",
  }));
  await openDesk(database, { slug: "export", name: "Export desk" }, people);
  const { story } = await seedFirstStory(database, {
    desk: "export",
    editor: "editor@export.test",
    reviewer: "reviewer@export.test",
    admin: "admin@export.test",
  });
  const actor = await actAs(database, "export", "editor@export.test");
  for (const [format, reach] of [
    ["pdf", 1000],
    ["markdown", 200],
  ] as const) {
    const figures = await timed(10, () =>
      exportBriefing({ database, actor, now: new Date() }, { story, format, edition: null }),
    );
    console.log(told(`${format} of the first story’s briefing`, figures, reach));
  }
}
