import { spawnSync } from "node:child_process";
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
const READABLE = ["packages", "apps/worker", "node_modules"].map((part) => join(CODE, part));
const FLAGS = ["--permission", ...READABLE.map((folder) => `--allow-fs-read=${folder}`)];

/** Every Linux has this user. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

const NO_NEW_RIGHTS = ["setpriv", "--no-new-privs"];
const AS_NOBODY = isRoot ? [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"] : [];
const OWN_NAMESPACES = ["unshare", "--user", "--net", "--ipc"];
/** Where only root makes a network, and nobody makes a user namespace. */
const OWN_NETWORK = ["unshare", "--net", "--ipc"];

const NO_NETWORK = "a network namespace of its own (the kernel allows no user namespaces)";
const NO_USER = "a user of its own (this folder cannot be read as nobody; do not start as root)";

/** From the closest to what is always there. */
const LADDER: readonly Omit<ReaderSandbox, "flags">[] = [
  { wrappers: [...NO_NEW_RIGHTS, ...AS_NOBODY, ...OWN_NAMESPACES], lacks: [] },
  ...(isRoot
    ? [
        { wrappers: [...OWN_NETWORK, ...NO_NEW_RIGHTS, ...AS_NOBODY], lacks: [] },
        { wrappers: [...NO_NEW_RIGHTS, ...AS_NOBODY], lacks: [NO_NETWORK] },
        { wrappers: [...OWN_NETWORK, ...NO_NEW_RIGHTS], lacks: [NO_USER] },
      ]
    : []),
  { wrappers: NO_NEW_RIGHTS, lacks: isRoot ? [NO_NETWORK, NO_USER] : [NO_NETWORK] },
  { wrappers: [], lacks: ["what Linux holds it by: namespaces, and no new rights"] },
];

let found: ReaderSandbox | undefined;

/** The closest sandbox in which a reader starts on this machine, tried once. */
export function readerSandbox(): ReaderSandbox {
  found ??= { ...(LADDER.find(({ wrappers }) => starts(wrappers)) ?? { wrappers: [], lacks: [] }), flags: FLAGS };
  return found;
}

/** Whether our own code can be read within. */
function starts(wrappers: readonly string[]): boolean {
  const code = `require("node:fs").readFileSync(${JSON.stringify(join(import.meta.dirname, "reading-child.ts"))})`;
  const [program, ...rest] = [...wrappers, process.execPath, ...FLAGS, "--no-warnings", "-e", code];
  return spawnSync(program, rest, { stdio: "ignore", env: { PATH: process.env["PATH"] ?? "" } }).status === 0;
}
