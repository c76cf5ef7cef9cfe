import { execFileSync } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { standInName } from "./embedded-paths.ts";
import { findLiveServer } from "./live-server.ts";
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
  const live = findLiveServer(from);
  if (live)
    throw new Error(`An older version still runs on ${from} (process ${live.pid}). End it first, then start this one.`);
  // By cp, which keeps owners and modes where the two lie on different disks.
  const copied = `${to}.moving`;
  rmSync(copied, { recursive: true, force: true });
  execFileSync("cp", ["-a", join(old, "owner-password"), folder]);
  execFileSync("cp", ["-a", from, copied]);
  renameSync(copied, to);
  rmSync(old, { recursive: true, force: true });
}
