import { openInstallationServer } from "@second-source/database/installation-server";
import { openDatabase, type Database } from "@second-source/server/database";
import { carryOver } from "@second-source/server/usecase/carry-over";

/** Runs a command on this installation's database, brought up to date first. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const server = await openInstallationServer();
  try {
    const database = openDatabase(server.applicationUrl, 2);
    try {
      await carryOver(database, new Date());
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await server.stop();
  }
}
