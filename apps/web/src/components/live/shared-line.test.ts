import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LiveEvent } from "@second-source/server/view/live-view";
import type { Lead } from "./lead";
import { openSharedLine, type Channel, type SharedLine, type StreamEar, type Watched } from "./shared-line";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** One browser: its tabs hear one another, the first that asks leads, and its streams are written down. */
function browser() {
  const channels = new Set<Channel>();
  const queue: (() => void)[] = [];
  let leader: object | null = null;
  const streams: { readonly stories: readonly Watched[]; readonly ear: StreamEar; isOpen: boolean }[] = [];
  const lead: Lead = (begin) => {
    const me = {};
    let end: (() => void) | null = null;
    const start = (): void => {
      leader = me;
      end = begin();
    };
    if (leader === null) start();
    else queue.push(start);
    return () => {
      queue.splice(0, queue.length, ...queue.filter((each) => each !== start));
      end?.();
      if (leader !== me) return;
      leader = null;
      queue.shift()?.();
    };
  };
  const channel = (): Channel => {
    const own: Channel = {
      onmessage: null,
      postMessage: (data: unknown) => {
        for (const other of channels)
          if (other !== own) other.onmessage?.call(other as BroadcastChannel, { data } as MessageEvent);
      },
      close: () => channels.delete(own),
    };
    channels.add(own);
    return own;
  };
  const open = (stories: readonly Watched[], ear: StreamEar): (() => void) => {
    const stream = { stories, ear, isOpen: true };
    streams.push(stream);
    return () => {
      stream.isOpen = false;
    };
  };
  const tab = (name: string, watched: Watched): { line: SharedLine; heard: number[]; said: string[] } => {
    const [heard, said]: [number[], string[]] = [[], []];
    const line = openSharedLine(
      { tab: name, channel: channel(), lead, open },
      {
        event: (event) => (event.kind === "HAPPENED" ? heard.push(event.seq) : said.push(event.kind)),
        connected: (isConnected) => said.push(isConnected ? "CONNECTED" : "BROKEN"),
        signedOut: () => said.push("SIGNED OUT"),
        signedIn: () => said.push("SIGNED IN"),
      },
    );
    line.watch(watched);
    vi.advanceTimersByTime(100);
    return { line, heard, said };
  };
  const openStreams = () => streams.filter(({ isOpen }) => isOpen);
  return { tab, streams, openStreams };
}

const happened = (story: string, seq: number): LiveEvent => ({
  kind: "HAPPENED",
  story,
  seq,
  touches: { what: "ANYTHING" },
  personName: "Maya",
  isOwn: false,
  what: "wrote",
});

test("eight tabs have one stream, and each hears what happens", () => {
  const { tab, streams, openStreams } = browser();
  const tabs = Array.from({ length: 8 }, (_, index) => tab(`tab ${index}`, { story: "a", after: 4 }));
  expect(streams).toHaveLength(1);
  openStreams()[0]?.ear.event(happened("a", 5));
  expect(tabs.map(({ heard }) => heard)).toEqual(tabs.map(() => [5]));
});

test("a tab on another story, or with an older screen, makes the stream tell of that too", () => {
  const { tab, streams, openStreams } = browser();
  tab("one", { story: "a", after: 4 });
  openStreams()[0]?.ear.event(happened("a", 6));
  tab("two", { story: "b", after: 5 });
  expect(openStreams()[0]?.stories).toEqual([
    { story: "a", after: 6 },
    { story: "b", after: 5 },
  ]);
  tab("three", { story: "a", after: 5 });
  expect(openStreams()[0]?.stories).toEqual([
    { story: "a", after: 5 },
    { story: "b", after: 5 },
  ]);
  tab("four", { story: "a", after: 7 });
  expect([streams.length, openStreams().length]).toEqual([3, 1]);
});

test("a tab that comes later is told how things stand", () => {
  const { tab, openStreams } = browser();
  tab("one", { story: "a", after: 4 });
  openStreams()[0]?.ear.connected(true);
  openStreams()[0]?.ear.event({ kind: "PRESENT", story: "a", people: [] });
  expect(tab("two", { story: "a", after: 4 }).said).toEqual(["CONNECTED", "PRESENT"]);
});

test("when the tab that leads is closed, another goes on from where it was", () => {
  const { tab, openStreams } = browser();
  const one = tab("one", { story: "a", after: 4 });
  tab("two", { story: "a", after: 4 });
  openStreams()[0]?.ear.event(happened("a", 9));
  one.line.close();
  vi.advanceTimersByTime(100);
  expect(openStreams().map(({ stories }) => stories)).toEqual([[{ story: "a", after: 9 }]]);
});

test("a tab hears nothing before all is told that came after its screen", () => {
  const { tab, openStreams } = browser();
  tab("one", { story: "a", after: 4 });
  openStreams()[0]?.ear.event(happened("a", 6));
  const [before] = openStreams();
  const { heard } = tab("two", { story: "a", after: 4 });
  expect(before?.isOpen).toBe(false);
  for (const seq of [5, 6, 7]) openStreams()[0]?.ear.event(happened("a", seq));
  expect(heard).toEqual([5, 6, 7]);
});

test("a stream that broke for good is laid again after a wait that grows", () => {
  const { tab, streams, openStreams } = browser();
  const { heard } = tab("one", { story: "a", after: 4 });
  for (const wait of [2000, 4000, 8000, 16_000, 30_000, 30_000]) {
    const before = streams.length;
    openStreams()[0]?.ear.failed();
    vi.advanceTimersByTime(wait - 1);
    expect(streams).toHaveLength(before);
    vi.advanceTimersByTime(1);
    expect([streams.length, openStreams().length]).toEqual([before + 1, 1]);
  }
  openStreams()[0]?.ear.event(happened("a", 5));
  expect(heard).toEqual([5]);
});

test("where another log was begun, its numbers count", () => {
  const { tab, openStreams } = browser();
  const { said } = tab("one", { story: "a", after: 400 });
  openStreams()[0]?.ear.event({ kind: "STARTED", story: "a", seq: 3 });
  vi.advanceTimersByTime(100);
  expect(openStreams()[0]?.stories).toEqual([{ story: "a", after: 3 }]);
  expect(said).toContain("STARTED");
});

test("an ended session is told in all tabs, and so is that somebody signed in again", () => {
  const { tab, streams, openStreams } = browser();
  const tabs = ["one", "two"].map((name) => tab(name, { story: "a", after: 4 }));
  openStreams()[0]?.ear.signedOut();
  expect(tabs.map(({ said }) => said.at(-1))).toEqual(["SIGNED OUT", "SIGNED OUT"]);
  tabs[1]?.line.signedIn();
  expect(tabs[0]?.said.at(-1)).toBe("SIGNED IN");
  expect([streams.length, openStreams().length]).toEqual([2, 1]);
});
