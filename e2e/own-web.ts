import { spawn } from "node:child_process";
import { join } from "node:path";
import { freePort } from "@second-source/database/free-port";
import { expect } from "@playwright/test";

const WEB = join(import.meta.dirname, "../apps/web");

/** A web process of its own, with other settings than the one that all specs share, for as long as `work` takes. */
export async function withOwnWeb(
  { settings, args = [] }: { settings: Readonly<Record<string, string>>; args?: readonly string[] },
  work: (url: string) => Promise<void>,
): Promise<void> {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, NODE_ENV: "production" as const, NEXTAUTH_URL: url, ...settings };
  const web = spawn(process.execPath, ["serve.ts", "--port", port, ...args], { cwd: WEB, env, stdio: "ignore" });
  const gone = new Promise((done) => web.once("exit", done));
  try {
    await expect(async () => expect((await fetch(`${url}/api/health`)).ok).toBe(true)).toPass();
    await work(url);
  } finally {
    web.kill("SIGKILL");
    await gone;
  }
}
