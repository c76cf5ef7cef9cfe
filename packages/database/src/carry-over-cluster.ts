import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { standInName } from "./embedded-paths.ts";
import { faultOfFolder } from "./own-folder.ts";

/**
 * Older versions, started as root, kept the stand-in for a data folder below the temporary folder, by a name that others
 * could take first. What lies there is moved into `folder` where it is ours, and left alone where it is not.
 */
export function carryOverCluster(wanted: string, folder: string): void {
  const old = join(tmpdir(), `second-source-${standInName(wanted)}`);
  if (existsSync(join(folder, "cluster")) || !existsSync(old) || faultOfFolder(old) !== null) return;
  // By mv, which keeps owners and modes where the two lie on different disks.
  for (const part of ["owner-password", "cluster"]) execFileSync("mv", [join(old, part), join(folder, part)]);
}
