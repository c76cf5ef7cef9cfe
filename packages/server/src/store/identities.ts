import { anyOf, clientOf, prismaOf, type Database, type Transaction } from "./database.ts";

/** Who somebody is where they sign in outside: the two together never change and are nobody else’s. */
export interface OutsideIdentity {
  readonly issuer: string;
  readonly subject: string;
}

export interface LinkedPerson {
  readonly personId: string;
  readonly name: string;
  readonly isDisabled: boolean;
}

/** Whose account it is linked with; null where with none. */
export async function findLinkedPerson(
  where: Database | Transaction,
  { issuer, subject }: OutsideIdentity,
): Promise<LinkedPerson | null> {
  const found = await anyOf(where).identity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { personId: true, person: { select: { name: true, disabledAt: true } } },
  });
  return found && { personId: found.personId, name: found.person.name, isDisabled: found.person.disabledAt !== null };
}

/** Links it in the place of whatever this account was linked with there. */
export async function linkIdentity(
  transaction: Transaction,
  { issuer, subject }: OutsideIdentity,
  personId: string,
  now: Date,
): Promise<void> {
  const { identity } = prismaOf(transaction);
  await identity.deleteMany({ where: { issuer, personId } });
  await identity.create({ data: { issuer, subject, personId, linkedAt: now, usedAt: now } });
}

/** Notes that somebody came in by it. */
export async function noteIdentityUse(
  database: Database,
  { issuer, subject }: OutsideIdentity,
  usedAt: Date,
): Promise<void> {
  await clientOf(database).identity.updateMany({ where: { issuer, subject }, data: { usedAt } });
}

/** When somebody was linked with their sign-in outside; null where they are not. */
export async function findLinkDay(database: Database, personId: string): Promise<Date | null> {
  const linked = await clientOf(database).identity.findFirst({ where: { personId }, orderBy: { linkedAt: "desc" } });
  return linked?.linkedAt ?? null;
}

export async function forgetIdentities(where: Database | Transaction, personId: string): Promise<void> {
  await anyOf(where).identity.deleteMany({ where: { personId } });
}
