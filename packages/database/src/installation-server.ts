import { resolve } from "node:path";
import { startEmbeddedServer } from "./embedded-server.ts";

/** The database of this installation: DATABASE_URL where it is set, else the embedded server. */
export interface InstallationServer {
  readonly ownerUrl: string;
  readonly isEmbedded: boolean;
  stop(): Promise<void>;
}

/** Where the embedded database and the files of this installation live; SECOND_SOURCE_DATA moves it. */
export function dataFolder(): string {
  return resolve(process.env["SECOND_SOURCE_DATA"] ?? resolve(import.meta.dirname, "../../../.data"));
}

export async function openInstallationServer(): Promise<InstallationServer> {
  const ownerUrl = process.env["DATABASE_URL"];
  if (ownerUrl) return { ownerUrl, isEmbedded: false, stop: () => Promise.resolve() };
  const server = await startEmbeddedServer(dataFolder());
  return { ownerUrl: server.url, isEmbedded: true, stop: () => server.stop() };
}
