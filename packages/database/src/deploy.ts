import { applicationUrl, ensureApplicationRole } from "./application-role.ts";
import { ensureJobQueues } from "./job-queues.ts";
import { applyMigrations } from "./schema-engine.ts";

/** Brings a database up to date. Answers with the URL for the application and the migrations that were applied. */
export async function deploy(ownerUrl: string): Promise<{ applicationUrl: string; applied: string[] }> {
  await ensureApplicationRole(ownerUrl);
  const applied = await applyMigrations(ownerUrl);
  await ensureJobQueues(ownerUrl);
  return { applicationUrl: applicationUrl(ownerUrl), applied };
}
