import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Settings } from "@second-source/database/settings";
import { ROOT } from "./process.ts";

export interface WebSettings {
  readonly host: string;
  readonly port: string;
  readonly isDev: boolean;
  /** The address people use. */
  readonly url: string;
  readonly applicationUrl: string;
  readonly secret: string;
}

/** Where the web listens and what people call it: by the settings, or by what a command says instead. */
export function whereToListen(
  { HOST, PORT, SECOND_SOURCE_URL }: Settings,
  said: { readonly host?: string | undefined; readonly port?: string | undefined } = {},
): Pick<WebSettings, "host" | "port" | "url"> {
  const [host, port] = [said.host ?? HOST, said.port ?? PORT];
  return { host, port, url: SECOND_SOURCE_URL ?? `http://${host === "127.0.0.1" ? "localhost" : host}:${port}` };
}

/** Starts the web application as a process of its own. */
export function startWeb({ host, port, isDev, url, applicationUrl, secret }: WebSettings): ChildProcess {
  const next = join(ROOT, "apps/web/node_modules/next/dist/bin/next");
  return spawn(process.execPath, [next, isDev ? "dev" : "start", "-p", port, "-H", host], {
    cwd: join(ROOT, "apps/web"),
    stdio: ["ignore", isDev ? "inherit" : "ignore", "inherit"],
    env: { ...process.env, APPLICATION_DATABASE_URL: applicationUrl, NEXTAUTH_SECRET: secret, NEXTAUTH_URL: url },
  });
}

export async function isAnswering(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/api/health`)).ok;
  } catch {
    return false;
  }
}
