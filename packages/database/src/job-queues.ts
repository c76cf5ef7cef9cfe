import { createRequire } from "node:module";
import { PgBoss, type Queue } from "pg-boss";
import { withConnection } from "./connection.ts";
import { COMPARE_TEXTS, JOB_SCHEMA, PRINT_EDITION, READ_INTAKE, WEIGH_ANEW } from "./job-names.ts";

/**
 * A job that its worker leaves (a crash, a kill) is given to another once its heartbeat stays out;
 * the reader itself counts how often that has happened. What is to go one after the other goes by the group of a job:
 * pg-boss knows the keys of its other policies from a list that is up to a minute old, and holds back for so long what
 * nobody is at any more.
 */
const QUEUES: readonly Queue[] = [
  {
    name: READ_INTAKE,
    notify: true,
    heartbeatSeconds: 10,
    expireInSeconds: 90,
    retryLimit: 5,
    retryDelay: 1,
    deleteAfterSeconds: 86_400,
  },
  {
    name: COMPARE_TEXTS,
    notify: true,
    heartbeatSeconds: 10,
    expireInSeconds: 90,
    retryLimit: 5,
    retryDelay: 1,
    deleteAfterSeconds: 86_400,
  },
  {
    name: PRINT_EDITION,
    notify: true,
    heartbeatSeconds: 10,
    expireInSeconds: 180,
    retryLimit: 5,
    retryDelay: 1,
    deleteAfterSeconds: 86_400,
  },
  {
    name: WEIGH_ANEW,
    notify: true,
    heartbeatSeconds: 10,
    expireInSeconds: 3_600,
    retryLimit: 5,
    retryDelay: 1,
    deleteAfterSeconds: 86_400,
  },
];

const { version } = createRequire(import.meta.url)("pg-boss/package.json") as { version: string };
/** Workers that look at the same moment take one job of a person between them: pg-boss goes on where another was first. */
const ONE_AT_A_TIME = `
  create unique index if not exists one_active_of_a_group on ${JOB_SCHEMA}.job_common (name, group_id)
    where state = 'active' and name = '${READ_INTAKE}' and group_id is not null`;

/** What a schema that needs nothing done says of itself. */
const MADE_BY = `pg-boss ${version}, ${JSON.stringify(QUEUES)}, ${ONE_AT_A_TIME}`;

/**
 * Makes or updates pg-boss's tables and our queues with the owner's rights, and lets the application use them:
 * no other process may change a schema.
 */
export async function ensureJobQueues(ownerUrl: string): Promise<void> {
  await withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query<{ said: string | null }>(
      "select obj_description(to_regnamespace($1), 'pg_namespace') as said",
      [JOB_SCHEMA],
    );
    if (rows[0]?.said === MADE_BY) return;
    await makeQueues(ownerUrl);
    // Queues of older versions had policies, and their jobs a key where they have a group now.
    await client.query(`
      update ${JOB_SCHEMA}.queue set policy = 'standard' where policy <> 'standard';
      update ${JOB_SCHEMA}.job set policy = 'standard', group_id = singleton_key, singleton_key = null
        where policy <> 'standard';
      ${ONE_AT_A_TIME};
      grant usage on schema ${JOB_SCHEMA} to second_source_app;
      grant select, insert, update, delete on all tables in schema ${JOB_SCHEMA} to second_source_app;
      grant usage on all sequences in schema ${JOB_SCHEMA} to second_source_app;
      grant execute on all functions in schema ${JOB_SCHEMA} to second_source_app;
      comment on schema ${JOB_SCHEMA} is ${client.escapeLiteral(MADE_BY)};
    `);
  });
}

async function makeQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOB_SCHEMA,
    supervise: false,
    schedule: false,
    max: 1,
  });
  boss.on("error", (error) => console.error("The job queues:", error));
  await boss.start();
  try {
    for (const { name, ...options } of QUEUES) {
      if (await boss.getQueue(name)) await boss.updateQueue(name, options);
      else await boss.createQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
