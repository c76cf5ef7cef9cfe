import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./is-alive.ts";

/** The PostgreSQL that runs on a cluster, by what it wrote there; null where none does. */
export function findLiveServer(data: string): { pid: number; port: string } | null {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n");
  if (!pid || !port || !isAlive(Number(pid))) return null;
  return isPostgres(pid) ? { pid: Number(pid), port } : null;
}

function isPostgres(pid: string): boolean {
  const commandLine = `/proc/${pid}/cmdline`;
  return existsSync(commandLine) ? readFileSync(commandLine, "utf8").includes("postgres") : true;
}
