import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, runTool, turbo } from "./process.ts";

/** What each proof shows when it holds. */
const PROOFS = {
  review: "the state machine and the database agree",
  races: "no write is lost, and no hash is approved that was not shown",
  presses: "a press is one press, and names what was on the screen",
  standing: "what is kept for screens is what the rules say",
  "four-eyes": "nobody approves their own work, by any way around",
  audit: "every tampering is found",
  login: "guessing comes to an end, leaves a trace and tells nothing",
  stall: "no text that is let in keeps whoever serves people from going on",
  "stale-rights": "what was begun with a right that is lost meanwhile is refused, and leaves nothing",
  tamper: "whatever is altered behind the log shows, with its table and key",
  rights: "everybody reaches what their role allows, and nothing of another desk",
  "reader-sandbox": "a file that takes over its reader reads, writes, starts and reaches nothing",
  "hostile-files": "no file ends the server, slows it down or leaves anything behind",
  "killed-worker": "a worker killed in the middle leaves nothing behind, and another one finishes",
  "guarded-fetch": "nothing inside the network is asked for, by any spelling or redirect",
  evidence: "careless entry never raises a count, and every verdict is earned",
} as const;

const [name = ""] = process.argv.slice(2);
if (!Object.hasOwn(PROOFS, name)) {
  console.error(`Usage: npm run prove -- ${Object.keys(PROOFS).join("|")}`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "second-source-proof-"));
const report = join(folder, "counts.txt");
const started = performance.now();
const isReady = turbo("generate") === 0;
const args = ["run", "--config", "packages/house/vitest.config.ts", `proofs/${name}.`];
const env = { ...process.env, PROVE: "full", PROVE_REPORT: report };
const holds = isReady && runTool("vitest", "vitest.mjs", args, { cwd: ROOT, env }) === 0 && existsSync(report);
if (existsSync(report)) console.log(`\n${name}\n${readFileSync(report, "utf8").trimEnd()}`);
rmSync(folder, { recursive: true, force: true });
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(`\n${name}: ${holds ? `holds: ${PROOFS[name as keyof typeof PROOFS]}` : "DOES NOT HOLD"} (${seconds} s)`);
process.exit(holds ? 0 : 1);
