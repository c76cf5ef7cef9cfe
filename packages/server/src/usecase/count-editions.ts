import { listDesks } from "../store/audit.ts";
import { countEditionsOfDesk } from "../store/briefings.ts";
import { inDesk, type Database } from "../store/database.ts";

/** How many editions there are, at every desk together. */
export async function countEditions(database: Database): Promise<number> {
  let editions = 0;
  for (const { id: deskId } of await listDesks(database))
    editions += await inDesk(database, { deskId, personId: null }, countEditionsOfDesk);
  return editions;
}
