import { readAuditHeads } from "@second-source/server/usecase/read-audit-heads";
import { verifyAudit } from "@second-source/server/usecase/verify-audit";
import { keepHeads, readKeptHeads, whereHeadsAre } from "../audit-heads-file.ts";
import { keyWarning } from "../audit-key.ts";
import { readKeptStamps, stampHeads } from "../stamped-heads.ts";
import { TamperedError } from "../tampered-error.ts";
import { UsageError } from "../usage-error.ts";
import { withDatabase } from "../with-database.ts";

/** `audit verify` reads every log to its end; `audit sign` keeps signed heads outside the database. */
export async function audit([action]: string[]): Promise<void> {
  if (action === "sign") return signHeads();
  if (action !== "verify") throw new UsageError("audit verify and audit sign are what there is.");
  const { heads, faults: ofHeads } = readKeptHeads();
  const { last: stamp, faults: ofStamps } = await readKeptStamps();
  const ofFile = [...ofHeads, ...ofStamps];
  const logs = await withDatabase((database) => verifyAudit(database, heads));
  for (const fault of ofFile) console.error(fault);
  for (const { slug, rows, faults } of logs) {
    const kept = heads.filter((head) => head.slug === slug);
    const furthest = Math.max(0, ...kept.map((head) => head.seq));
    const against =
      kept.length > 0 ? `held against ${kept.length} kept heads, the last at row ${furthest}` : "no head was kept";
    console.log(`${slug}: ${rows} rows, ${against}: ${faults.length === 0 ? "intact" : `${faults.length} faults`}`);
    for (const { kind, reason } of faults) console.error(`  ${kind.toLowerCase()}: ${reason}`);
  }
  if (stamp)
    console.log(`${stamp.by} vouches that line ${stamp.line} of the heads was there on ${stamp.at.toISOString()}`);
  console.log(UNSEEN);
  const warning = keyWarning(whereHeadsAre());
  if (warning) console.log(warning);
  const faults = logs.reduce((sum, log) => sum + log.faults.length, ofFile.length);
  if (faults > 0) throw new TamperedError(`The log was tampered with: ${faults} faults.`);
}

const UNSEEN =
  "Not seen by this: rows cut from the end since the last head was kept; what the log has no lines of (stories, outlets, origins, passages, policy, drafts); who pressed, where somebody else's session was used.";

async function signHeads(): Promise<void> {
  const heads = await withDatabase(readAuditHeads);
  keepHeads(heads, new Date());
  console.log(`${heads.length} heads signed and added to ${whereHeadsAre()}`);
  if (await stampHeads()) console.log("They are stamped with the time by an authority outside.");
}
