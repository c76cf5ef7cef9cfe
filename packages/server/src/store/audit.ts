import { prismaOf, type Transaction } from "./database.ts";

/** What happened to what. `details` holds plain JSON: what it was and what it became. */
export interface AuditEntry {
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly storyId: string | null;
  readonly details: Record<string, string | number | boolean | null | string[]>;
}

/** Writes the audit row of a change, in the transaction of that change. */
export async function writeAudit(
  transaction: Transaction,
  scope: { deskId: string; personId: string },
  entry: AuditEntry,
): Promise<void> {
  await prismaOf(transaction).auditEvent.create({ data: { deskId: scope.deskId, personId: scope.personId, ...entry } });
}
