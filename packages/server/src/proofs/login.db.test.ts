import { isFull, tellProof } from "@second-source/domain/testing/proof";
import { beforeAll, describe, expect, test } from "vitest";
import { atDesk } from "../desk/at-desk.ts";
import { listAuditEvents } from "../store/audit.ts";
import { freshDatabase, PASSWORD, PLACE, testDesk, type TestDesk } from "../testing/test-desk.ts";
import type { SignInPlace } from "../usecase/open-session.ts";
import { signIn } from "../usecase/sign-in.ts";

/**
 * Passwords are guessed: at one account, at many, from one address, from many. Guessing comes to an end, leaves a trace, and
 * tells nothing; people who sign in from where they always do are not kept out.
 */
const GUESSES = 300;
const now = new Date("2026-11-22T10:00:00Z");
const from = (nth: number): SignInPlace => ({ address: `203.0.113.${nth}`, browser: "guesser" });
const counts: Record<string, number> = {};

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk(await freshDatabase(), "guessed");
});

const PEOPLE = ["editor", "second-editor", "reviewer", "second-reviewer", "admin", "viewer"] as const;
const email = (nth: number): string => (nth % 2 ? `nobody${nth}` : (PEOPLE[(nth / 2) % 6] ?? "")) + "@guessed.test";

/** Guesses, each with a password of its own; answers with how many were looked at, and in which words the others were refused. */
async function guess(tries: readonly [string, SignInPlace][]): Promise<{ looked: number; words: Set<string> }> {
  let looked = 0;
  const words = new Set<string>();
  for (const [nth, [account, place]] of tries.entries())
    await signIn(desk.database, { email: account, password: `guess number ${nth}` }, place, now).then(
      (session) => {
        expect(session).toBeNull();
        looked++;
      },
      (refusal: Error) => words.add(refusal.message),
    );
  return { looked, words };
}

const WORDS = /^Too many tries\. Try again in \d+ minutes, or ask your desk’s admin for a new password\.$/;

describe("guessing comes to an end", () => {
  beforeAll(async () => {
    // Somebody at their usual place, before anything happens.
    await signIn(desk.database, { email: "reviewer@guessed.test", password: PASSWORD }, PLACE, now);
  });

  test("at one account from one address, after ten, whether or not it is there", async () => {
    for (const account of ["editor@guessed.test", "nobody@guessed.test"]) {
      const { looked, words } = await guess(Array.from({ length: 20 }, () => [account, from(1)]));
      expect(looked).toBe(10);
      expect([...words].every((each) => WORDS.test(each))).toBe(true);
    }
  });

  test("from one address, whichever account, after sixty", async () => {
    const { looked } = await guess(Array.from({ length: 100 }, (_, nth) => [email(nth), from(2)]));
    counts["looked at from one address"] = looked;
    expect(looked).toBeLessThanOrEqual(60);
  });

  test("from one network of IPv6 as from one address, and at one account from everywhere after thirty", async () => {
    const six = (nth: number): SignInPlace => ({ address: `2001:db8:1:2::${nth.toString(16)}`, browser: null });
    const { looked } = await guess(Array.from({ length: 20 }, (_, nth) => ["viewer@guessed.test", six(nth + 1)]));
    expect(looked).toBe(10);
    const many = await guess(Array.from({ length: 40 }, (_, nth) => ["viewer@guessed.test", from(60 + nth)]));
    expect(many.looked).toBeLessThanOrEqual(20);
  });

  test("everywhere, after two hundred, spread over accounts and addresses", async () => {
    const { looked, words } = await guess(Array.from({ length: GUESSES }, (_, nth) => [email(nth), from(3 + nth)]));
    counts["looked at of 300 from 300 addresses"] = looked;
    expect(looked).toBeLessThanOrEqual(200);
    expect([...words].every((each) => WORDS.test(each))).toBe(true);
  });

  test("and whoever is where they always are comes in, while a guesser there has ten tries", async () => {
    const right = { email: "reviewer@guessed.test", password: PASSWORD };
    expect(await signIn(desk.database, right, PLACE, now)).not.toBeNull();
    await expect(signIn(desk.database, right, from(250), now)).rejects.toThrow(WORDS);
    const { looked } = await guess(Array.from({ length: 20 }, () => [right.email, PLACE]));
    expect(looked).toBe(10);
  });
});

test("every try that was looked at stands in the log of the account’s desk, and so does who came in", async () => {
  const any = { storyId: null, personId: null, kind: "member", from: null, to: null, before: null } as const;
  const listed = async (): Promise<string[]> =>
    (await atDesk(desk.as("admin"), ({ transaction }) => listAuditEvents(transaction, any, 1000))).map(
      ({ action }) => action,
    );
  // Refused tries are written while nobody waits for it.
  await expect
    .poll(async () => (await listed()).filter((each) => each === "member.sign-in-refused").length, { timeout: 60_000 })
    .toBeGreaterThan(60);
  expect((await listed()).filter((each) => each === "member.signed-in")).toHaveLength(2);
});

test.runIf(isFull)("a known and an unknown account take the same time", { timeout: 300_000 }, async () => {
  const quiet = await testDesk(await freshDatabase(), "timed");
  const took = { known: [] as number[], unknown: [] as number[] };
  for (let round = 0; round < 90; round++)
    for (const [kind, account] of [
      ["known", `${PEOPLE[round % 6] ?? ""}@timed.test`],
      ["unknown", `nobody${round}@timed.test`],
    ] as const) {
      const begun = performance.now();
      await signIn(quiet.database, { email: account, password: "wrong" }, from(round), now);
      took[kind].push(performance.now() - begun);
    }
  const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  counts["median of a known account, ms"] = Math.round(median(took.known));
  counts["median of an unknown account, ms"] = Math.round(median(took.unknown));
  expect(Math.abs(median(took.known) - median(took.unknown))).toBeLessThan(median(took.unknown) / 5);
});

test("everything was counted", () => tellProof(counts));
