import type { Role } from "@second-source/domain/desk/role";
import { anyOf, asPerson, clientOf, prismaOf, type Database, type Transaction } from "./database.ts";

export interface PersonWithPassword {
  readonly id: string;
  /** The account this human had first. */
  readonly humanId: string;
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
    humanId: person.sameHumanAs ?? person.id,
    name: person.name,
    isDisabled: person.disabledAt !== null,
    passwordHash: person.credential.passwordHash,
  };
}

/** An account; with an id of its own where one was drawn before. */
export async function createPerson(
  where: Database | Transaction,
  person: { readonly id?: string; readonly email: string; readonly name: string; readonly passwordHash: string },
): Promise<string> {
  const { passwordHash, email, ...rest } = person;
  const created = await anyOf(where).person.create({
    data: { ...rest, email: email.toLowerCase(), credential: { create: { passwordHash } } },
  });
  return created.id;
}

export async function setPasswordHash(
  where: Database | Transaction,
  personId: string,
  passwordHash: string,
  now: Date,
): Promise<void> {
  await anyOf(where).credential.update({ where: { personId }, data: { passwordHash, changedAt: now } });
}

/** Since when somebody has the password they have. */
export async function findPasswordDay(database: Database, personId: string): Promise<Date | null> {
  return (await clientOf(database).credential.findUnique({ where: { personId } }))?.changedAt ?? null;
}

export async function setDisabled(database: Database, personId: string, disabledAt: Date | null): Promise<void> {
  await clientOf(database).person.update({ where: { id: personId }, data: { disabledAt } });
}

/** The human behind each account: the account they had first. */
export async function findHumans(transaction: Transaction, personIds: readonly string[]): Promise<Map<string, string>> {
  const people = await prismaOf(transaction).person.findMany({
    where: { id: { in: [...new Set(personIds)] } },
    select: { id: true, sameHumanAs: true },
  });
  return new Map(people.map(({ id, sameHumanAs }) => [id, sameHumanAs ?? id]));
}

/** Which of these people are accounts of one human. */
export async function findAccountsOf(
  transaction: Transaction,
  humanId: string,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const humans = await findHumans(transaction, personIds);
  return new Set(personIds.filter((id) => (humans.get(id) ?? id) === humanId));
}

/** The account that the mailbox behind an address had first, where a tag (`name+tag@…`) makes them differ. */
export async function findFirstAccount(where: Database | Transaction, email: string): Promise<{ id: string } | null> {
  const mailbox = email.toLowerCase().replace(/\+[^@]*@/, "@");
  const [person] = await anyOf(where).$queryRaw<{ id: string }[]>`
    select id from person where regexp_replace(email, '[+][^@]*@', '@') = ${mailbox} order by created_at, id limit 1`;
  return person ?? null;
}

/** Records that two accounts are one human's, with every account that either of them was joined with before. */
export async function joinAccounts(where: Database | Transaction, later: string, first: string): Promise<void> {
  const prisma = anyOf(where);
  const humanOf = async (id: string): Promise<string> =>
    (await prisma.person.findUniqueOrThrow({ where: { id } })).sameHumanAs ?? id;
  const [from, into] = [await humanOf(later), await humanOf(first)];
  if (from === into) return;
  await prisma.person.updateMany({ where: { OR: [{ id: from }, { sameHumanAs: from }] }, data: { sameHumanAs: into } });
}

/** Tells an account apart from the one it was joined with. Answers with whether it was joined with any. */
export async function separateAccount(transaction: Transaction, personId: string): Promise<boolean> {
  const where = { id: personId, sameHumanAs: { not: null } };
  return (await prismaOf(transaction).person.updateMany({ where, data: { sameHumanAs: null } })).count > 0;
}

/** The desks a person is a member of, and not shut out of, oldest desk first. */
export function findMemberships(database: Database, personId: string): Promise<{ deskId: string; role: Role }[]> {
  return asPerson(database, personId, async (transaction) => {
    const members = await prismaOf(transaction).member.findMany({
      where: { personId, disabledAt: null },
      orderBy: { deskId: "asc" },
    });
    return members.map(({ deskId, role }) => ({ deskId, role }));
  });
}

/** Whether an account, or another of the same human, is a member of another desk than this, shut out there or not. */
export async function belongElsewhere(
  database: Database,
  personIds: readonly string[],
  deskId: string,
): Promise<boolean> {
  const named = await clientOf(database).person.findMany({ where: { id: { in: [...personIds] } } });
  const humans = named.map(({ id, sameHumanAs }) => sameHumanAs ?? id);
  const where = { OR: [{ id: { in: humans } }, { sameHumanAs: { in: humans } }] };
  for (const { id: personId } of await clientOf(database).person.findMany({ where, select: { id: true } })) {
    const isElsewhere = await asPerson(
      database,
      personId,
      async (transaction) =>
        (await prismaOf(transaction).member.count({ where: { personId, deskId: { not: deskId } } })) > 0,
    );
    if (isElsewhere) return true;
  }
  return false;
}

export interface MemberRow {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
}

/** The desk's people who can sign in, by name. */
export async function listMembers(transaction: Transaction): Promise<MemberRow[]> {
  const members = await prismaOf(transaction).member.findMany({
    where: { disabledAt: null, person: { disabledAt: null } },
    select: { personId: true, role: true, person: { select: { name: true } } },
  });
  return members
    .map(({ personId, role, person }) => ({ personId, role, name: person.name }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** Everybody who was ever at the desk, by name, also who cannot sign in any more: the log knows them. */
export function listEverybody(transaction: Transaction): Promise<{ personId: string; name: string }[]> {
  return prismaOf(transaction).$queryRaw<{ personId: string; name: string }[]>`
    select person.id as "personId", person.name from member join person on person.id = member.person_id
    where member.desk_id = current_desk_id() order by lower(person.name), person.id`;
}

export async function addMember(transaction: Transaction, deskId: string, personId: string, role: Role): Promise<void> {
  await prismaOf(transaction).member.upsert({
    where: { deskId_personId: { deskId, personId } },
    create: { deskId, personId, role },
    update: { role },
  });
}
