import { readSettings, refuseMissing } from "@second-source/database/settings";
import { endProcess } from "./end-process.ts";
import { turbo } from "./process.ts";
import { startWeb, whereToListen } from "./web-process.ts";
import { whenLauncherEnds } from "./when-launcher-ends.ts";

/** One web process on a database that somebody else brings up to date. */
const settings = readSettings();
refuseMissing(settings, ["APPLICATION_DATABASE_URL", "AUTH_SECRET"]);
if (turbo("build") !== 0) process.exit(1);
const { APPLICATION_DATABASE_URL: applicationUrl = "", AUTH_SECRET: secret = "" } = settings;
const web = startWeb({ ...whereToListen(settings), isDev: false, applicationUrl, secret });
const stop = async (code: number): Promise<never> => {
  await endProcess(web);
  process.exit(code);
};
web.on("exit", (code) => process.exit(code ?? 1));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop(0));
whenLauncherEnds(() => void stop(0));
