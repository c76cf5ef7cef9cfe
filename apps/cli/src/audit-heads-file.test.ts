import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keepHeads, readKeptHeads, whereHeadsAre } from "./audit-heads-file.ts";
import { keyWarning, privateKey, whereKeyIs } from "./audit-key.ts";

const DESK = "01900000-0000-7000-8000-000000000001";
const head = (seq: number): { deskId: string; slug: string; seq: number; hash: string } => ({
  deskId: DESK,
  slug: "desk",
  seq,
  hash: String(seq).padStart(64, "0"),
});
const now = new Date("2026-11-28T10:00:00Z");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "heads-"));
  vi.stubEnv("SECOND_SOURCE_DATA", join(folder, "data"));
  vi.stubEnv("XDG_CONFIG_HOME", join(folder, "home"));
  vi.stubEnv("AUDIT_KEY_FILE", "");
  vi.stubEnv("AUDIT_HEADS_FILE", "");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const lines = (): string[] => readFileSync(whereHeadsAre(), "utf8").trimEnd().split("\n");
const write = (kept: readonly string[]): void =>
  writeFileSync(whereHeadsAre(), kept.map((text) => `${text}\n`).join(""));
const faults = (): string => readKeptHeads().faults.join("\n");

describe("heads of the log, kept outside", () => {
  beforeEach(() => {
    for (const seq of [1, 5, 9]) keepHeads([head(seq)], now);
  });

  test("are read as they were kept, and one that is known is not kept twice", () => {
    keepHeads([head(9)], now);
    expect(readKeptHeads()).toEqual({ heads: [head(1), head(5), head(9)], faults: [] });
  });

  test("a line that was changed, taken out or moved shows", () => {
    const [one = "", two = "", three = ""] = lines();
    write([one, two.replace('"seq":5', '"seq":4'), three]);
    expect(faults()).toMatch(/line 2: the signature does not hold/);
    write([one, three]);
    expect(faults()).toMatch(/line 2: it does not follow the line before it/);
    write([two, one, three]);
    expect(faults()).toMatch(/line 1: it does not follow/);
  });

  test("a file that was shortened or is gone shows, against what is noted beside the key", () => {
    const [one = "", two = ""] = lines();
    write([one, two]);
    expect(faults()).toMatch(/is shortened: 3 lines were written to it, 2 are there/);
    rmSync(whereHeadsAre());
    expect(faults()).toMatch(/is not there; 3 lines were written to it/);
  });

  test("lines of an older version stand for themselves, and only before the newer ones", () => {
    const { line: _, previous: __, ...older } = JSON.parse(lines()[0] ?? "") as Record<string, unknown>;
    appendFileSync(whereHeadsAre(), `${JSON.stringify(older)}\n`);
    expect(faults()).toMatch(/line 4: the signature does not hold/);
  });

  test("a key that is gone is not replaced in silence", () => {
    rmSync(whereKeyIs());
    expect(() => keepHeads([head(12)], now)).toThrow(/is not there, and .* was signed with it/);
    expect(existsSync(whereKeyIs())).toBe(false);
  });

  test("a lock that was left behind keeps nobody from signing, and is gone afterwards", () => {
    const lock = `${whereHeadsAre()}.lock`;
    writeFileSync(lock, "");
    utimesSync(lock, new Date(0), new Date(0));
    keepHeads([head(12)], now);
    expect([lines().length, existsSync(lock)]).toEqual([4, false]);
  });

  test("the key lies apart from heads and data, and only its owner reads it", () => {
    expect(dirname(whereKeyIs())).not.toBe(dirname(whereHeadsAre()));
    expect(statSync(whereKeyIs()).mode & 0o077).toBe(0);
    expect(statSync(dirname(whereKeyIs())).mode & 0o077).toBe(0);
    expect(keyWarning(whereHeadsAre())).toBeNull();
  });
});

test("a file that nobody has written yet is told: nothing shows what is cut", () => {
  expect(faults()).toMatch(/is not there: what was cut from the end of a log does not show/);
});

test("a key that an older version put beside the data stays in use, with a warning", () => {
  const beside = join(folder, "data", "audit-key.pem");
  vi.stubEnv("AUDIT_KEY_FILE", beside);
  privateKey();
  vi.stubEnv("AUDIT_KEY_FILE", "");
  expect([existsSync(beside), whereKeyIs()]).toEqual([true, beside]);
  expect(keyWarning(whereHeadsAre())).toMatch(/lies in .*data, with what it vouches for/);
});
