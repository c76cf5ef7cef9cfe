import { openDatabase } from "@second-source/server/database";
import { fillDesk } from "@second-source/server/testing/large-desk";
import { atDesk, type DeskWork } from "@second-source/server/usecase/desk-work";
import { actAs, foundDesk } from "@second-source/server/usecase/keep-people";
import { deskActivity } from "@second-source/server/view/activity-view";
import { deskView, reviewQueue } from "@second-source/server/view/desk-view";
import { timed } from "./figures.ts";

const SIZE = { stories: 10_000, claimsEach: 20 };
const RUNS = 15;

interface Reach {
  readonly statements: number;
  readonly kilobytes: number;
  readonly cpuMs: number;
}

/** What screens cost at a newsroom's size: statements, the answer, and the server's own processor time. */
export async function benchSize({
  ownerUrl,
  applicationUrl,
}: {
  ownerUrl: string;
  applicationUrl: string;
}): Promise<void> {
  let statements = 0;
  const database = openDatabase(applicationUrl, 2, () => statements++);
  const { deskId } = await foundDesk(
    database,
    { slug: "size", name: "A newsroom" },
    (["EDITOR", "REVIEWER", "ADMIN"] as const).map((role) => ({
      ...{ email: `${role.toLowerCase()}@size.test`, name: `Somebody who is ${role.toLowerCase()}`, role },
      password: "a password for the bench",
    })),
  );
  const [editor, reviewer, admin] = [
    await actAs(database, "size", "editor@size.test"),
    await actAs(database, "size", "reviewer@size.test"),
    await actAs(database, "size", "admin@size.test"),
  ];
  await fillDesk({ ownerUrl, deskId, people: { editor, "second-editor": admin } }, SIZE);
  const claims = (SIZE.stories * SIZE.claimsEach).toLocaleString("en");
  console.log(`${SIZE.stories.toLocaleString("en")} stories, ${claims} claims`);

  const measure = async (
    what: string,
    actor: typeof editor,
    view: (work: DeskWork) => Promise<unknown>,
    reach: Reach,
  ): Promise<void> => {
    const look = (): Promise<unknown> => atDesk({ database, actor, now: new Date() }, view);
    statements = 0;
    const bytes = JSON.stringify(await look()).length;
    const sent = statements;
    const figures = await timed(RUNS, look);
    const before = process.cpuUsage();
    for (let run = 0; run < RUNS; run++) await look();
    const { user, system } = process.cpuUsage(before);
    const cpu = (user + system) / 1000 / RUNS;
    console.log(
      [
        `${what}: ${sent} statements (${reach.statements})`,
        `${(bytes / 1000).toFixed(1)} kB (${reach.kilobytes})`,
        `own CPU ${cpu.toFixed(1)} ms (${reach.cpuMs})`,
        `median ${figures.median.toFixed(0)} ms (${figures.minimum.toFixed(0)} to ${figures.maximum.toFixed(0)})`,
      ].join(", "),
    );
  };
  console.log("in brackets what is to be reached; BEGIN and COMMIT are counted too");
  const desk = { statements: 6, kilobytes: 60, cpuMs: 20 };
  await measure("desk, as an editor", editor, deskView, desk);
  await measure("desk, as a reviewer", reviewer, deskView, desk);
  await measure("review queue", reviewer, reviewQueue, desk);
  const everything = { person: null, kind: null, from: null, to: null, before: null };
  await measure("activity of the desk", admin, (work) => deskActivity(work, everything), {
    ...{ statements: 5, kilobytes: 40, cpuMs: 15 },
  });
  await database.close();
}
