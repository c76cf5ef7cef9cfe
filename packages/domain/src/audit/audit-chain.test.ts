import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../review/revision-document.ts";
import {
  aroundSeq,
  CHAIN_START,
  chainHash,
  chainVerifier,
  type AuditFault,
  type AuditHead,
  type ChainedRow,
} from "./audit-chain.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

function chainOf(length: number, word = "edited"): ChainedRow[] {
  const rows: ChainedRow[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const row = {
      deskId: "desk",
      seq,
      at: `2026-01-01T00:00:${String(seq).padStart(2, "0")}.000Z`,
      personId: seq % 3 === 0 ? null : "anna",
      action: `claim.${word}`,
      subjectKind: "claim",
      subjectId: "claim",
      storyId: null,
      details: { wording: `revision ${seq}`, kept: ["a", "b"] },
      wrote: seq % 2 ? `claim ${seq} ${"0".repeat(64)}\n` : null,
    };
    const previousHash = rows.at(-1)?.hash ?? CHAIN_START.hash;
    rows.push({ ...row, previousHash, hash: chainHash(previousHash, row, sha256) });
  }
  return rows;
}

function faultsIn(rows: readonly ChainedRow[], heads: readonly AuditHead[] = []): readonly AuditFault[] {
  const verifier = chainVerifier(heads, sha256);
  verifier.take(rows.slice(0, 4));
  verifier.take(rows.slice(4));
  return verifier.finish().faults;
}

const ROWS = chainOf(9);
const HEADS: AuditHead[] = [ROWS[3], ROWS[8]].flatMap((row) => (row ? [{ seq: row.seq, hash: row.hash }] : []));

test("a row is canonical JSON around its number, whatever stands in it", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(), fc.string(), (details, seq, subjectId) => {
      const row = { ...chainOf(1)[0], details, subjectId } as ChainedRow;
      const { previousHash: _, hash: __, wrote: ___, ...canonical } = { ...row, seq };
      const { before, after } = aroundSeq(row);
      expect(`${before}${seq}${after}`).toBe(canonicalJson(canonical));
    }),
  );
});

test("a log as it was written has no fault, empty or not", () => {
  expect(faultsIn(ROWS, HEADS)).toEqual([]);
  expect(faultsIn([])).toEqual([]);
});

test("a row that was changed anywhere is found where it stands", () => {
  for (const change of [
    { details: {} },
    { at: "x" },
    { personId: "ben" },
    { storyId: "s" },
    { hash: "0" },
    { wrote: "" },
  ]) {
    const faults = faultsIn(ROWS.map((row) => (row.seq === 5 ? { ...row, ...change } : row)));
    expect(faults[0]).toMatchObject({ seq: 5, kind: "CHANGED" });
  }
});

test("a missing row, and several, are named", () => {
  expect(faultsIn(ROWS.filter((row) => row.seq !== 5))[0]).toMatchObject({ seq: 5, reason: "Row 5 is missing." });
  expect(faultsIn(ROWS.slice(2))[0]).toMatchObject({ seq: 1, reason: "Rows 1 to 2 are missing." });
});

test("two rows that changed places are found at the first of them", () => {
  const swapped = ROWS.map((row) => (row.seq === 3 ? { ...row, seq: 6 } : row.seq === 6 ? { ...row, seq: 3 } : row));
  const inOrder = swapped.toSorted((a, b) => a.seq - b.seq);
  expect(faultsIn(inOrder)[0]).toMatchObject({ seq: 3 });
});

test("a tail that was cut is found by the head that was kept", () => {
  expect(faultsIn(ROWS.slice(0, 6))).toEqual([]);
  expect(faultsIn(ROWS.slice(0, 6), HEADS)).toMatchObject([{ seq: 7, kind: "CUT" }]);
});

test("a chain built anew holds together, and is found between the heads that were kept", () => {
  const rebuilt = ROWS.slice(0, 4);
  for (const row of ROWS.slice(4)) {
    const previousHash = rebuilt.at(-1)?.hash ?? "";
    const changed = row.seq === 6 ? { ...row, action: "claim.withdrawn" } : row;
    rebuilt.push({ ...changed, previousHash, hash: chainHash(previousHash, changed, sha256) });
  }
  expect(faultsIn(rebuilt)).toEqual([]);
  expect(faultsIn(rebuilt, HEADS)).toMatchObject([{ seq: 5, kind: "REBUILT" }]);
});

test("a head that was signed anew after the log was rewritten hides nothing: the first one still speaks", () => {
  const [last] = ROWS.slice(-1);
  if (!last) throw new Error("no row");
  const changed = { ...last, action: "claim.withdrawn" };
  const rebuilt = [...ROWS.slice(0, -1), { ...changed, hash: chainHash(last.previousHash, changed, sha256) }];
  const resigned = [...HEADS, { seq: last.seq, hash: rebuilt.at(-1)?.hash ?? "" }];
  expect(faultsIn(rebuilt, resigned)).toMatchObject([{ seq: 5, kind: "REBUILT" }]);
});
