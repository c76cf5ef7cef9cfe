import { deploy } from "@second-source/database/deploy";
import { createScratchDatabase } from "@second-source/database/scratch-database";
import { startTemporaryServer } from "@second-source/database/temporary-server";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    serverUrl: string;
    templateName: string;
  }
}

/** One migrated template for the whole run; every test file clones it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTemporaryServer();
  const template = await createScratchDatabase(server.url);
  await deploy(template.url);
  project.provide("serverUrl", server.url);
  project.provide("templateName", new URL(template.url).pathname.slice(1));
  return async () => {
    await template.drop();
    await server.stop();
  };
}
