import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deploy } from "@second-source/database/deploy";
import { startEmbeddedServer } from "@second-source/database/embedded-server";
import { freePort } from "@second-source/database/free-port";
import { createScratchDatabase } from "@second-source/database/scratch-database";
import { ROOT } from "./process.ts";

export interface ServedApplication {
  readonly url: string;
  readonly applicationUrl: string;
  stop(): Promise<void>;
}

/** The built application on a database of its own: on DATABASE_URL's server where one is given, else embedded. */
export async function serveForTests(): Promise<ServedApplication> {
  const folder = mkdtempSync(join(tmpdir(), "second-source-e2e-"));
  chmodSync(folder, 0o755);
  const given = process.env["DATABASE_URL"];
  const server = given ? null : await startEmbeddedServer(folder);
  const scratch = await createScratchDatabase(given ?? server?.url ?? "");
  const { applicationUrl } = await deploy(scratch.url);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const web = spawn(
    process.execPath,
    [join(ROOT, "apps/web/node_modules/next/dist/bin/next"), "start", "-p", String(port), "-H", "127.0.0.1"],
    {
      cwd: join(ROOT, "apps/web"),
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        ...process.env,
        APPLICATION_DATABASE_URL: applicationUrl,
        NEXTAUTH_SECRET: "only for this run of the tests",
        NEXTAUTH_URL: url,
      },
    },
  );
  const stop = async (): Promise<void> => {
    web.kill("SIGTERM");
    await scratch.drop();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 400; attempt++) {
    if (await isAnswering(url)) return { url, applicationUrl, stop };
    await new Promise((next) => setTimeout(next, 50));
  }
  await stop();
  throw new Error("The application did not start.");
}

async function isAnswering(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health`)).ok;
  } catch {
    return false;
  }
}
