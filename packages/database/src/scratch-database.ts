import { randomBytes } from "node:crypto";
import pg from "pg";
import { withConnection, withDatabase } from "./connection.ts";

/** A database of its own for a test or a check; `drop` removes it with whoever is still connected. */
export interface ScratchDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes an empty database, or a copy of `template` (which nobody may be connected to at that moment). */
export async function createScratchDatabase(serverUrl: string, template?: string): Promise<ScratchDatabase> {
  const name = `scratch_${randomBytes(6).toString("hex")}`;
  const copy = template ? ` template ${pg.escapeIdentifier(template)}` : " template template0";
  await withConnection(serverUrl, (client) => client.query(`create database ${name}${copy}`));
  return {
    url: withDatabase(serverUrl, name),
    drop: async () => {
      await withConnection(serverUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}
