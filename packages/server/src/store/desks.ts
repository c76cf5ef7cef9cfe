import type { Policy } from "@second-source/domain/desk/policy";
import { DomainError } from "../errors.ts";
import { clientOf, prismaOf, type Database, type Transaction } from "./database.ts";

/** Whether anybody can sign in yet. */
export async function hasPeople(database: Database): Promise<boolean> {
  return (await clientOf(database).person.count()) > 0;
}

export async function createDesk(
  transaction: Transaction,
  desk: { id: string; slug: string; name: string },
): Promise<void> {
  await prismaOf(transaction).desk.create({ data: desk });
}

/** A desk's id by its slug: for commands and seeds, which know no id yet. */
export async function findDeskId(database: Database, slug: string): Promise<string | null> {
  return clientOf(database).$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.desk_slug', ${slug}, true)`;
    return (await tx.desk.findUnique({ where: { slug }, select: { id: true } }))?.id ?? null;
  });
}

export async function loadDeskName(transaction: Transaction, deskId: string): Promise<string> {
  const desk = await prismaOf(transaction).desk.findUnique({ where: { id: deskId }, select: { name: true } });
  if (!desk) throw new DomainError("not-found", "This desk is not there.");
  return desk.name;
}

/** The policy among everything that a desk's row holds. */
export function policyOf(desk: Policy): Policy {
  const { minOrigins, minSecondHand, minNominal, nominalCounts } = desk;
  const { approvalsNeeded, approvalsNeededHighRisk, freshSignInMinutes, asksSecondStep } = desk;
  const review = { approvalsNeeded, approvalsNeededHighRisk, freshSignInMinutes, asksSecondStep };
  return { minOrigins, minSecondHand, minNominal, nominalCounts, ...review };
}

export async function loadDeskPolicy(transaction: Transaction, deskId: string): Promise<Policy> {
  const desk = await prismaOf(transaction).desk.findUnique({ where: { id: deskId } });
  if (!desk) throw new DomainError("not-found", "This desk is not there.");
  return policyOf(desk);
}

export async function updateDeskPolicy(transaction: Transaction, deskId: string, policy: Policy): Promise<void> {
  await prismaOf(transaction).desk.update({ where: { id: deskId }, data: policyOf(policy) });
}

/**
 * Whoever changes what every decision at the desk rests on, its policy or what it knows of outlets, owners and parties,
 * waits for the decisions that are being made, and those that come wait for the end of the transaction.
 */
export async function lockDesk(transaction: Transaction, deskId: string): Promise<void> {
  await prismaOf(transaction).$queryRaw`select 1 from desk where id = ${deskId}::uuid for no key update`;
}

/** Keeps the policy, and what the desk knows, as they are until the end of the transaction. */
export async function holdDesk(transaction: Transaction, deskId: string): Promise<void> {
  await prismaOf(transaction).$queryRaw`select 1 from desk where id = ${deskId}::uuid for share`;
}

/** Whether the desk leaves alone what robots.txt asks programs to leave alone. */
export async function loadRespectsRobots(transaction: Transaction, deskId: string): Promise<boolean> {
  const desk = await prismaOf(transaction).desk.findUnique({ where: { id: deskId }, select: { respectsRobots: true } });
  return desk?.respectsRobots ?? true;
}

export async function setRespectsRobots(transaction: Transaction, deskId: string, respects: boolean): Promise<void> {
  await prismaOf(transaction).desk.update({ where: { id: deskId }, data: { respectsRobots: respects } });
}
