import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";

/** What a reader of hostile files is started within. */
export interface ReaderSandbox {
  /** Programs, each of which runs what follows it with less. */
  readonly wrappers: readonly string[];
  /** Node.js's own permission model: it reads our code, and no other file; no network, processes, threads or addons. */
  readonly flags: readonly string[];
  /** What this machine does not allow, in words for whoever runs it. */
  readonly lacks: readonly string[];
}

const CODE = resolve(import.meta.dirname, "../../..");
const READABLE = ["packages", "apps/worker", "node_modules"]
  .map((part) => join(CODE, part))
  .filter(existsSync)
  .map((folder) => realpathSync(folder));
const FLAGS = ["--permission", ...READABLE.map((folder) => `--allow-fs-read=${folder}`)];

/** Nobody else: the database of a root who starts us runs as `nobody`, 65534. */
const READER = 65_533;
const isRoot = process.getuid?.() === 0;

const NO_NEW_RIGHTS = ["setpriv", "--no-new-privs"];
const AS_READER = isRoot ? [`--reuid=${READER}`, `--regid=${READER}`, "--clear-groups"] : [];
/** With processes of its own: it can signal no other. */
const UNSHARE = ["unshare", "--net", "--ipc", "--pid", "--fork", "--kill-child"];
const OWN_NAMESPACES = [...UNSHARE, "--user"];

const NO_NETWORK = "network and processes of their own (the kernel allows no user namespaces)";
const NO_USER = "a user of their own (this folder cannot be read by another; do not start as root)";

/** The first process of a namespace hears few signals; so that is a shell, and the limits end the reader as anywhere. */
const FIRST_PROCESS = ["/bin/sh", "-c", '"$0" "$@"; exit $?'];

/** From the closest to what is always there. */
const LADDER: readonly Omit<ReaderSandbox, "flags">[] = [
  { wrappers: [...NO_NEW_RIGHTS, ...AS_READER, ...OWN_NAMESPACES, ...FIRST_PROCESS], lacks: [] },
  ...(isRoot
    ? [
        // Where only root makes namespaces.
        { wrappers: [...UNSHARE, ...NO_NEW_RIGHTS, ...AS_READER, ...FIRST_PROCESS], lacks: [] },
        { wrappers: [...NO_NEW_RIGHTS, ...AS_READER], lacks: [NO_NETWORK] },
        // Where nobody else reads our code: root within its own namespaces alone.
        { wrappers: [...NO_NEW_RIGHTS, ...OWN_NAMESPACES, ...FIRST_PROCESS], lacks: [NO_USER] },
        { wrappers: [...UNSHARE, ...NO_NEW_RIGHTS, ...FIRST_PROCESS], lacks: [NO_USER] },
      ]
    : []),
  { wrappers: NO_NEW_RIGHTS, lacks: isRoot ? [NO_NETWORK, NO_USER] : [NO_NETWORK] },
  { wrappers: [], lacks: ["namespaces and a bar to new rights, which Linux has (setpriv, unshare)"] },
];

let found: ReaderSandbox | undefined;

/** The closest sandbox in which a reader starts on this machine, tried once. Throws where none starts in any. */
export function readerSandbox(): ReaderSandbox {
  if (found) return found;
  const closest = LADDER.find(({ wrappers }) => starts(wrappers));
  if (!closest) throw new Error("no reader of imported files starts on this machine: is its code readable?");
  return (found = { ...closest, flags: FLAGS });
}

/** Whether everything that a reader loads is loaded within. */
function starts(wrappers: readonly string[]): boolean {
  const reading = import.meta.resolve("@second-source/importers/read-bytes");
  const code = `await import(${JSON.stringify(reading)}); process.exit(process.permission.has("net") ? 1 : 0)`;
  const node = [process.execPath, ...FLAGS, "--no-warnings", "--input-type=module"];
  const [program, ...rest] = [...wrappers, ...node, "-e", code];
  return spawnSync(program, rest, { stdio: "ignore", env: { PATH: process.env["PATH"] ?? "" } }).status === 0;
}
