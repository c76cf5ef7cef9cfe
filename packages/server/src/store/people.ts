import type { Role } from "@second-source/domain/desk/role";
import { asPerson, clientOf, prismaOf, type Database, type Transaction } from "./database.ts";

export interface PersonWithPassword {
  readonly id: string;
  readonly name: string;
  readonly isDisabled: boolean;
  readonly passwordHash: string;
}

export async function findPersonByEmail(database: Database, email: string): Promise<PersonWithPassword | null> {
  const person = await clientOf(database).person.findUnique({
    where: { email: email.toLowerCase() },
    include: { credential: true },
  });
  if (!person?.credential) return null;
  return {
    id: person.id,
    name: person.name,
    isDisabled: person.disabledAt !== null,
    passwordHash: person.credential.passwordHash,
  };
}

export async function createPerson(
  database: Database,
  person: { email: string; name: string; passwordHash: string },
): Promise<string> {
  const { email, name, passwordHash } = person;
  const created = await clientOf(database).person.create({
    data: { email: email.toLowerCase(), name, credential: { create: { passwordHash } } },
  });
  return created.id;
}

export async function setPasswordHash(
  database: Database,
  personId: string,
  passwordHash: string,
  now: Date,
): Promise<void> {
  await clientOf(database).credential.update({ where: { personId }, data: { passwordHash, changedAt: now } });
}

export async function setDisabled(database: Database, personId: string, disabledAt: Date | null): Promise<void> {
  await clientOf(database).person.update({ where: { id: personId }, data: { disabledAt } });
}

/** The desks a person is a member of, oldest desk first. */
export function findMemberships(database: Database, personId: string): Promise<{ deskId: string; role: Role }[]> {
  return asPerson(database, personId, async (transaction) => {
    const members = await prismaOf(transaction).member.findMany({ where: { personId }, orderBy: { deskId: "asc" } });
    return members.map(({ deskId, role }) => ({ deskId, role }));
  });
}

export async function addMember(transaction: Transaction, deskId: string, personId: string, role: Role): Promise<void> {
  await prismaOf(transaction).member.upsert({
    where: { deskId_personId: { deskId, personId } },
    create: { deskId, personId, role },
    update: { role },
  });
}
