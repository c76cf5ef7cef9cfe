import { anyOf, clientOf, prismaOf, type Database, type Transaction } from "./database.ts";

/** The code app of somebody, as it is kept. */
export interface CodeAppRow {
  readonly sealed: string;
  readonly madeAt: Date;
  /** Null while it is being set up: until then it is asked for nowhere. */
  readonly confirmedAt: Date | null;
}

export function findCodeApp(database: Database, personId: string): Promise<CodeAppRow | null> {
  const select = { sealed: true, madeAt: true, confirmedAt: true };
  return clientOf(database).codeApp.findUnique({ where: { personId }, select });
}

/** Begins to set up an app, in the place of one that was begun and never confirmed. False where there is one. */
export async function beginCodeApp(
  database: Database,
  personId: string,
  sealed: string,
  madeAt: Date,
): Promise<boolean> {
  const begun = await clientOf(database).$executeRaw`
    insert into code_app (person_id, sealed, made_at) values (${personId}::uuid, ${sealed}, ${madeAt})
    on conflict (person_id) do update set sealed = excluded.sealed, made_at = excluded.made_at
      where code_app.confirmed_at is null`;
  return begun > 0;
}

/** From now on the app is asked for. False where another was begun meanwhile, or this one is in force already. */
export async function confirmCodeApp(
  transaction: Transaction,
  personId: string,
  sealed: string,
  step: number,
  confirmedAt: Date,
): Promise<boolean> {
  const where = { personId, sealed, confirmedAt: null };
  return (await prismaOf(transaction).codeApp.updateMany({ where, data: { confirmedAt, lastStep: step } })).count > 0;
}

/** Uses up the code of a period of thirty seconds, and those of all before it. False where it was used. */
export async function takeStep(database: Database, personId: string, step: number): Promise<boolean> {
  const where = { personId, OR: [{ lastStep: null }, { lastStep: { lt: step } }] };
  return (await clientOf(database).codeApp.updateMany({ where, data: { lastStep: step } })).count > 0;
}

/** New codes in the place of all that there were. */
export async function keepRecoveryCodes(
  transaction: Transaction,
  personId: string,
  hashes: readonly string[],
): Promise<void> {
  const { recoveryCode } = prismaOf(transaction);
  await recoveryCode.deleteMany({ where: { personId } });
  await recoveryCode.createMany({ data: hashes.map((codeHash) => ({ personId, codeHash })) });
}

/** Holds the app of somebody against all who would change it too. False where none is in force. */
export async function holdCodeApp(transaction: Transaction, personId: string): Promise<boolean> {
  const held = await prismaOf(transaction).$queryRaw<unknown[]>`
    select from code_app where person_id = ${personId}::uuid and confirmed_at is not null for update`;
  return held.length > 0;
}

/** Uses up a recovery code. False where there is none of this hash left. */
export async function takeRecoveryCode(
  database: Database,
  personId: string,
  codeHash: string,
  usedAt: Date,
): Promise<boolean> {
  const where = { personId, codeHash, usedAt: null };
  return (await clientOf(database).recoveryCode.updateMany({ where, data: { usedAt } })).count > 0;
}

export function countRecoveryCodes(database: Database, personId: string): Promise<number> {
  return clientOf(database).recoveryCode.count({ where: { personId, usedAt: null } });
}

/**
 * Forgets the app of somebody, and then their codes, which are nothing without it; whoever waits for a second step begins
 * again. False where no app was in force.
 */
export async function forgetSecondStep(where: Database | Transaction, personId: string, now: Date): Promise<boolean> {
  const { recoveryCode, codeApp, signInSession } = anyOf(where);
  const inForce = await codeApp.deleteMany({ where: { personId, confirmedAt: { not: null } } });
  await codeApp.deleteMany({ where: { personId } });
  await recoveryCode.deleteMany({ where: { personId } });
  const waiting = { personId, isSecondStepDue: true, endedAt: null };
  await signInSession.updateMany({ where: waiting, data: { endedAt: now } });
  return inForce.count > 0;
}
