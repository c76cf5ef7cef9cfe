import type { AuditHead } from "@second-source/domain/audit/audit-chain";
import { findHead, listDesks } from "../store/audit.ts";
import { inDesk, type Database } from "../store/database.ts";

/** How far one desk's log had come. */
export interface DeskHead extends AuditHead {
  readonly deskId: string;
  readonly slug: string;
}

/** The head of every desk's log as it stands, to be signed and kept outside the database. */
export async function readAuditHeads(database: Database): Promise<DeskHead[]> {
  const heads: DeskHead[] = [];
  for (const { id: deskId, slug } of await listDesks(database)) {
    const head = await inDesk(database, { deskId, personId: null }, (transaction) => findHead(transaction, deskId));
    heads.push({ deskId, slug, ...head });
  }
  return heads;
}
