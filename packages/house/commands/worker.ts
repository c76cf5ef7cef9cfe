import { readSettings, refuseMissing } from "@second-source/database/settings";
import { turbo } from "./process.ts";
import { whenLauncherEnds } from "./when-launcher-ends.ts";

/** One worker on a database that somebody else brings up to date; it also keeps signed heads of the logs. */
const settings = readSettings();
refuseMissing(settings, ["APPLICATION_DATABASE_URL"]);
if (turbo("generate") !== 0) process.exit(1);
const { keepSigningHeads } = await import("./signed-heads.ts");
const { keepWorker } = await import("./worker-process.ts");
const { APPLICATION_DATABASE_URL: applicationUrl = "" } = settings;
await keepSigningHeads(applicationUrl);
const worker = keepWorker(applicationUrl);
const stop = async (): Promise<never> => {
  await worker.end();
  process.exit(0);
};
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());
whenLauncherEnds(() => void stop());
