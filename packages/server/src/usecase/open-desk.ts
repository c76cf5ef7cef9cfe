import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { newPersonInput } from "../contract/person-contract.ts";
import type { Database } from "../store/database.ts";
import { createDesk } from "../store/desks.ts";
import { addPerson } from "./add-person.ts";
import { byCommand } from "./by-command.ts";

/** Opens a desk with its first people. Answers with the id of the desk and of each person, in order. */
export async function openDesk(
  database: Database,
  desk: { slug: string; name: string },
  people: readonly z.output<typeof newPersonInput>[],
): Promise<{ deskId: string; personIds: string[] }> {
  const deskId = randomUUID();
  await byCommand(database, deskId, async (transaction) => {
    await createDesk(transaction, { id: deskId, ...desk });
    return { action: "desk.founded", subjectId: deskId, details: { ...desk } };
  });
  const personIds: string[] = [];
  for (const person of people) personIds.push(await addPerson(database, deskId, person));
  return { deskId, personIds };
}
