import { COMPARE_TEXTS, JOB_SCHEMA, PRINT_EDITION, READ_INTAKE, WEIGH_ANEW } from "@second-source/database/job-names";
import { fromPrisma, PgBoss } from "pg-boss";
import { closeWithPool, clientOf, prismaOf, type Database, type Transaction } from "./database.ts";

/** What a worker is told: which row of which desk. The row says the rest. */
export interface IntakeJob {
  readonly deskId: string;
  readonly intakeId: string;
}

/** The article whose newest capture is to be held against the other texts of its story. */
export interface CompareJob {
  readonly deskId: string;
  readonly articleId: string;
}

/** The desk of which stories wait to be weighed anew. */
export interface WeighJob {
  readonly deskId: string;
}

/** The edition whose files are to be made. */
export interface EditionJob {
  readonly deskId: string;
  readonly editionId: string;
}

const senders = new WeakMap<object, Promise<PgBoss>>();

/** pg-boss as a sender: it reads its queues over a connection of its own, and changes nothing of its tables. */
function senderFor(database: Database): Promise<PgBoss> {
  const client = clientOf(database);
  const known = senders.get(client);
  if (known) return known;
  const { url } = closeWithPool(database, () => boss.stop({ graceful: false }));
  const boss = new PgBoss({
    connectionString: url,
    max: 1,
    schema: JOB_SCHEMA,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  });
  boss.on("error", (error) => console.error("The job queues:", error));
  const started = boss.start();
  senders.set(client, started);
  // A database that was not there yet is asked again next time.
  started.catch(() => senders.delete(client));
  return started;
}

/** Has an intake read, once this transaction is committed. Two of one person are read one after the other. */
export async function sendIntakeJob(
  database: Database,
  transaction: Transaction,
  job: IntakeJob,
  personId: string,
): Promise<void> {
  const boss = await senderFor(database);
  await boss.send(READ_INTAKE, job, { db: fromPrisma(prismaOf(transaction)), group: { id: personId } });
}

/** Has an article's newest capture compared with the other texts, once this transaction is committed. */
export async function sendCompareJob(database: Database, transaction: Transaction, job: CompareJob): Promise<void> {
  const boss = await senderFor(database);
  await boss.send(COMPARE_TEXTS, job, { db: fromPrisma(prismaOf(transaction)) });
}

/** Has the stories of a desk that wait weighed anew, once this transaction is committed. */
export async function sendWeighJob(database: Database, transaction: Transaction, job: WeighJob): Promise<void> {
  const boss = await senderFor(database);
  await boss.send(WEIGH_ANEW, job, { db: fromPrisma(prismaOf(transaction)) });
}

/** Has an edition's files made, once this transaction is committed. */
export async function sendEditionJob(database: Database, transaction: Transaction, job: EditionJob): Promise<void> {
  const boss = await senderFor(database);
  await boss.send(PRINT_EDITION, job, { db: fromPrisma(prismaOf(transaction)) });
}
