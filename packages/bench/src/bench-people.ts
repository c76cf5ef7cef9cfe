import { readFileSync } from "node:fs";
import type { Database } from "@second-source/server/database";
import { fillStory } from "@second-source/server/testing/large-story";
import { atDesk } from "@second-source/server/desk/at-desk";
import { actAs } from "@second-source/server/usecase/act-as";
import { openDesk } from "@second-source/server/usecase/open-desk";
import { readView } from "@second-source/server/view/read-view";
import { LARGE, saidBy } from "./benched-desk.ts";
import { signedInFetch } from "./signed-in-fetch.ts";

/** The application as it is served: the web's process is looked at from outside. */
export interface ServedWeb {
  readonly url: string;
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly webPid: number;
}

const PEOPLE = 20;
const SECONDS = Number(process.env["BENCH_SECONDS"] ?? 300);
/** A server that just began runs code that was never run: what it does meanwhile is told apart. */
const WARM_SECONDS = 20;
const PASSWORD = "a password for the bench";
/** As a browser does: events that are told together are one reading. */
const GATHERED_FOR_MS = 30;

interface Article {
  readonly captureId: string;
  readonly end: number;
  readonly start: number;
}

/** Twenty people in one large story, a press a second each: how long presses take, and until others see them. */
export async function benchPeople(database: Database, { url, ownerUrl, webPid }: ServedWeb): Promise<void> {
  const accounts = Array.from({ length: PEOPLE }, (_, n) => ({
    email: `person${n}@people.test`,
    name: `Person ${n}`,
    role: "EDITOR" as const,
    password: PASSWORD,
  }));
  const { deskId } = await openDesk(database, { slug: "people", name: "A newsroom of twenty" }, accounts);
  const [first, second] = [
    await actAs(database, "people", "person0@people.test"),
    await actAs(database, "people", "person1@people.test"),
  ];
  const story = await fillStory(
    { ownerUrl, deskId, people: { editor: first, "second-editor": second } },
    "crowded",
    LARGE,
  );
  const articles: Article[] = [];
  let originId = "";
  for (const id of story.articleIds) {
    const view = await atDesk({ database, actor: first, now: new Date() }, (work) => readView(work, "crowded", [id]));
    const [shown] = view.shown;
    originId ||= view.origins[0]?.id ?? "";
    if (shown)
      articles.push({
        captureId: shown.captureId,
        start: shown.text.lastIndexOf("It was written as"),
        end: shown.text.length,
      });
  }

  const pressed = new Map<string, number>();
  const [presses, screens] = [[] as Took[], [] as Took[]];
  let faults = 0;
  const isOver = new AbortController();
  const calls = await Promise.all(accounts.map(({ email }) => signedInFetch(url, email, PASSWORD)));
  const watching = calls.map((call) => watch(call, { pressed, screens, signal: isOver.signal }));

  let cpuBefore = 0;
  const started = performance.now();
  const under: Promise<void>[] = [];
  for (let second = 0; second < WARM_SECONDS + SECONDS; second++) {
    if (second === WARM_SECONDS) cpuBefore = cpuSeconds(webPid);
    for (const [person, call] of calls.entries()) {
      const at = started + second * 1000 + (person * 1000) / PEOPLE;
      await new Promise((due) => setTimeout(due, Math.max(0, at - performance.now())));
      under.push(press(call, second, person));
    }
  }
  await Promise.all(under);
  await new Promise((arrived) => setTimeout(arrived, 2000));
  const cpu = cpuSeconds(webPid) - cpuBefore;
  const warm = started + WARM_SECONDS * 1000;
  const lasted = (performance.now() - warm) / 1000;
  isOver.abort();
  await Promise.all(watching);
  const between = (all: readonly Took[], from: number, to: number): number[] =>
    all.filter(({ at }) => at >= from && at < to).map(({ took }) => took);
  const told = (from: number, to: number): string => {
    const [own, others] = [between(presses, from, to), between(screens, from, to)];
    return `${own.length} presses, p95 ${p95(own)} ms (250), ${others.length} seen by others, p95 ${p95(others)} ms (500)`;
  };
  console.log(`${PEOPLE} people, the first ${WARM_SECONDS} s of a new process: ${told(started, warm)}`);
  console.log(
    `${PEOPLE} people, ${SECONDS} s from then on: ${told(warm, Number.POSITIVE_INFINITY)}, web ${(cpu / lasted).toFixed(2)} cores (1), ${faults} faults`,
  );

  /** Each press is another record: a claim of one's own, in one article after the other. */
  async function press(call: Call, second: number, person: number): Promise<void> {
    const nth = person + PEOPLE * second;
    const claim = story.claimIds[nth % LARGE.claims] ?? "";
    const article = articles[(Math.floor(nth / LARGE.claims) + nth) % LARGE.articles];
    if (!article) throw new Error("there is no such article");
    const wording = `Finding number ${nth % LARGE.claims} was announced on Thursday`;
    const at = performance.now();
    pressed.set(claim, at);
    const response = await call("/api/trpc/claim.recordAssertion", {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID().replaceAll("-", "") },
      body: JSON.stringify({ json: { place: article, target: { claim, wording }, fields: saidBy(originId) } }),
    });
    const answer = await response.text();
    presses.push({ at, took: performance.now() - at });
    if (response.ok) return;
    faults++;
    if (faults < 4) console.log(answer.slice(0, 300));
  }
}

/** When it was begun and how long it took, in milliseconds. */
interface Took {
  readonly at: number;
  readonly took: number;
}

type Call = Awaited<ReturnType<typeof signedInFetch>>;

interface Event {
  readonly kind: string;
  readonly seq: number;
  readonly isOwn: boolean;
  readonly touches: { readonly what: string; readonly claimId: string };
}

/** What a matrix on a screen does: hears of a claim, and asks anew for its row. */
async function watch(
  call: Call,
  { pressed, screens, signal }: { pressed: ReadonlyMap<string, number>; screens: Took[]; signal: AbortSignal },
): Promise<void> {
  const gathered = new Map<string, { readonly at: number; readonly asOf: number }>();
  let asOf = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const read = async (): Promise<void> => {
    timer = null;
    const claims = [...gathered];
    gathered.clear();
    const input = {
      json: { story: "crowded", claims: claims.map(([claim, told]) => ({ claim, asOf: told.asOf })), asOf },
    };
    await (await call(`/api/trpc/story.matrixRows?input=${encodeURIComponent(JSON.stringify(input))}`)).text();
    for (const [, { at }] of claims) screens.push({ at, took: performance.now() - at });
  };
  const input = { json: { stories: [{ story: "crowded", after: 0 }] } };
  const stream = await call(`/api/trpc/live.events?input=${encodeURIComponent(JSON.stringify(input))}`, {
    headers: { accept: "text/event-stream" },
    signal,
  });
  let rest = "";
  try {
    for await (const portion of stream.body ?? []) {
      rest += Buffer.from(portion).toString("utf8");
      const lines = rest.split("\n");
      rest = lines.pop() ?? "";
      for (const event of lines.flatMap(eventsIn)) {
        if (event.kind !== "HAPPENED" || event.touches.what !== "CLAIM") continue;
        const { claimId } = event.touches;
        asOf = event.seq;
        gathered.set(claimId, { at: pressed.get(claimId) ?? performance.now(), asOf });
        timer ??= setTimeout(() => void read().catch(() => undefined), event.isOwn ? 0 : GATHERED_FOR_MS);
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** The events of a line of a stream, several where they are told together. */
function eventsIn(line: string): Event[] {
  if (!line.startsWith("data: {")) return [];
  const { json } = JSON.parse(line.slice(6)) as { json?: unknown };
  return Array.isArray(json) ? (json as Event[]) : [];
}

/** Processor time that a process has used, in seconds, by Linux's own account: fields 14 and 15 of proc(5)'s stat, in ticks. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

const TICKS_PER_SECOND = 100;

const p95 = (times: number[]): string =>
  (times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN).toFixed(0);
