import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { carryOverCluster } from "./carry-over-cluster.ts";
import { binariesFolder, giveToServer, reachableDataFolder, serverUser } from "./embedded-paths.ts";
import { freePort } from "./free-port.ts";
import { findLiveServer } from "./live-server.ts";

/** A running embedded PostgreSQL. `url` connects as the owner of the cluster. */
export interface EmbeddedServer {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const OWNER = "second_source_owner";
const USUAL_SETTINGS = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200"];

/**
 * Starts a real PostgreSQL on loopback with its data below `wanted`; makes the cluster on the first start.
 * When this process dies in any way, a watchdog stops the server. A server that another process started on the same
 * data is used and left running: only who started it stops it. `settings` are PostgreSQL's own, as `name=value`.
 */
export async function startEmbeddedServer(wanted: string, settings: readonly string[] = []): Promise<EmbeddedServer> {
  const folder = reachableDataFolder(wanted);
  carryOverCluster(wanted, folder);
  const data = join(folder, "cluster");
  const passwordFile = join(dirname(data), "owner-password");
  if (!existsSync(join(data, "PG_VERSION"))) createCluster(data, passwordFile);
  const password = readFileSync(passwordFile, "utf8").trim();
  const urlFor = (port: number | string): string => `postgresql://${OWNER}:${password}@127.0.0.1:${port}/postgres`;
  const live = findLiveServer(data);
  if (live) return { url: urlFor(live.port), pid: live.pid, stop: () => Promise.resolve() };
  const port = await freePort();
  const server = await launch(data, port, settings);
  return { url: urlFor(port), pid: server.pid ?? 0, stop: () => stopChild(server) };
}

function createCluster(data: string, passwordFile: string): void {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { mode: 0o700 });
  giveToServer(data);
  writeFileSync(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  giveToServer(passwordFile);
  const args = [
    `--pgdata=${data}`,
    "--auth=scram-sha-256",
    `--username=${OWNER}`,
    `--pwfile=${passwordFile}`,
    "--encoding=UTF8",
  ];
  const locale = ["--locale-provider=builtin", "--locale=C.UTF-8", "--builtin-locale=C.UTF-8"];
  const made = spawnSync(join(binariesFolder(), "bin", "initdb"), [...args, ...locale], {
    ...serverUser,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
  });
  if (made.status === 0) return;
  rmSync(data, { recursive: true, force: true });
  throw new Error(`The embedded database could not be made: ${made.stderr || String(made.error)}`);
}

async function launch(data: string, port: number, settings: readonly string[]): Promise<ChildProcess> {
  const options = [...USUAL_SETTINGS, ...settings].flatMap((each) => ["-c", each]);
  const server = spawn(join(binariesFolder(), "bin", "postgres"), ["-D", data, "-p", String(port), ...options], {
    ...serverUser,
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
    env: { ...process.env, LC_ALL: "C" },
  });
  watchOver(server.pid ?? 0);
  await new Promise<void>((ready, failed) => {
    let log = "";
    server.stderr?.on("data", (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000);
      if (log.includes("ready to accept connections")) ready();
    });
    server.once("error", failed);
    server.once("exit", (code) => failed(new Error(`The embedded database ended with ${code}: ${log}`)));
  });
  return server;
}

/** When this process dies in whatever way, the pipe closes and the watchdog stops the server. */
function watchOver(pid: number): void {
  const script = `process.stdin.resume().on("end",()=>{try{process.kill(${pid},"SIGINT")}catch{}})`;
  const dog = spawn(process.execPath, ["-e", script], { stdio: ["pipe", "ignore", "ignore"], detached: true });
  dog.unref();
  const pipe = dog.stdin;
  if (pipe && "unref" in pipe && typeof pipe.unref === "function") pipe.unref();
}

function stopChild(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve();
  return new Promise((done) => {
    server.removeAllListeners("exit");
    server.once("exit", () => done());
    server.kill("SIGINT");
  });
}
