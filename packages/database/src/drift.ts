import { createScratchDatabase } from "./scratch-database.ts";
import { ensureApplicationRole } from "./application-role.ts";
import { migrationDrift } from "./schema-engine.ts";

/** The SQL that the migrations lack against the schema; empty when they agree. */
export async function findDrift(serverUrl: string): Promise<string> {
  await ensureApplicationRole(serverUrl);
  const scratch = await createScratchDatabase(serverUrl);
  try {
    const sql = await migrationDrift(scratch.url);
    return sql.includes("This is an empty migration") ? "" : sql;
  } finally {
    await scratch.drop();
  }
}
