import { mkdtempSync, rmSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { withConnection } from "@second-source/database/connection";
import { applicationUrl } from "@second-source/database/application-role";
import { deploy } from "@second-source/database/deploy";
import { startEmbeddedServer, type EmbeddedServer } from "@second-source/database/embedded-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../actor.ts";
import { openDatabase, type Database } from "../store/database.ts";
import { openListener, type Listener } from "../store/listener.ts";
import { bePresent } from "../usecase/be-present.ts";
import { createClaim } from "../usecase/create-claim.ts";
import { createStory } from "../usecase/create-story.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";
import { actAs } from "../usecase/act-as.ts";
import { openDesk } from "../usecase/open-desk.ts";
import { saveBriefing } from "../usecase/save-briefing.ts";
import { countingDatabase } from "../testing/statement-count.ts";
import { CLAIM_FIELDS } from "../testing/two-outlet-story.ts";
import { loadStoryId } from "../store/stories.ts";
import { BEAT_MS, feedOf } from "./live-feed.ts";
import type { LiveNews } from "./live-news.ts";
import { liveEvents, type LiveEvent } from "./live-view.ts";

/** What one web process has: a pool and a listening connection. */
interface Process {
  readonly database: Database;
  readonly listener: Listener;
}

const folder = mkdtempSync(join(tmpdir(), "second-source-live-"));
let server: EmbeddedServer;
let processes: Process[];
let actors: Actor[];
let story: string;

beforeAll(async () => {
  chmodSync(folder, 0o755);
  server = await startEmbeddedServer(folder);
  await deploy(server.url);
  const url = applicationUrl(server.url);
  processes = [0, 1].map(() => ({ database: openDatabase(url, 4), listener: openListener(url) }));
  const [first] = processes;
  if (!first) throw new Error("no process");
  const person = (name: string) => ({
    email: `${name}@live.test`,
    name,
    role: "EDITOR" as const,
    password: "long enough for it",
  });
  await openDesk(first.database, { slug: "live", name: "Live" }, [person("anna"), person("ben")]);
  actors = [
    await actAs(first.database, "live", "anna@live.test"),
    await actAs(first.database, "live", "ben@live.test"),
  ];
  story = (await createStory(callOf(0), { title: "Live" })).slug;
}, 60_000);

afterAll(async () => {
  for (const { database, listener } of processes) {
    await listener.close();
    await database.close();
  }
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

function callOf(index: number): DeskCall {
  const [{ database } = {}, actor] = [processes[index], actors[index]];
  if (!database || !actor) throw new Error("no such process");
  return { database, actor, now: new Date() };
}

/** A number that no log has: from now on. */
const ABOVE = 2_147_483_647;

/** Watches as a browser does: when the connection breaks it comes again, from the last number it has. */
function watch(index: number): { events: LiveEvent[]; stop: () => Promise<void> } {
  const events: LiveEvent[] = [];
  const ending = new AbortController();
  const run = async (): Promise<void> => {
    let after = ABOVE;
    while (!ending.signal.aborted) {
      try {
        const source = processes[index]?.listener;
        if (!source) return;
        for await (const told of liveEvents(
          source,
          () => Promise.resolve(callOf(index)),
          [{ story, after }],
          ending.signal,
        )) {
          events.push(...told);
          after = told.findLast((event) => "seq" in event)?.seq ?? after;
        }
      } catch {
        await wait(100);
      }
    }
  };
  const running = run();
  return { events, stop: () => (ending.abort(), running) };
}

const happened = (events: readonly LiveEvent[]): number[] =>
  events.flatMap((event) => (event.kind === "HAPPENED" ? [event.seq] : []));

async function logged(after: number): Promise<number[]> {
  return withConnection(server.url, async (client) => {
    const { rows } = await client.query<{ seq: number }>("select seq from audit_event where seq > $1 order by seq", [
      after,
    ]);
    return rows.map((row) => row.seq);
  });
}

async function until(holds: () => boolean, most = 60_000): Promise<void> {
  for (let waited = 0; !holds() && waited < most; waited += 25) await wait(25);
}

/** Ends one backend the hard way: PostgreSQL then ends all others and starts anew on the same port. */
async function crashDatabase(): Promise<void> {
  const pid = await withConnection(server.url, async (client) => {
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    client.on("error", () => undefined);
    process.kill(rows[0]?.pid ?? 0, "SIGKILL");
    return rows[0]?.pid;
  }).catch(() => 1);
  expect(pid).toBeTruthy();
}

test("one reads for everybody; that they lost their right meanwhile is nobody else's end", async () => {
  const [source] = processes;
  if (!source) throw new Error("no process");
  const storyId = await atDesk(callOf(0), ({ transaction }) => loadStoryId(transaction, story));
  const [taken, failed] = [[] as LiveNews[], [] as unknown[]];
  const lost = { ...callOf(0), actor: { ...callOf(0).actor, role: "VIEWER" as const } };
  const leaving = [lost, callOf(1)].map((call) =>
    feedOf(source.listener, call.actor.deskId).join({
      after: new Map([[storyId, 0]]),
      call: () => call,
      take: (news) => void taken.push(news),
      fail: (error) => void failed.push(error),
    }),
  );
  await until(() => taken.length > 1 || failed.length > 0);
  for (const leave of leaving) leave();
  expect([failed, taken.length > 1]).toEqual([[], true]);
});

test("two processes write, the database goes down in between, and every event arrives once and in order", async () => {
  const watching = [watch(0), watch(1)];
  await until(() => watching.every(({ events }) => events.some((event) => event.kind === "STARTED")));
  const start = Math.max(
    0,
    ...watching.flatMap(({ events }) => events.map((event) => (event.kind === "STARTED" ? event.seq : 0))),
  );
  let failed = 0;
  // However long the database takes to come back.
  const write = async (index: number, wording: string): Promise<void> => {
    const fields = { ...CLAIM_FIELDS, wording: `${wording}, after ${failed}` };
    await createClaim(callOf(index), { story, fields }).catch(async () => {
      failed++;
      await wait(50);
      await write(index, wording);
    });
  };
  for (let round = 0; round < 60; round++) {
    if (round === 30) await crashDatabase();
    await Promise.all([0, 1].map((index) => write(index, `Claim of round ${round}`)));
  }
  const expected = await logged(start);
  await until(() => watching.every(({ events }) => happened(events).length >= expected.length));
  await wait(300);
  expect(expected.length).toBeGreaterThanOrEqual(120);
  expect(failed).toBeGreaterThan(0);
  for (const { events } of watching) expect(happened(events)).toEqual(expected);
  for (const each of watching) await each.stop();
}, 240_000);

test("who has the story open is told to the others, and not to themselves", async () => {
  const [anna, ben] = [watch(0), watch(1)];
  await until(() => [anna, ben].every(({ events }) => events.length > 0));
  await bePresent(callOf(0), { tab: "a".repeat(32), story, claim: null, editing: false });
  const seen = (events: readonly LiveEvent[]): string[] =>
    events.findLast((event) => event.kind === "PRESENT")?.people.map((person) => person.name) ?? [];
  await until(() => seen(ben.events).length > 0);
  expect(seen(ben.events)).toEqual(["anna"]);
  expect(seen(anna.events)).toEqual([]);
  for (const each of [anna, ben]) await each.stop();
}, 30_000);

test("while a briefing is written its watchers are told, and the log has one row of it", async () => {
  const ben = watch(1);
  await until(() => ben.events.some((event) => event.kind === "DRAFT"));
  const before = await logged(0);
  const sentences = [{ text: "The two met.", claimIds: [], ownWords: [] }];
  for (let version = 1; version <= 5; version++)
    await saveBriefing(callOf(0), { story, version, headline: `As of ${version}`, sentences });
  const version = (): number => ben.events.findLast((event) => event.kind === "DRAFT")?.version ?? 0;
  await until(() => version() === 6);
  expect(version()).toBe(6);
  expect(await logged(before.at(-1) ?? 0)).toHaveLength(1);
  await saveBriefing(callOf(1), { story, version: 6, headline: "By another", sentences });
  expect(await logged(before.at(-1) ?? 0)).toHaveLength(2);
  await ben.stop();
}, 30_000);

test("what happens elsewhere wakes nobody, and many who watch are one reading", async () => {
  const other = (await createStory(callOf(0), { title: "Elsewhere" })).slug;
  const { database, cost } = countingDatabase(server.url);
  const listener = openListener(applicationUrl(server.url));
  const ending = new AbortController();
  const started = new Set<number>();
  const heard = new Set<number>();
  const reading = Array.from({ length: 20 }, async (_, index) => {
    const renew = (): Promise<DeskCall> => Promise.resolve({ ...callOf(0), database });
    for await (const events of liveEvents(listener, renew, [{ story, after: ABOVE }], ending.signal))
      for (const { kind } of events) (kind === "HAPPENED" ? heard : started).add(index);
  });
  await until(() => started.size === 20);
  await wait(300);
  // One look of its own in between is allowed for: it takes five statements.
  const elsewhere = await cost(async () => {
    for (let round = 0; round < 10; round++)
      await createClaim(callOf(1), { story: other, fields: { ...CLAIM_FIELDS, wording: `Claim ${round} elsewhere` } });
  });
  expect(elsewhere.sent).toBeLessThanOrEqual(10);
  const here = await cost(async () => {
    await createClaim(callOf(1), { story, fields: { ...CLAIM_FIELDS, wording: "For all to see" } });
    await until(() => heard.size === 20);
  });
  expect(heard.size).toBe(20);
  expect(here.sent).toBeLessThanOrEqual(20);
  // Of many events one reading a beat, however fast they come: their number says nothing.
  const began = performance.now();
  const many = await cost(async () => {
    for (let round = 0; round < 15; round++)
      await createClaim(callOf(1), { story, fields: { ...CLAIM_FIELDS, wording: `One of many, ${round}` } });
  });
  const beats = (performance.now() - began) / BEAT_MS;
  expect(many.sent).toBeLessThanOrEqual(5 * Math.ceil(beats + 2));
  ending.abort();
  await Promise.all(reading);
  await listener.close();
  await database.close();
}, 60_000);
