import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { keepHeads, whereHeadsAre } from "./audit-heads-file.ts";
import { readKeptStamps, stampHeads } from "./stamped-heads.ts";
import { openTimeAuthority, type TimeAuthority } from "./testing/time-authority.ts";

const now = new Date("2026-11-28T10:00:00Z");
const head = (seq: number): Parameters<typeof keepHeads>[0][number] => ({
  deskId: "01900000-0000-7000-8000-000000000001",
  slug: "desk",
  seq,
  hash: String(seq).padStart(64, "0"),
});

const hasOpenssl = ((): boolean => {
  try {
    execFileSync("openssl", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

// An authority of our own, made with `openssl ts`: without openssl on the machine there is none to ask.
describe.skipIf(!hasOpenssl)("time stamps of heads", () => {
  let authority: TimeAuthority;
  let folder: string;
  beforeAll(async () => {
    authority = await openTimeAuthority();
  });
  afterAll(() => authority.close());
  beforeEach(() => {
    authority.answerWith("A STAMP");
    folder = mkdtempSync(join(tmpdir(), "stamps-"));
    vi.stubEnv("SECOND_SOURCE_DATA", join(folder, "data"));
    vi.stubEnv("XDG_CONFIG_HOME", join(folder, "home"));
    vi.stubEnv("AUDIT_KEY_FILE", "");
    vi.stubEnv("AUDIT_HEADS_FILE", "");
    vi.stubEnv("TIMESTAMP_URL", authority.url);
    vi.stubEnv("TIMESTAMP_ROOTS_FILE", authority.rootFile);
    keepHeads([head(1)], now);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  const stamps = (): string => `${whereHeadsAre()}.stamps`;
  const faults = async (): Promise<string> => (await readKeptStamps()).faults.join();

  test("say who vouches for which line, and when; what is stamped is not stamped twice", async () => {
    const before = Math.floor(Date.now() / 1000) * 1000;
    expect(await stampHeads()).toBe(true);
    expect(await stampHeads()).toBe(false);
    keepHeads([head(5)], now);
    expect(await stampHeads()).toBe(true);
    const kept = await readKeptStamps();
    expect(kept).toMatchObject({ last: { line: 2, by: "clock" }, faults: [] });
    expect(kept.last?.at.getTime()).toBeGreaterThanOrEqual(before);
    expect(kept.last?.at.getTime()).toBeLessThanOrEqual(Date.now());
  });

  test("heads that nobody stamped show where an authority is set", async () => {
    expect(await faults()).toMatch(/holds no stamp/);
  });

  test("none is asked for where no authority is set", async () => {
    vi.stubEnv("TIMESTAMP_URL", "");
    vi.stubEnv("TIMESTAMP_ROOTS_FILE", "");
    expect(await stampHeads()).toBe(false);
    expect(existsSync(stamps())).toBe(false);
  });

  test("a file of heads that was written anew shows, also by whoever has its key", async () => {
    await stampHeads();
    rmSync(whereHeadsAre());
    keepHeads([head(7)], now);
    expect(await faults()).toMatch(/stamp 1: it does not hold/);
  });

  test("stamps that were cut off or changed show", async () => {
    await stampHeads();
    keepHeads([head(5)], now);
    await stampHeads();
    const [one = "", two = ""] = readFileSync(stamps(), "utf8").split("\n");
    writeFileSync(stamps(), `${one}\n`);
    expect(await faults()).toMatch(/shortened: 2 stamps were kept, 1/);
    keepHeads([head(9)], now);
    await stampHeads();
    expect(await faults()).toMatch(/shortened: 3 stamps were kept, 2/);
    writeFileSync(stamps(), `${one}\n${two.replace('"line":2', '"line":1')}\n`);
    expect(await faults()).toMatch(/stamp 2: it does not hold/);
    writeFileSync(stamps(), `${one}\nnothing\n`);
    expect(await faults()).toMatch(/stamp 2: it does not hold/);
    rmSync(stamps());
    expect(await faults()).toMatch(/shortened: 3 stamps were kept, 0/);
  });

  test("nobody stamps for whom the roots do not vouch", async () => {
    await stampHeads();
    vi.stubEnv("TIMESTAMP_ROOTS_FILE", authority.strangerFile);
    expect(await faults()).toMatch(/stamp 1: it does not hold/);
  });

  test("an answer to another question is no stamp, and an authority that is away keeps nothing", async () => {
    await stampHeads();
    keepHeads([head(5)], now);
    authority.answerWith("AN EARLIER ONE");
    await expect(stampHeads()).rejects.toThrow("something else than it was asked to");
    authority.answerWith("NOTHING");
    await expect(stampHeads()).rejects.toThrow("answered 503");
    authority.answerWith("A STAMP");
    expect(await stampHeads()).toBe(true);
    expect(await faults()).toBe("");
  });
});
