import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { standInName } from "./embedded-paths.ts";
import { isAlive } from "./is-alive.ts";
import { faultOfFolder } from "./own-folder.ts";

/**
 * Older versions, started as root, kept the stand-in for a data folder below the temporary folder, by a name that others
 * could take first. What lies there is moved into `folder` where it is ours, and left alone where it is not. The cluster
 * comes last, under its name once it is whole: a move that was cut short is done again.
 */
export function carryOverCluster(wanted: string, folder: string): void {
  const old = join(tmpdir(), `second-source-${standInName(wanted)}`);
  const [from, to] = [join(old, "cluster"), join(folder, "cluster")];
  if (existsSync(to) || !existsSync(join(from, "PG_VERSION")) || faultOfFolder(old) !== null) return;
  refuseRunning(from);
  // By cp, which keeps owners and modes where the two lie on different disks.
  const copied = `${to}.moving`;
  rmSync(copied, { recursive: true, force: true });
  execFileSync("cp", ["-a", join(old, "owner-password"), folder]);
  execFileSync("cp", ["-a", from, copied]);
  renameSync(copied, to);
  rmSync(old, { recursive: true, force: true });
}

function refuseRunning(cluster: string): void {
  const file = join(cluster, "postmaster.pid");
  const pid = existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : 0;
  if (pid > 0 && isAlive(pid))
    throw new Error(`An older version still runs on ${cluster} (process ${pid}). End it first, then start this one.`);
}
