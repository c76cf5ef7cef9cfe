import { openInstallationServer } from "@second-source/database/installation-server";
import { openDatabase } from "@second-source/server/database";
import { carryOver } from "@second-source/server/usecase/carry-over";

/** Brings the database up to date, with the login that the application uses, and carries older data over. */
export async function migrate(): Promise<void> {
  const server = await openInstallationServer();
  const database = openDatabase(server.applicationUrl, 2);
  try {
    const carried = await carryOver(database, new Date());
    const desks = carried > 0 ? `, ${carried} desks carried over to the rules as they are now` : "";
    console.log(`The database is up to date: ${server.applied.length} migrations applied${desks}.`);
  } finally {
    await database.close();
    await server.stop();
  }
}
