import { openDatabase, type Database } from "@second-source/server/database";
import { env } from "../env";

const shared = globalThis as typeof globalThis & { secondSourceDatabase?: Database };

/** One pool a process, kept across hot reloads. */
export function database(): Database {
  return (shared.secondSourceDatabase ??= openDatabase(env().APPLICATION_DATABASE_URL));
}
