import { chainVerifier, type AuditFault, type AuditHead } from "@second-source/domain/audit/audit-chain";
import { sha256 } from "../sha256.ts";
import { listChainedRows, listDesks, listTableFaults } from "../store/audit.ts";
import { inDesk, type Database } from "../store/database.ts";
import type { DeskHead } from "./read-audit-heads.ts";

export interface VerifiedLog {
  readonly deskId: string;
  readonly slug: string;
  readonly rows: number;
  readonly faults: readonly AuditFault[];
}

const ROWS_AT_ONCE = 1000;

/** Below every number a row can have, also one that somebody has tampered with. */
const BEFORE_ALL = -2_147_483_648;

/**
 * Reads every desk's log from its first row to its last, and holds it against the heads that were kept outside, and what it
 * speaks of in the tables against it.
 */
export async function verifyAudit(database: Database, heads: readonly DeskHead[]): Promise<VerifiedLog[]> {
  const desks = await listDesks(database);
  const gone = heads.filter((head) => !desks.some((desk) => desk.id === head.deskId));
  const known = [...desks, ...gone.map(({ deskId, slug }) => ({ id: deskId, slug }))];
  const unique = [...new Map(known.map((desk) => [desk.id, desk])).values()];
  const logs: VerifiedLog[] = [];
  for (const { id: deskId, slug } of unique) {
    const own = heads.filter((head) => head.deskId === deskId);
    logs.push({ deskId, slug, ...(await verifyDesk(database, deskId, own)) });
  }
  return logs;
}

async function verifyDesk(
  database: Database,
  deskId: string,
  heads: readonly AuditHead[],
): Promise<Pick<VerifiedLog, "rows" | "faults">> {
  const verifier = chainVerifier(heads, sha256);
  let rows = 0;
  let after = BEFORE_ALL;
  for (;;) {
    const portion = await inDesk(database, { deskId, personId: null }, (transaction) =>
      listChainedRows(transaction, after, ROWS_AT_ONCE),
    );
    verifier.take(portion);
    rows += portion.length;
    const last = portion.at(-1);
    if (!last || portion.length < ROWS_AT_ONCE) break;
    after = last.seq;
  }
  return { rows, faults: [...verifier.finish().faults, ...(await faultsOfTables(database, deskId))] };
}

/** More than anybody reads; who has so many looks at a backup. */
const MOST_FAULTS = 1000;

/** What the tables hold otherwise than the log says. */
async function faultsOfTables(database: Database, deskId: string): Promise<AuditFault[]> {
  const found = await inDesk(database, { deskId, personId: null }, (transaction) =>
    listTableFaults(transaction, MOST_FAULTS),
  );
  return found.map(({ kind, table, key, seq }) => {
    const row = `${table.replaceAll("_", " ")} ${key}`;
    const reason = {
      ALTERED: `The ${row} is not as row ${seq} of the log says it was written.`,
      GONE: `The ${row} is gone; row ${seq} of the log says that it was written.`,
      UNLOGGED: `The ${row} is there, and no row of the log says that it was written.`,
    }[kind];
    return { seq: seq ?? 0, kind, reason };
  });
}
