import { withConnection } from "@second-source/database/connection";
import { ensureJobQueues } from "@second-source/database/job-queues";
import { JOB_SCHEMA, READ_INTAKE } from "@second-source/database/job-names";
import { atDesk } from "@second-source/server/desk/at-desk";
import { freshDatabase, testDesk } from "@second-source/server/testing/test-desk";
import { addIntake } from "@second-source/server/usecase/add-intake";
import { createStory } from "@second-source/server/usecase/create-story";
import { intakesView } from "@second-source/server/view/intakes-view";
import { expect, test } from "vitest";
import { until, workersOf } from "./testing/worker-process.ts";

const at = await freshDatabase();
const startWorker = workersOf(at.ownerUrl);
const WORDS = "The harbour board voted on Tuesday to close the old ferry pier, two members of it said.";

const asOwner = (statement: string, values: unknown[]): Promise<{ rows: unknown[] }> =>
  withConnection(at.ownerUrl, (client) => client.query(statement, values));

test("what an older version left waiting by a key waits by its group", async () => {
  const desk = await testDesk(at, "older");
  const { slug: story } = await createStory(desk.as("editor"), { title: "The pier" });
  const { id } = await addIntake(desk.as("editor"), {
    story,
    what: { how: "FILE", fileName: "left.txt", base64: Buffer.from(WORDS).toString("base64") },
  });
  await asOwner(`update ${JOB_SCHEMA}.queue set policy = 'singleton' where name = $1`, [READ_INTAKE]);
  await asOwner(
    `update ${JOB_SCHEMA}.job set policy = 'singleton', singleton_key = group_id, group_id = null
      where data ->> 'intakeId' = $1`,
    [id],
  );
  await asOwner(`comment on schema ${JOB_SCHEMA} is 'an older version'`, []);
  await ensureJobQueues(at.ownerUrl);
  const { rows } = await asOwner(
    `select queue.policy, job.policy as "ofJob", group_id = $1 as "isInGroup" from ${JOB_SCHEMA}.job
      join ${JOB_SCHEMA}.queue using (name) where data ->> 'intakeId' = $2`,
    [desk.people.editor.personId, id],
  );
  expect(rows).toEqual([{ policy: "standard", ofJob: "standard", isInGroup: true }]);
});

test("files of one person are read one after the other, each as soon as the one before is through", async () => {
  const desk = await testDesk(at, "in-turn");
  const { slug: story } = await createStory(desk.as("editor"), { title: "The pier" });
  const add = async (person: "editor" | "reviewer", fileName: string): Promise<string> => {
    const base64 = Buffer.from(`${fileName}: ${WORDS}`).toString("base64");
    return (await addIntake(desk.as(person), { story, what: { how: "FILE", fileName, base64 } })).id;
  };
  const stateOf = async (person: "editor" | "reviewer", id: string): Promise<string | undefined> =>
    (await atDesk(desk.as(person), (work) => intakesView(work, story))).find((item) => item.id === id)?.state;

  // Another worker is at the editor's first file, and says so; what pg-boss counts is from that moment.
  const first = await add("editor", "first.txt");
  await asOwner(
    `update ${JOB_SCHEMA}.job set state = 'active', started_on = now(), heartbeat_on = now() + interval '1 day'
      where data ->> 'intakeId' = $1`,
    [first],
  );
  await asOwner(
    `update ${JOB_SCHEMA}.queue set singletons_active = array[$1], monitor_on = now() + interval '1 day' where name = $2`,
    [desk.people.editor.personId, READ_INTAKE],
  );
  const second = await add("editor", "second.txt");
  const others = await add("reviewer", "others.txt");
  // Nor do two that look at the same moment both get one of the same person.
  await expect(
    asOwner(`update ${JOB_SCHEMA}.job set state = 'active' where data ->> 'intakeId' = $1`, [second]),
  ).rejects.toMatchObject({ code: "23505" });
  startWorker();
  await until(async () => (await stateOf("reviewer", others)) === "READY");
  expect(await stateOf("editor", second)).toBe("WAITING");

  await asOwner(
    `update ${JOB_SCHEMA}.job set state = 'completed', completed_on = now() where data ->> 'intakeId' = $1`,
    [first],
  );
  await until(async () => (await stateOf("editor", second)) === "READY");
});
