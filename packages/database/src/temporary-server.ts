import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedServer } from "./embedded-server.ts";

/** A server for a test or a check. `url` connects as an owner who may make databases and roles. */
export interface TemporaryServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Its data need not survive a loss of power, so nothing waits for the disk. */
const NOTHING_OUTLIVES_IT = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** The server in DATABASE_URL where one is given, which is left running; else an embedded one that leaves nothing behind. */
export async function startTemporaryServer(): Promise<TemporaryServer> {
  const given = process.env["DATABASE_URL"];
  if (given) return { url: given, stop: () => Promise.resolve() };
  const folder = mkdtempSync(join(tmpdir(), "second-source-"));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedServer(folder, NOTHING_OUTLIVES_IT);
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}
