import { JOB_SCHEMA } from "@second-source/database/job-names";
import { clientOf, type Database } from "./database.ts";
import { Prisma } from "./generated/client.ts";

/** Throws where the database is away, or has not the tables that this version writes. */
export async function canReadTables(database: Database): Promise<void> {
  const client = clientOf(database);
  await client.claimStanding.findFirst({ select: { claimId: true } });
  await client.answeredRequest.findFirst({ select: { key: true } });
}

/** Throws where the queues are not there. */
export async function canReachQueues(database: Database): Promise<void> {
  await clientOf(database).$queryRaw`select 1 from ${Prisma.raw(JOB_SCHEMA)}.queue limit 1`;
}
