import { findDrift } from "@second-source/database/drift";
import { startTemporaryServer } from "@second-source/database/temporary-server";

/** The SQL that the schema asks for and no migration makes, found on a server that lives as long as this takes. */
export async function driftOfSchema(): Promise<string> {
  const server = await startTemporaryServer();
  try {
    return await findDrift(server.url);
  } finally {
    await server.stop();
  }
}
