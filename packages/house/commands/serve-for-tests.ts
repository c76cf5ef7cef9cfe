import { deploy } from "@second-source/database/deploy";
import { freePort } from "@second-source/database/free-port";
import { createScratchDatabase } from "@second-source/database/scratch-database";
import { startTemporaryServer } from "@second-source/database/temporary-server";
import { endProcess } from "./end-process.ts";
import { isAnswering, startWeb, type SignInElsewhere } from "./web-process.ts";
import { startWorker } from "./worker-process.ts";

export interface ServedApplication {
  readonly url: string;
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  /** What the cookie of a session is encrypted with. */
  readonly secret: string;
  readonly webPid: number;
  stop(): Promise<void>;
}

/** The built application on a database of its own. */
export async function serveForTests(
  fetchAlso = "",
  elsewhere: SignInElsewhere | null = null,
): Promise<ServedApplication> {
  const server = await startTemporaryServer();
  const scratch = await createScratchDatabase(server.url);
  const { applicationUrl } = await deploy(scratch.url);
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  const secret = "only for this run of the tests";
  const web = startWeb({ host: "127.0.0.1", port, isDev: false, url, applicationUrl, secret, proxies: 1, elsewhere });
  const worker = startWorker(applicationUrl, fetchAlso);
  const stop = async (): Promise<void> => {
    await Promise.all([endProcess(web), endProcess(worker)]);
    await scratch.drop();
    await server.stop();
  };
  for (let attempt = 0; attempt < 400; attempt++) {
    if (await isAnswering(url))
      return { url, ownerUrl: scratch.url, applicationUrl, secret, webPid: web.pid ?? 0, stop };
    await new Promise((next) => setTimeout(next, 50));
  }
  await stop();
  throw new Error("The application did not start.");
}
