import { anyOf, clientOf, prismaOf, type Database, type Transaction } from "./database.ts";

/** A passkey as its owner sees it. */
export interface PasskeyRow {
  readonly id: string;
  readonly name: string;
  readonly madeAt: Date;
  readonly usedAt: Date | null;
}

/** What verifies what a passkey signs, and whose it is. */
export interface PasskeyOfPerson {
  readonly id: string;
  readonly credentialId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly signCount: number;
  readonly personId: string;
  readonly personName: string;
  readonly email: string;
  readonly isDisabled: boolean;
}

/** Those of somebody, the oldest first. */
export function listPasskeys(
  database: Database,
  personId: string,
): Promise<(PasskeyRow & { readonly credentialId: string })[]> {
  return clientOf(database).passkey.findMany({
    where: { personId },
    orderBy: { madeAt: "asc" },
    select: { id: true, name: true, madeAt: true, usedAt: true, credentialId: true },
  });
}

export async function findPasskey(database: Database, credentialId: string): Promise<PasskeyOfPerson | null> {
  const found = await clientOf(database).passkey.findUnique({ where: { credentialId }, include: { person: true } });
  if (!found) return null;
  const { id, publicKey, signCount, personId, person } = found;
  return {
    id,
    credentialId,
    publicKey,
    signCount: Number(signCount),
    personId,
    personName: person.name,
    email: person.email,
    isDisabled: person.disabledAt !== null,
  };
}

/** False where a passkey of that name for its device is here already. */
export async function keepPasskey(
  transaction: Transaction,
  passkey: {
    readonly personId: string;
    readonly credentialId: string;
    readonly publicKey: Uint8Array<ArrayBuffer>;
    readonly signCount: number;
    readonly name: string;
    readonly madeAt: Date;
  },
): Promise<boolean> {
  return (await prismaOf(transaction).passkey.createMany({ data: passkey, skipDuplicates: true })).count > 0;
}

/** Notes that it signed. False where its count did not go on: what signed is a copy, or it was removed meanwhile. */
export async function noteUse(database: Database, id: string, signCount: number, usedAt: Date): Promise<boolean> {
  const goesOn = signCount === 0 ? { signCount: 0 } : { signCount: { lt: signCount } };
  const data = { signCount, usedAt };
  return (await clientOf(database).passkey.updateMany({ where: { id, ...goesOn }, data })).count > 0;
}

/** False where it was not theirs, or was gone. */
export async function removePasskey(transaction: Transaction, personId: string, id: string): Promise<boolean> {
  return (await prismaOf(transaction).passkey.deleteMany({ where: { id, personId } })).count > 0;
}

export async function forgetPasskeys(where: Database | Transaction, personId: string): Promise<void> {
  await anyOf(where).passkey.deleteMany({ where: { personId } });
}

/** Keeps what is to be signed, and forgets what nobody signed in time. */
export async function keepChallenge(
  database: Database,
  challenge: { readonly challenge: string; readonly personId: string | null; readonly expiresAt: Date },
  now: Date,
): Promise<void> {
  const { passkeyChallenge } = clientOf(database);
  await passkeyChallenge.deleteMany({ where: { expiresAt: { lt: now } } });
  await passkeyChallenge.create({ data: challenge });
}

/** Uses up what was to be signed, by whom it was asked for. False where it is not waiting. */
export async function takeChallenge(
  database: Database,
  challenge: string,
  personId: string | null,
  now: Date,
): Promise<boolean> {
  const where = { challenge, personId, expiresAt: { gt: now } };
  return (await clientOf(database).passkeyChallenge.deleteMany({ where })).count > 0;
}
