import { deploy } from "./deploy.ts";
import { derivedSecret } from "./derived-secret.ts";
import { startEmbeddedServer } from "./embedded-server.ts";
import { readSettings, refuseMissing } from "./settings.ts";

/** The database of this installation: DATABASE_URL where it is set, else the server that is brought along. */
export interface InstallationServer {
  readonly isEmbedded: boolean;
  /** With which the application connects. */
  readonly applicationUrl: string;
  /** What session cookies are encrypted with. */
  readonly authSecret: () => string;
  /** Migrations that were applied now. */
  readonly applied: readonly string[];
  stop(): Promise<void>;
}

/** Where the embedded database and the files of this installation live; SECOND_SOURCE_DATA moves it. */
export function dataFolder(): string {
  return readSettings().SECOND_SOURCE_DATA;
}

/** Opens the database, brought up to date. */
export async function openInstallationServer(): Promise<InstallationServer> {
  const settings = readSettings();
  const { DATABASE_URL, APPLICATION_DATABASE_URL, SECOND_SOURCE_DATA } = settings;
  if (DATABASE_URL) refuseMissing(settings, ["APPLICATION_DATABASE_URL"]);
  else if (APPLICATION_DATABASE_URL) refuseMissing(settings, ["DATABASE_URL"]);
  const server = DATABASE_URL ? null : await startEmbeddedServer(SECOND_SOURCE_DATA);
  const ownerUrl = DATABASE_URL ?? server?.url ?? "";
  const stop = async (): Promise<void> => server?.stop();
  try {
    const { applicationUrl, applied } = await deploy(ownerUrl, APPLICATION_DATABASE_URL);
    return {
      isEmbedded: server !== null,
      applicationUrl,
      applied,
      stop,
      authSecret: () => {
        if (DATABASE_URL) refuseMissing(settings, ["AUTH_SECRET"]);
        return settings.AUTH_SECRET ?? derivedSecret(ownerUrl, "session cookies");
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
