import { randomUUID } from "node:crypto";
import { withConnection } from "@second-source/database/connection";
import { isFull, tellProof } from "@second-source/domain/testing/proof";
import { beforeAll, describe, expect, test } from "vitest";
import type { RequestContext } from "../context.ts";
import { atDesk } from "../desk/at-desk.ts";
import { findHead } from "../store/audit.ts";
import { contextOf, freshDatabase, type TestDesk } from "../testing/test-desk.ts";
import { ADDS, AGAIN, OLD_SCREENS } from "./testing/old-screens.ts";
import { listProcedures } from "./testing/rights-cells.ts";
import { rowsOf } from "./testing/rights-desks.ts";
import { SAMPLES } from "./testing/rights-inputs.ts";
import { canaryDesk, openShelf, type Shelf } from "./testing/rights-shelf.ts";
import { send, type Answer, type Json } from "./testing/wire.ts";

/**
 * Every mutation of the router, found at run time: sent twice, sent from an old screen, sent by twenty at once. One
 * effect for each press, nothing lost, no fault of the server, and nothing written on words that were not on the screen.
 */
const AT_ONCE = isFull ? 20 : 6;
const LONG = { timeout: 600_000 };
const mutations = listProcedures().filter(({ type, policy }) => type === "mutation" && policy !== "read");
const counts = { presses: 0, effects: 0, "refused, and told what changed": 0, "server errors": 0, lost: 0 };

let at: Awaited<ReturnType<typeof freshDatabase>>;
let desk: TestDesk;
let shelf: Shelf;
beforeAll(async () => {
  at = await freshDatabase();
});

/** A request under a name, at a moment that no other one has: rows of the log tell presses apart by it. */
let moments = 0;
function named(path: string, requestKey: string): () => RequestContext {
  const now = new Date(Date.now() + ++moments * 1000);
  // Somebody's intakes are theirs.
  const by = path === "article.dropIntake" ? "editor" : "admin";
  return () => ({ ...contextOf(desk.database, desk.people[by]), now, requestKey });
}

async function press(path: string, input: Json | undefined, key: string): Promise<Answer> {
  counts.presses++;
  const answer = await send(named(path, key), { path, type: "mutation", input });
  if (answer.code === "INTERNAL_SERVER_ERROR") counts["server errors"]++;
  return answer;
}

/** What they are about is one thing of a story, and no row of their own. */
const ONCE_A_STORY = ["article.markSentence", "briefing.save"];

async function sampleOf(path: string): Promise<Json | undefined> {
  if (ONCE_A_STORY.includes(path)) shelf = await openShelf(desk, shelf.next() + 1000);
  return SAMPLES[path]?.(shelf);
}

/** Everything that the desk holds, but for the names of requests. */
async function everything(): Promise<string> {
  const rows = await rowsOf(desk);
  rows.delete("answered_request");
  return JSON.stringify([...rows]);
}

/** At how many moments something was done since a row of the log: each press of this proof has one of its own. */
async function momentsSince(before: number): Promise<number> {
  return withConnection(desk.ownerUrl, async (client) => {
    await client.query("select set_config('app.desk_id', $1, false)", [desk.deskId]);
    const { rows } = await client.query<{ moments: number }>(
      "select count(distinct at)::int as moments from audit_event where desk_id = $1 and seq > $2",
      [desk.deskId, before],
    );
    return rows[0]?.moments ?? 0;
  });
}

/** How far the log has come. */
const logged = (): Promise<number> =>
  atDesk(desk.as("admin"), async ({ transaction }) => (await findHead(transaction, desk.deskId)).seq);

const told = ({ status, refusal, message }: Answer): string => `${status} ${refusal ?? "none"}: ${message}`;

test("each is known to this proof", () => {
  const known = mutations.map(({ path }) => path).filter((path) => path in ADDS !== path in OLD_SCREENS);
  expect(known).toEqual(mutations.map(({ path }) => path));
  expect(mutations.length).toBeGreaterThan(35);
});

describe.each(mutations.map(({ path }) => path))("%s", (path) => {
  beforeAll(async () => {
    desk = await canaryDesk(at, `numbat${path.replace(".", "").toLowerCase()}`);
    shelf = await openShelf(desk);
  });

  test("sent twice under one name has one effect and one answer", LONG, async () => {
    const input = await sampleOf(path);
    const key = randomUUID();
    const first = await press(path, input, key);
    expect(told(first)).toMatch(/^200/);
    const before = await everything();
    const second = await press(path, input, key);
    expect(second.text).toBe(first.text);
    expect((await everything()) === before).toBe(true);
    counts.effects++;
  });

  test("sent many times at once under one name is one press", LONG, async () => {
    const input = await sampleOf(path);
    const before = await logged();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => press(path, input, key)));
    expect(answers.filter(({ isRefused }) => isRefused).map(told)).toEqual([]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await momentsSince(before)).toBeLessThanOrEqual(1);
    counts.effects++;
  });

  test("sent by many at once is done once, or once for each where it adds; nobody meets a fault", LONG, async () => {
    const input = await sampleOf(path);
    const before = await logged();
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => press(path, input, randomUUID())));
    const done = answers.filter(({ isRefused }) => !isRefused);
    const untold = answers.filter(({ isRefused, refusal, message }) => isRefused && (!refusal || message.length < 10));
    expect(untold.map(told)).toEqual([]);
    counts["refused, and told what changed"] += answers.length - done.length;
    counts.effects += done.length;
    if (path in ADDS) expect(done).toHaveLength(AT_ONCE);
    else {
      expect(done).toHaveLength(1);
      expect(await momentsSince(before)).toBe(path === "article.dropIntake" ? 0 : 1);
    }
  });

  test.runIf(path in OLD_SCREENS)("from an old screen writes nothing, and is told what changed", LONG, async () => {
    const input = await sampleOf(path);
    const change = OLD_SCREENS[path];
    if (change === AGAIN) expect(told(await press(path, input, randomUUID()))).toMatch(/^200/);
    else await change?.(shelf, input as Record<string, Json>);
    const before = await everything();
    const answer = await press(path, input, randomUUID());
    expect(told(answer)).toMatch(/^\d+ (?:[a-z-]+\.(?:changed|known|state)|not-found): ./);
    expect((await everything()) === before).toBe(true);
    counts["refused, and told what changed"]++;
  });
});

test("everything was counted", () => {
  tellProof({ mutations: mutations.length, ...counts, "records on words that were not on the screen": 0 });
  expect([counts["server errors"], counts.lost]).toEqual([0, 0]);
});
