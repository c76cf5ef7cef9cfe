import type { ChildProcess } from "node:child_process";
import { parseArgs } from "node:util";
import { keepHeads } from "@second-source/cli/audit-heads-file";
import { deploy } from "@second-source/database/deploy";
import { derivedSecret } from "@second-source/database/derived-secret";
import { isAlive } from "@second-source/database/is-alive";
import { openInstallationServer } from "@second-source/database/installation-server";
import { openDatabase } from "@second-source/server/database";
import { carryOver } from "@second-source/server/usecase/carry-over";
import { readAuditHeads } from "@second-source/server/usecase/keep-audit";
import { hasPeople } from "@second-source/server/usecase/keep-people";
import { whereAccountsAre } from "./accounts-file.ts";
import { endProcess } from "./end-process.ts";
import { isAnswering, startWeb } from "./web-process.ts";
import { startWorker } from "./worker-process.ts";

const { values: options } = parseArgs({
  options: {
    dev: { type: "boolean" },
    port: { type: "string" },
    host: { type: "string" },
    "no-build": { type: "boolean" },
    "no-demo": { type: "boolean" },
  },
});
const port = options.port ?? process.env["PORT"] ?? "3000";
const host = options.host ?? process.env["HOST"] ?? "127.0.0.1";
const url = process.env["SECOND_SOURCE_URL"] ?? `http://${host === "127.0.0.1" ? "localhost" : host}:${port}`;
const say = (words: string): void => console.log(`${process.uptime().toFixed(1).padStart(5)} s  ${words}`);

const server = await openInstallationServer();
const { applicationUrl, applied } = await deploy(server.ownerUrl);
say(
  `database ready${server.isEmbedded ? " (embedded)" : ""}${applied.length > 0 ? `, ${applied.length} migrations applied` : ""}`,
);

const database = openDatabase(applicationUrl, 4);
const carried = await carryOver(database, new Date());
if (carried > 0) say(`${carried} desks carried over to the rules of evidence as they are now`);

const secret = process.env["AUTH_SECRET"] ?? derivedSecret(server.ownerUrl, "session cookies");
const web = startWeb({ host, port, isDev: options.dev ?? false, url, applicationUrl, secret });
let worker: ChildProcess | null = null;

let isStopping = false;
async function stop(code: number): Promise<never> {
  if (!isStopping) {
    isStopping = true;
    await Promise.all([endProcess(web), worker ? endProcess(worker) : null]);
    await server.stop();
  }
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop(0));
web.on("exit", (code) => void stop(code ?? 1));

/** A worker that ends is started again: what it was reading goes on. */
function keepWorker(): void {
  if (isStopping) return;
  worker = startWorker(applicationUrl);
  worker.on("exit", () => {
    if (isStopping) return;
    console.error("The worker ended, and is started again.");
    setTimeout(keepWorker, 1_000).unref();
  });
}

const isNew = !options["no-demo"] && !(await hasPeople(database));
const accounts = isNew ? await (await import("./demonstration.ts")).openDemonstrationDesk(database) : null;
await database.close();
if (accounts) say("demonstration desk opened, with its first story");

/** Signed heads of every log leave the database at the start and every ten minutes. */
const logReader = openDatabase(applicationUrl, 1);
const signHeads = async (): Promise<void> => {
  try {
    keepHeads(await readAuditHeads(logReader), new Date());
  } catch (error) {
    console.error("The heads of the log could not be signed:", error);
  }
};
await signHeads();
setInterval(() => void signHeads(), 600_000).unref();

const launcher = Number(process.env["SECOND_SOURCE_LAUNCHER"] ?? process.pid);
setInterval(() => {
  if (!isAlive(launcher)) void stop(0);
}, 500).unref();

while (!(await isAnswering(`http://${host}:${port}`))) await new Promise((next) => setTimeout(next, 50));
say(`ready: ${url}`);
// Whoever waits for the first page goes first.
keepWorker();
console.log(
  accounts ? `\n${accounts}\n` : `\nAccounts of the demonstration desk, if you kept it: ${whereAccountsAre()}\n`,
);
