import type { AuditAction } from "@second-source/domain/audit/audit-action";
import type { DeskCall } from "../desk/at-desk.ts";
import { DomainError } from "../errors.ts";
import { writeAudit, type AuditEntry } from "../store/audit.ts";
import { inDesk, type Database, type Transaction } from "../store/database.ts";
import { findMemberships, findPersonByEmail, type PersonWithPassword } from "../store/people.ts";

export async function personOf(database: Database, email: string): Promise<PersonWithPassword> {
  const person = await findPersonByEmail(database, email);
  if (!person) throw new DomainError("not-found", `Nobody signs in as ${email}.`);
  return person;
}

type Entry = Pick<AuditEntry, "action" | "subjectId" | "details">;

/** What is done by a command on the server is logged like everything else, signed by nobody. */
export function byCommand(
  database: Database,
  deskId: string,
  work: (transaction: Transaction) => Promise<Entry>,
): Promise<void> {
  return inDesk(database, { deskId, personId: null }, async (transaction) => {
    const entry = await work(transaction);
    const actor = { deskId, personId: null };
    const subjectKind = entry.action.startsWith("desk") ? "desk" : "member";
    writeAudit({ transaction, actor, now: new Date() }, { ...entry, subjectKind, storyId: null });
  });
}

/** What somebody did about themselves, with their own name to it. */
export function signedBy(
  database: Database,
  { deskId, personId }: { readonly deskId: string; readonly personId: string },
  now: Date,
  { action, details }: Pick<AuditEntry, "action" | "details">,
): Promise<void> {
  return inDesk(database, { deskId, personId }, (transaction) => {
    const entry = { action, details, subjectKind: "member", subjectId: personId, storyId: null };
    writeAudit({ transaction, actor: { deskId, personId }, now }, entry);
    return Promise.resolve();
  });
}

type Who = Pick<DeskCall, "database" | "actor" | "now">;

/** What somebody did about their account, which belongs to no desk: in the log of every desk that they belong to. */
export async function signedEverywhere(call: Who, action: AuditAction): Promise<void> {
  await signedBy(call.database, call.actor, call.now, { action, details: {} });
  await signedElsewhere(call, action, {});
}

/** The same, where the log of the desk where they are signed in has it already. */
export async function signedElsewhere(
  { database, actor: { personId, deskId: here }, now }: Who,
  action: AuditAction,
  details: AuditEntry["details"],
): Promise<void> {
  for (const { deskId } of await findMemberships(database, personId))
    if (deskId !== here) await signedBy(database, { deskId, personId }, now, { action, details });
}

/** The same row in the log of every desk that somebody belongs to, signed by nobody. */
export async function logEverywhere(
  database: Database,
  personId: string,
  action: AuditAction,
  details: AuditEntry["details"],
): Promise<void> {
  for (const { deskId } of await findMemberships(database, personId))
    await byCommand(database, deskId, () => Promise.resolve({ action, subjectId: personId, details }));
}
