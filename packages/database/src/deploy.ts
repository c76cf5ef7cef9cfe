import { applicationUrl, ensureApplicationRole } from "./application-role.ts";
import { ensureJobQueues } from "./job-queues.ts";
import { applyMigrations } from "./schema-engine.ts";

/** Brings a database up to date, with the application's login. Answers with its URL and the migrations that were applied. */
export async function deploy(
  ownerUrl: string,
  chosenUrl?: string,
): Promise<{ applicationUrl: string; applied: string[] }> {
  const url = chosenUrl ?? applicationUrl(ownerUrl);
  await ensureApplicationRole(ownerUrl, url);
  const applied = await applyMigrations(ownerUrl);
  await ensureJobQueues(ownerUrl);
  return { applicationUrl: url, applied };
}
