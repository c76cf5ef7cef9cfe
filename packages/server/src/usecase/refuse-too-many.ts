import { counted } from "@second-source/domain/text/counted";
import { DomainError } from "../errors.ts";
import type { Database } from "../store/database.ts";
import { countOne, type Limit } from "../store/limits.ts";

export type { Limit };

/** Counts something that somebody does, and refuses it where they did it too often in a while. */
export async function refuseTooMany(database: Database, limit: Limit, personId: string): Promise<void> {
  const wait = await countOne(database, limit, personId);
  if (wait === null) return;
  throw new DomainError(
    "limit.reached",
    `These are more ${limit} than one person makes by hand. Nothing was done; go on in ${counted(wait, "second")}.`,
    { seconds: wait },
  );
}
