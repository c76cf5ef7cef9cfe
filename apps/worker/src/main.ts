import { COMPARE_TEXTS, JOB_SCHEMA, PRINT_EDITION, READ_INTAKE, WEIGH_ANEW } from "@second-source/database/job-names";
import { FETCH_RULES, guardedFetch } from "@second-source/importers/url/guarded-fetch";
import { openDatabase } from "@second-source/server/database";
import { logFault, logLack } from "@second-source/server/log";
import { compareTexts, compareWaiting } from "@second-source/server/usecase/compare-texts";
import { makeEditionFiles, makeWaitingFiles } from "@second-source/server/usecase/edition-files";
import { pollWatches } from "@second-source/server/usecase/poll-watches";
import { readIntake, type IntakeReader } from "@second-source/server/usecase/read-intake";
import { sweep } from "@second-source/server/usecase/sweep";
import { weighAnew, weighWaiting } from "@second-source/server/usecase/weigh-anew";
import { PgBoss } from "pg-boss";
import { z } from "zod";
import { openChildReader } from "./child-reader.ts";
import { env } from "./env.ts";
import { readerSandbox } from "./reader-sandbox.ts";

/** Two files at once on a worker: one core reads, one serves. */
const AT_ONCE = 2;
const WAIT_SECONDS = 1;
/** How often the worker looks for watches that are due. */
const LOOK_EVERY_MS = 5_000;
const SWEEP_EVERY_MS = 3_600_000;

const intakeJob = z.strictObject({ deskId: z.uuid(), intakeId: z.uuid() });
const compareJob = z.strictObject({ deskId: z.uuid(), articleId: z.uuid() });
const weighJob = z.strictObject({ deskId: z.uuid() });
const editionJob = z.strictObject({ deskId: z.uuid(), editionId: z.uuid() });

const { APPLICATION_DATABASE_URL: url, FETCH_ALSO: also } = env();
const database = openDatabase(url, 4);
for (const lack of readerSandbox().lacks) logLack(`Readers of imported files run without ${lack}.`);
const reader = openChildReader();
const boss = new PgBoss({
  connectionString: url,
  schema: JOB_SCHEMA,
  max: 4,
  application_name: "second-source worker",
  migrate: false,
  createSchema: false,
  schedule: false,
  useListenNotify: true,
  superviseIntervalSeconds: 10,
  monitorIntervalSeconds: 10,
});
boss.on("error", (error) => logFault(error, { path: "queue" }));

const intakeReader: IntakeReader = {
  read: (material, signal) => reader.read(material, signal),
  fetch: (address, rules, signal) => guardedFetch(address, signal, { ...FETCH_RULES, ...rules, also }),
};

await boss.start();
const worker = await boss.work<unknown>(
  READ_INTAKE,
  {
    batchSize: 1,
    localConcurrency: AT_ONCE,
    // Of each person.
    groupConcurrency: 1,
    pollingIntervalSeconds: WAIT_SECONDS,
    notifyPollingIntervalSeconds: WAIT_SECONDS,
  },
  async ([job]) => {
    if (!job) return;
    await readIntake(database, intakeJob.parse(job.data), intakeReader, new Date()).catch((error: unknown) => {
      logFault(error, { jobId: job.id, path: READ_INTAKE });
      throw error;
    });
    // The next one need not wait for the clock.
    setImmediate(() => boss.notifyWorker(worker));
  },
);

/** One job of a kind after the other; what fails is told, and tried again. */
async function workOn(queue: string, run: (data: unknown) => Promise<unknown>): Promise<void> {
  const pace = { batchSize: 1, pollingIntervalSeconds: WAIT_SECONDS, notifyPollingIntervalSeconds: WAIT_SECONDS };
  await boss.work<unknown>(queue, pace, async ([job]) => {
    if (!job) return;
    await run(job.data).catch((error: unknown) => {
      logFault(error, { jobId: job.id, path: queue });
      throw error;
    });
  });
}
await workOn(COMPARE_TEXTS, (data) => compareTexts(database, compareJob.parse(data), new Date()));
await workOn(WEIGH_ANEW, (data) => weighAnew(database, weighJob.parse(data), new Date()));
await workOn(PRINT_EDITION, (data) => makeEditionFiles(database, editionJob.parse(data)));

/** Looks for what is due, one look after the other; a database that is away for a while is asked again. */
async function look(): Promise<void> {
  await pollWatches(database, new Date()).catch((error: unknown) => logFault(error, { path: "watches" }));
  looking = setTimeout(() => void look(), LOOK_EVERY_MS);
}
let looking = setTimeout(() => void look(), 0);

/** Takes away what nobody needs any more, and does what no job was left for: when the worker starts, then every hour. */
async function sweepUp(): Promise<void> {
  await sweep(database, new Date()).catch((error: unknown) => logFault(error, { path: "sweep" }));
  await compareWaiting(database, new Date()).catch((error: unknown) => logFault(error, { path: COMPARE_TEXTS }));
  await weighWaiting(database, new Date()).catch((error: unknown) => logFault(error, { path: WEIGH_ANEW }));
  await makeWaitingFiles(database).catch((error: unknown) => logFault(error, { path: PRINT_EDITION }));
  sweeping = setTimeout(() => void sweepUp(), SWEEP_EVERY_MS);
}
let sweeping = setTimeout(() => void sweepUp(), 0);

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  clearTimeout(looking);
  clearTimeout(sweeping);
  reader.close();
  await boss.stop({ graceful: false });
  await database.close();
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());
// Whoever started the worker holds its standard input: when that ends, so does the worker.
process.stdin.on("end", () => void stop()).resume();
