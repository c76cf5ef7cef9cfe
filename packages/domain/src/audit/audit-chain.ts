import { canonicalJson } from "../review/revision-document.ts";

/** What happened, as the log keeps it. `seq` counts from 1 for each desk, without a gap; `at` is ISO 8601 in UTC. */
export interface AuditRow {
  readonly deskId: string;
  readonly seq: number;
  readonly at: string;
  /** Null for what was done by a command on the server itself. */
  readonly personId: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly storyId: string | null;
  readonly details: unknown;
  /** A line for each row of a table that the log vouches for, where its transaction wrote any; else null. */
  readonly wrote: string | null;
}

/** A row and its place in the chain: hashes are 64 hexadecimal digits. */
export interface ChainedRow extends AuditRow {
  readonly previousHash: string;
  readonly hash: string;
}

/** How far a desk's log had come at a moment, and the hash it had there: kept outside the database. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** What the first row of a chain follows. */
export const CHAIN_START: AuditHead = { seq: 0, hash: "0".repeat(64) };

/** SHA-256 of a text's UTF-8, as 64 hexadecimal digits: the caller's, since domain has no hash of its own. */
export type Sha256 = (text: string) => string;

/** A row's canonical JSON, in the parts before and after its number: whoever writes it may not know the number yet. */
export function aroundSeq(row: Omit<AuditRow, "seq" | "wrote">): { readonly before: string; readonly after: string } {
  const { deskId, at, personId, action, subjectKind, subjectId, storyId, details } = row;
  const before = canonicalJson({ deskId, at, personId, action, details });
  const after = canonicalJson({ subjectKind, subjectId, storyId });
  return { before: `${before.slice(0, -1)},"seq":`, after: `,${after.slice(1)}` };
}

/** The hash of a row: of the previous row's hash, the row in canonical JSON, and what it wrote, with line ends between. */
export function chainHash(previousHash: string, row: AuditRow, sha256: Sha256): string {
  const { before, after } = aroundSeq(row);
  const parts = [previousHash, `${before}${row.seq}${after}`, ...(row.wrote === null ? [] : [row.wrote])];
  return sha256(parts.join("\n"));
}

/** A row of a table that is not as the log says: it holds something else, is gone, or was never written. */
export type TableFaultKind = "ALTERED" | "GONE" | "UNLOGGED";

/** Something in a log that is not as it was written, and where. */
export interface AuditFault {
  /** The row, or the first of the rows, that it shows at. */
  readonly seq: number;
  readonly kind: "CHANGED" | "MISSING" | "UNLINKED" | "CUT" | "REBUILT" | TableFaultKind;
  readonly reason: string;
}

export interface ChainVerifier {
  /** Rows in the order of their numbers; in as many portions as one likes. */
  readonly take: (rows: readonly ChainedRow[]) => void;
  /** Every fault found, and how far the log reaches. */
  readonly finish: () => { readonly faults: readonly AuditFault[]; readonly head: AuditHead };
}

/**
 * Reads a desk's log from its first row to its last. A changed row does not hash to what it says; a missing or moved
 * one leaves a gap; a cut tail ends before a head that was kept outside; a chain built anew has another hash there.
 * What was written after the last kept head can be cut without a trace: heads are kept often for that reason.
 */
export function chainVerifier(heads: readonly AuditHead[], sha256: Sha256): ChainVerifier {
  const faults: AuditFault[] = [];
  const expected = new Map<number, Set<string>>();
  for (const { seq, hash } of heads) expected.set(seq, (expected.get(seq) ?? new Set()).add(hash));
  let last: AuditHead = CHAIN_START;
  let lastKept = 0;

  const takeOne = (row: ChainedRow): void => {
    const { seq, hash, previousHash } = row;
    if (seq !== last.seq + 1) faults.push(gapFault(last.seq, seq));
    else if (previousHash !== last.hash)
      faults.push({ seq, kind: "UNLINKED", reason: `Row ${seq} does not follow the row before it.` });
    if (chainHash(previousHash, row, sha256) !== hash)
      faults.push({ seq, kind: "CHANGED", reason: `Row ${seq} is not as it was written.` });
    const kept = expected.get(seq);
    if (kept?.size === 1 && kept.has(hash)) lastKept = seq;
    else if (kept) faults.push(rebuiltFault(lastKept, seq));
    last = { seq, hash };
  };

  return {
    take: (rows) => rows.forEach(takeOne),
    finish: () => {
      const furthest = Math.max(0, ...expected.keys());
      const cut: AuditFault[] =
        furthest > last.seq
          ? [
              {
                seq: last.seq + 1,
                kind: "CUT",
                reason: `Rows ${last.seq + 1} to ${furthest} are gone from the end: a kept head knows ${furthest} rows.`,
              },
            ]
          : [];
      return { faults: [...faults, ...cut], head: last };
    },
  };
}

function gapFault(before: number, seq: number): AuditFault {
  const [from, to] = [before + 1, seq - 1];
  if (to < from) return { seq, kind: "UNLINKED", reason: `Row ${seq} stands where it does not belong.` };
  const which = from === to ? `Row ${from} is` : `Rows ${from} to ${to} are`;
  return { seq: from, kind: "MISSING", reason: `${which} missing.` };
}

function rebuiltFault(lastKept: number, seq: number): AuditFault {
  return {
    seq: lastKept + 1,
    kind: "REBUILT",
    reason: `Something in rows ${lastKept + 1} to ${seq} was written anew: row ${seq} had another hash when its head was kept.`,
  };
}
