import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserRun } from "./browser-run.ts";
import { ROOT, runTool, turbo } from "./process.ts";

/** What each proof shows when it holds. */
const PROOFS = {
  review: "the state machine and the database agree",
  races: "no write is lost, and no hash is approved that was not shown",
  presses: "a press is one press, and names what was on the screen",
  standing: "what is kept for screens is what the rules say",
  editions: "no one person changes what is printed, by any way",
  "four-eyes": "nobody approves their own work, by any way around",
  audit: "every tampering is found",
  login: "guessing comes to an end, leaves a trace and tells nothing",
  stall: "no procedure, whatever largest text it is sent, keeps whoever serves people from going on",
  "stale-rights": "what was begun with a right that is lost meanwhile is refused, and leaves nothing",
  tamper: "whatever is altered behind the log shows, with its table and key",
  sessions: "a session that is over opens nothing, by whatever way it ended",
  rights: "everybody reaches what their role allows, and nothing of another desk",
  "reader-sandbox": "a file that takes over its reader reads, writes, starts and reaches nothing",
  "hostile-files": "no file ends the server, slows it down or leaves anything behind",
  "killed-worker": "a worker killed in the middle leaves nothing behind, and another one finishes",
  "guarded-fetch": "nothing inside the network is asked for, by any spelling or redirect",
  evidence: "careless entry never raises a count, and every verdict is earned",
} as const;

/** The same of what only a browser shows, each with the spec that tries it. */
const IN_A_BROWSER = {
  headers: ["headers", "every answer says what a browser may do with it"],
  csrf: ["other-sites", "a page of another site neither acts nor reads, by any address"],
  xss: ["xss", "whatever people write is text on every screen, with the page’s policy and without"],
} as const;

const [name = ""] = process.argv.slice(2);
if (Object.hasOwn(IN_A_BROWSER, name)) process.exit(await proveInBrowser(name as keyof typeof IN_A_BROWSER));
if (!Object.hasOwn(PROOFS, name)) {
  console.error(`Usage: npm run prove -- ${[...Object.keys(PROOFS), ...Object.keys(IN_A_BROWSER)].join("|")}`);
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

async function proveInBrowser(proof: keyof typeof IN_A_BROWSER): Promise<number> {
  const [spec, holding] = IN_A_BROWSER[proof];
  const begun = performance.now();
  process.env["PROVE"] = "full";
  const reports = mkdtempSync(join(tmpdir(), "second-source-proof-"));
  const isBuilt = turbo("generate") === 0 && turbo("build") === 0;
  const held = isBuilt && (await browserRun("specs", join(reports, "report.json"), [`specs/${spec}.spec.ts`])) === 0;
  rmSync(reports, { recursive: true, force: true });
  const took = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(`\n${proof}: ${held ? `holds: ${holding}` : "DOES NOT HOLD"} (${took} s)`);
  return held ? 0 : 1;
}
