import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { addressOf, type Settings } from "@second-source/database/settings";
import { ROOT } from "./process.ts";

export interface WebSettings {
  readonly host: string;
  readonly port: string;
  readonly isDev: boolean;
  /** The address people use. */
  readonly url: string;
  readonly applicationUrl: string;
  readonly secret: string;
  /** How many proxies that we trust stand before the web. */
  readonly proxies: number;
  /** The newsroom’s own sign-in; null where there is none. */
  readonly elsewhere: SignInElsewhere | null;
}

export interface SignInElsewhere {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
}

/** Settings that go together are there together. */
function elsewhereOf({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET: clientSecret,
  OIDC_NAME: name,
}: Settings): SignInElsewhere | null {
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, name } : null;
}

/** Where the web listens and what people call it: by the settings, or by what a command says instead. */
export function whereToListen(
  settings: Settings,
  said: { readonly host?: string | undefined; readonly port?: string | undefined } = {},
): Pick<WebSettings, "host" | "port" | "url" | "proxies" | "elsewhere"> {
  const { HOST, PORT, TRUSTED_PROXIES: proxies } = settings;
  const [host, port] = [said.host ?? HOST, said.port ?? PORT];
  return {
    host,
    port,
    proxies,
    elsewhere: elsewhereOf(settings),
    url: addressOf(settings, host, port),
  };
}

/** Starts the web application as a process of its own. */
export function startWeb(settings: WebSettings): ChildProcess {
  const { host, port, isDev, url, applicationUrl, secret, proxies, elsewhere } = settings;
  const args = ["--host", host, "--port", port, "--proxies", String(proxies), ...(isDev ? ["--dev"] : [])];
  return spawn(process.execPath, ["--disable-warning=ExperimentalWarning", "serve.ts", ...args], {
    cwd: join(ROOT, "apps/web"),
    stdio: ["ignore", isDev ? "inherit" : "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: isDev ? "development" : "production",
      APPLICATION_DATABASE_URL: applicationUrl,
      NEXTAUTH_SECRET: secret,
      NEXTAUTH_URL: url,
      ...(elsewhere && {
        OIDC_ISSUER: elsewhere.issuer,
        OIDC_CLIENT_ID: elsewhere.clientId,
        OIDC_CLIENT_SECRET: elsewhere.clientSecret,
        OIDC_NAME: elsewhere.name,
      }),
    },
  });
}

export async function isAnswering(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/api/health`)).ok;
  } catch {
    return false;
  }
}
