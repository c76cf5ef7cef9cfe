import type { z } from "zod";
import type { newPersonInput } from "../contract/person-contract.ts";
import type { Database } from "../store/database.ts";
import { addMember, createPerson, findFirstAccount, findPersonByEmail, joinAccounts } from "../store/people.ts";
import { hashPassword } from "./sign-in.ts";
import { byCommand } from "./by-command.ts";

/**
 * A new member of a desk. Somebody who has an account keeps their password and gets the role. An address that leads
 * to the mailbox of another account (`name+tag@…`) is the same human's: four eyes take the two for one.
 */
export async function addPerson(
  database: Database,
  deskId: string,
  person: z.output<typeof newPersonInput>,
): Promise<string> {
  const { email, name, role } = person;
  const known = await findPersonByEmail(database, email);
  const first = known ? null : await findFirstAccount(database, email);
  const personId =
    known?.id ?? (await createPerson(database, { email, name, passwordHash: await hashPassword(person.password) }));
  if (first) await joinAccounts(database, personId, first.id);
  await byCommand(database, deskId, async (transaction) => {
    await addMember(transaction, deskId, personId, role);
    return { action: "member.added", subjectId: personId, details: { name, role } };
  });
  return personId;
}
