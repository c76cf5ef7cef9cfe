import { parseArgs } from "node:util";
import { openInstallationServer } from "@second-source/database/installation-server";
import { readSettings } from "@second-source/database/settings";
import { openDatabase } from "@second-source/server/database";
import { carryOver } from "@second-source/server/usecase/carry-over";
import { hasPeople } from "@second-source/server/usecase/has-people";
import { whereAccountsAre } from "./accounts-file.ts";
import { endProcess } from "./end-process.ts";
import { keepSigningHeads } from "./signed-heads.ts";
import { isAnswering, startWeb, whereToListen } from "./web-process.ts";
import { whenLauncherEnds } from "./when-launcher-ends.ts";
import { keepWorker, type KeptWorker } from "./worker-process.ts";

const { values: options } = parseArgs({
  options: {
    dev: { type: "boolean" },
    port: { type: "string" },
    host: { type: "string" },
    "no-build": { type: "boolean" },
    "no-demo": { type: "boolean" },
  },
});
const settings = readSettings();
const where = whereToListen(settings, options);
const { host, port, url } = where;
const say = (words: string): void => console.log(`${process.uptime().toFixed(1).padStart(5)} s  ${words}`);

const server = await openInstallationServer();
const { applicationUrl, applied } = server;
const secret = server.authSecret();
say(
  `database ready${server.isEmbedded ? " (embedded)" : ""}${applied.length > 0 ? `, ${applied.length} migrations applied` : ""}`,
);

const database = openDatabase(applicationUrl, 4);
const carried = await carryOver(database, new Date());
if (carried > 0) say(`${carried} desks carried over to the rules of evidence as they are now`);

const web = startWeb({ ...where, isDev: options.dev ?? false, applicationUrl, secret });
let worker: KeptWorker | null = null;

let stopping: Promise<void> | null = null;
/** Whoever asks once more waits for the same end: nothing is left behind because somebody was impatient. */
async function stop(code: number): Promise<never> {
  stopping ??= Promise.all([endProcess(web), worker?.end()]).then(() => server.stop());
  await stopping;
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop(0));
web.on("exit", (code) => void stop(code ?? 1));

const isNew = !options["no-demo"] && !(await hasPeople(database));
const accounts = isNew ? await (await import("./demonstration.ts")).openDemonstrationDesk(database) : null;
await database.close();
if (accounts) say("demonstration desk opened, with its first story");

await keepSigningHeads(applicationUrl);
whenLauncherEnds(() => void stop(0));

while (!(await isAnswering(`http://${host}:${port}`))) await new Promise((next) => setTimeout(next, 50));
say(`ready: ${url}`);
// Whoever waits for the first page goes first.
worker = keepWorker(applicationUrl);
console.log(
  accounts ? `\n${accounts}\n` : `\nAccounts of the demonstration desk, if you kept it: ${whereAccountsAre()}\n`,
);
