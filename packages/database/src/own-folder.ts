import { chmodSync, lstatSync, mkdirSync, statSync } from "node:fs";

const isRoot = process.getuid?.() === 0;

/** Nobody else may look inside; as root, the server's user passes through to what is given to it. */
const MODE = isRoot ? 0o711 : 0o700;
const OTHERS_WRITE = 0o022;

/**
 * Makes a folder that only we can write to, or takes one that we made before. One that somebody else made, or could have
 * put something into, is refused: programs and passwords are read from it.
 */
export function ownFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: MODE });
  const fault = faultOfFolder(path);
  if (fault !== null) throw new Error(fault);
  chmodSync(path, MODE);
  return path;
}

/** Why nothing is read from an existing folder; null where it is ours alone. */
export function faultOfFolder(path: string): string | null {
  const own = process.getuid?.();
  if (own === undefined) return null;
  const [link, folder] = [lstatSync(path), statSync(path)];
  const other = [link, folder].find(({ uid }) => uid !== own);
  if (other)
    return `${path} belongs to another user (${other.uid}), and nothing is read from it. Start as that user, remove it, or set SECOND_SOURCE_DATA to a folder of your own.`;
  if (folder.mode & OTHERS_WRITE)
    return `Others may write to ${path}, and nothing is read from it. See what is inside; if it is yours alone: chmod go-w ${path}`;
  return null;
}
