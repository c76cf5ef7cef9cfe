import { spawn, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { carryOverCluster } from "./carry-over-cluster.ts";
import { binariesFolder, reachableDataFolder, standInName } from "./embedded-paths.ts";
import { ownFolder } from "./own-folder.ts";

const isRoot = process.getuid?.() === 0;
const DAEMON = 1;
const STICKY = 0o1000;
let folder = "";
const running: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "second-source-own-"));
});
afterEach(() => {
  for (const server of running.splice(0)) server.kill();
  rmSync(folder, { recursive: true, force: true });
});

const modeOf = (path: string): number => statSync(path).mode & 0o777;

it("makes a folder that nobody else looks into, and closes one that stood open", () => {
  const closed = isRoot ? 0o711 : 0o700;
  expect(modeOf(ownFolder(join(folder, "new", "data")))).toBe(closed);
  const old = join(folder, "old");
  mkdirSync(join(old, "cluster"), { recursive: true, mode: 0o755 });
  chmodSync(folder, 0o755);
  expect(modeOf(reachableDataFolder(old))).toBe(closed);
});

it("leaves a folder as it is that was named and is not ours to close", () => {
  const shared = join(folder, "shared");
  mkdirSync(shared, { mode: 0o755 });
  expect(modeOf(ownFolder(shared))).toBe(0o755);
});

it("refuses a folder that others may write to, with what to do", () => {
  const open = join(folder, "open");
  mkdirSync(open);
  chmodSync(open, 0o777);
  expect(() => ownFolder(open)).toThrow(/Others may write to .*chmod go-w/);
});

it.runIf(isRoot)("refuses a folder that somebody else made first, and what somebody else leads to", () => {
  const planted = join(folder, "planted");
  mkdirSync(planted, { mode: 0o755 });
  chownSync(planted, DAEMON, DAEMON);
  expect(() => ownFolder(planted)).toThrow(/belongs to another user \(1\)/);
  const led = join(folder, "led");
  symlinkSync(planted, led);
  expect(() => ownFolder(led)).toThrow(/belongs to another user/);
});

it("runs programs from where nobody but us and root can put any", () => {
  const own = process.getuid?.();
  for (let path = binariesFolder(); ; path = dirname(path)) {
    const { uid, mode } = statSync(path);
    expect([0, own], path).toContain(uid);
    expect((mode & 0o002) === 0 || (mode & STICKY) !== 0, path).toBe(true);
    if (path === dirname(path)) return;
  }
});

it.runIf(isRoot)("moves root’s cluster of an older version, and leaves one that somebody planted", () => {
  const wanted = join(folder, "home", ".data");
  const old = join(tmpdir(), `second-source-${standInName(wanted)}`);
  const now = ownFolder(join(folder, "now"));
  const plant = (owner: number): void => {
    mkdirSync(join(old, "cluster"), { recursive: true, mode: 0o755 });
    writeFileSync(join(old, "cluster", "PG_VERSION"), "18\n");
    writeFileSync(join(old, "owner-password"), "of this cluster", { mode: 0o600 });
    chownSync(old, owner, owner);
  };
  try {
    plant(DAEMON);
    carryOverCluster(wanted, now);
    expect(existsSync(join(now, "cluster"))).toBe(false);
    plant(0);
    // By its command line a process is PostgreSQL or not, and by this file it says where it listens.
    const server = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)", "postgres"]);
    running.push(server);
    writeFileSync(join(old, "cluster", "postmaster.pid"), `${server.pid}\n${old}\n0\n5432\n`);
    expect(() => carryOverCluster(wanted, now)).toThrow(/still runs .*End it first/);
    rmSync(join(old, "cluster", "postmaster.pid"));
    carryOverCluster(wanted, now);
    expect([existsSync(join(now, "cluster", "PG_VERSION")), modeOf(join(now, "owner-password"))]).toEqual([
      true,
      0o600,
    ]);
    expect(existsSync(old)).toBe(false);
    carryOverCluster(wanted, now);
  } finally {
    rmSync(old, { recursive: true, force: true });
  }
});
