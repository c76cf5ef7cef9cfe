import { mkdtempSync, rmSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deploy } from "@second-source/database/deploy";
import { startEmbeddedServer } from "@second-source/database/embedded-server";
import { createScratchDatabase } from "@second-source/database/scratch-database";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    serverUrl: string;
    templateName: string;
  }
}

/**
 * One migrated template for the whole run; every test file clones it. Runs on the server in DATABASE_URL
 * where one is given, else on an embedded PostgreSQL of its own.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["DATABASE_URL"];
  const folder = given ? null : mkdtempSync(join(tmpdir(), "second-source-test-"));
  if (folder) chmodSync(folder, 0o755);
  const server = folder ? await startEmbeddedServer(folder) : null;
  const serverUrl = given ?? server?.url ?? "";
  const template = await createScratchDatabase(serverUrl);
  await deploy(template.url);
  project.provide("serverUrl", serverUrl);
  project.provide("templateName", new URL(template.url).pathname.slice(1));
  return async () => {
    await template.drop();
    await server?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  };
}
