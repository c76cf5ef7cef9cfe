import { lstatSync, mkdirSync, statSync, type Stats } from "node:fs";

const [own, ownGroup] = [process.getuid?.(), process.getgid?.()];
const ROOT_USER = 0;

/** Nobody else may look inside; as root, the server's user passes through to what is given to it. */
export const CLOSED = own === ROOT_USER ? 0o711 : 0o700;
const [GROUP_WRITES, OTHERS_WRITE] = [0o020, 0o002];

/**
 * Makes a folder that only we can write to, or takes one that we made before. One that somebody else made, or could have
 * put something into, is refused: programs and passwords are read from it. Root could do anything anyway, and is trusted.
 */
export function ownFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: CLOSED });
  const fault = faultOfFolder(path);
  if (fault !== null) throw new Error(fault);
  return path;
}

/** Why nothing is read from an existing folder; null where nobody else can have put anything into it. */
export function faultOfFolder(path: string): string | null {
  if (own === undefined) return null;
  const [link, folder] = [lstatSync(path), statSync(path)];
  const other = [link, folder].find(({ uid }) => uid !== own && uid !== ROOT_USER);
  if (other)
    return `${path} belongs to another user (${other.uid}), and nothing is read from it. Start as that user, remove it, or set SECOND_SOURCE_DATA to a folder of your own.`;
  if (isWrittenByOthers(folder))
    return `Others may write to ${path}, and nothing is read from it. See what is inside; if it is yours alone: chmod go-w ${path}`;
  return null;
}

/** A group that is our own first one holds nobody else where groups may write by default. */
function isWrittenByOthers({ mode, gid }: Stats): boolean {
  return (mode & OTHERS_WRITE) !== 0 || ((mode & GROUP_WRITES) !== 0 && gid !== ownGroup);
}
