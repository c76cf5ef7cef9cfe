import { spawn } from "node:child_process";
import { join } from "node:path";
import { freePort } from "@second-source/database/free-port";
import { findBrowser } from "./find-browser.ts";
import { ROOT } from "./process.ts";
import { serveForTests } from "./serve-for-tests.ts";

/** Runs one Playwright project against the built application; answers with its exit code. */
export async function browserRun(
  project: "specs" | "pictures",
  report: string,
  args: readonly string[] = [],
): Promise<number> {
  const browser = findBrowser();
  // Where specs let an outlet's web site stand, one for each that runs: the only addresses here that may be fetched.
  const outletPorts = [await freePort(), await freePort()];
  // Where a spec lets the newsroom's own sign-in stand.
  const elsewhere = {
    issuer: `http://127.0.0.1:${await freePort()}`,
    clientId: "second-source",
    clientSecret: "only for this run of the tests",
    name: "Newsroom ID",
  };
  const served = await serveForTests(outletPorts.map((port) => `127.0.0.1:${port}`).join(","), elsewhere);
  try {
    const playwright = spawn(
      process.execPath,
      [join(ROOT, "e2e/node_modules/@playwright/test/cli.js"), "test", `--project=${project}`, ...args],
      {
        cwd: join(ROOT, "e2e"),
        stdio: "inherit",
        env: {
          ...process.env,
          E2E_URL: served.url,
          E2E_REPORT: report,
          OUTLET_PORTS: outletPorts.join(","),
          OIDC_ISSUER: elsewhere.issuer,
          OIDC_CLIENT_ID: elsewhere.clientId,
          OIDC_CLIENT_SECRET: elsewhere.clientSecret,
          SESSION_SECRET: served.secret,
          APPLICATION_DATABASE_URL: served.applicationUrl,
          OWNER_DATABASE_URL: served.ownerUrl,
          ...(browser ? { PW_CHROMIUM: browser } : {}),
        },
      },
    );
    return await new Promise<number>((done) => playwright.once("exit", (code) => done(code ?? 1)));
  } finally {
    await served.stop();
  }
}
