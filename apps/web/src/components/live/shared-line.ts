import { MOST_WATCHED } from "@second-source/server/contract/most-watched";
import type { LiveEvent } from "@second-source/server/view/live-view";
import type { Lead } from "./lead";

/** A story that is open in a tab, with the number of the log up to which the tab knows it. */
export interface Watched {
  readonly story: string;
  readonly after: number;
}

/** What a tab is told. */
export interface Ear {
  readonly event: (event: LiveEvent) => void;
  readonly connected: (isConnected: boolean) => void;
  readonly signedOut: () => void;
  readonly signedIn: () => void;
}

/** What the stream itself tells. */
export interface StreamEar extends Omit<Ear, "signedIn"> {
  /** It broke for good. */
  readonly failed: () => void;
}

/** Opens a stream from the server; answers with how to close it. */
export type OpenStream = (stories: readonly Watched[], ear: StreamEar) => () => void;

/** What the tabs of one browser say to each other: who watches what, and what the one that has the stream hears. */
type Said =
  | { readonly says: "WATCHING"; readonly tab: string; readonly watched: Watched }
  /** From here on the tab hears everything that came after its number. */
  | { readonly says: "COVERED"; readonly tab: string }
  | { readonly says: "GONE"; readonly tab: string }
  | { readonly says: "WHO WATCHES" }
  | { readonly says: "HEARD"; readonly event: LiveEvent }
  | { readonly says: "CONNECTED"; readonly isConnected: boolean }
  | { readonly says: "SIGNED OUT" }
  | { readonly says: "SIGNED IN" };

export type Channel = Pick<BroadcastChannel, "postMessage" | "onmessage" | "close">;

export interface LineParts {
  readonly tab: string;
  readonly channel: Channel;
  readonly lead: Lead;
  readonly open: OpenStream;
}

/** A tab's end of the line. */
export interface SharedLine {
  /** Says what this tab watches by now. */
  readonly watch: (watched: Watched) => void;
  /** Says that somebody has signed in again. */
  readonly signedIn: () => void;
  readonly close: () => void;
}

/**
 * One stream for all tabs of a browser, which has few connections for one server: the tab that leads holds it, for the
 * stories of all, and passes on what it hears. Whoever comes to lead asks who watches what, and goes on from there.
 */
export function openSharedLine({ tab, channel, lead, open }: LineParts, ear: Ear): SharedLine {
  let own: Watched | null = null;
  let isCovered = false;
  let leading: Leading | null = null;

  const say = (said: Said): void => channel.postMessage(said);
  const heard = (event: LiveEvent): void => {
    if (!own || !isCovered) return;
    if (event.kind === "HAPPENED") own = { ...own, after: Math.max(own.after, event.seq) };
    if (event.kind === "STARTED" && event.story === own.story) own = { ...own, after: event.seq };
    ear.event(event);
  };
  const askToWatch = (): void => {
    if (!own) return;
    isCovered = false;
    tellAll({ says: "WATCHING", tab, watched: own });
  };
  const hear = (said: Said): void => {
    if (said.says === "HEARD") heard(said.event);
    else if (said.says === "CONNECTED") ear.connected(said.isConnected);
    else if (said.says === "SIGNED OUT") ear.signedOut();
    else if (said.says === "SIGNED IN") signedIn();
    else if (said.says === "COVERED") isCovered ||= said.tab === tab;
    else if (said.says === "WHO WATCHES") askToWatch();
    else if (said.says === "WATCHING") leading?.watching(said.tab, said.watched);
    else leading?.gone(said.tab);
  };
  const tellAll = (said: Said): void => {
    say(said);
    hear(said);
  };
  const signedIn = (): void => {
    ear.signedIn();
    leading?.layAnew();
  };
  channel.onmessage = ({ data }: MessageEvent<Said>) => hear(data);

  const stopLeading = lead(() => {
    leading = beginLeading(open, tellAll);
    tellAll({ says: "WHO WATCHES" });
    return () => {
      leading?.end();
      leading = null;
    };
  });
  return {
    watch: (watched) => {
      own = watched;
      askToWatch();
    },
    signedIn: () => tellAll({ says: "SIGNED IN" }),
    close: () => {
      say({ says: "GONE", tab });
      stopLeading();
      channel.onmessage = null;
      channel.close();
    },
  };
}

interface Leading {
  readonly watching: (tab: string, watched: Watched) => void;
  readonly gone: (tab: string) => void;
  readonly layAnew: () => void;
  readonly end: () => void;
}

/** Tabs that say what they watch in one breath make one stream. */
const GATHER_MS = 50;
const LONGEST_WAIT_MS = 30_000;

function beginLeading(open: OpenStream, tellAll: (said: Said) => void): Leading {
  const tabs = new Map<string, Watched>();
  /** What the stream tells of, and from which number on it has told everything. */
  const covered = new Map<string, number>();
  /** How each story stands, for a tab that comes later. */
  const standing = new Map<string, LiveEvent>();
  let close = (): void => undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let isConnected = false;
  let failures = 0;

  const lay = (): void => {
    close();
    const stories = new Map<string, number>();
    for (const { story, after } of tabs.values()) stories.set(story, Math.min(stories.get(story) ?? after, after));
    // Of more stories than the server takes the ones that were opened last are live.
    const last = [...stories].slice(-MOST_WATCHED);
    covered.clear();
    for (const [story, after] of last) covered.set(story, after);
    if (last.length > 0)
      close = open(
        last.map(([story, after]) => ({ story, after })),
        streamEar,
      );
    for (const [tab, { story }] of tabs) if (covered.has(story)) tellAll({ says: "COVERED", tab });
  };
  const layAfter = (milliseconds: number): void => {
    close();
    clearTimeout(gathering);
    gathering = setTimeout(lay, milliseconds);
  };
  const streamEar: StreamEar = {
    event: (event) => {
      failures = 0;
      tellAll({ says: "HEARD", event });
      if (event.kind === "PRESENT" || event.kind === "DRAFT") standing.set(`${event.kind} ${event.story}`, event);
      else reached(event);
    },
    connected: (connected) => {
      isConnected = connected;
      tellAll({ says: "CONNECTED", isConnected });
    },
    signedOut: () => tellAll({ says: "SIGNED OUT" }),
    failed: () => layAfter(Math.min(1000 * 2 ** ++failures, LONGEST_WAIT_MS)),
  };
  /** Events come in order: who heard one has heard all before it. Where another log was begun, its numbers count. */
  const reached = ({ kind, story, seq }: Extract<LiveEvent, { seq: number }>): void => {
    covered.set(story, seq);
    for (const [tab, watched] of tabs) {
      const isItsStory = kind === "HAPPENED" ? covered.has(watched.story) : watched.story === story;
      if (isItsStory) tabs.set(tab, { ...watched, after: kind === "HAPPENED" ? Math.max(watched.after, seq) : seq });
    }
    if (kind === "STARTED") layAfter(GATHER_MS);
  };

  return {
    watching: (tab, watched) => {
      tabs.delete(tab);
      tabs.set(tab, watched);
      const from = covered.get(watched.story);
      if (from === undefined || watched.after < from) return layAfter(GATHER_MS);
      tellAll({ says: "COVERED", tab });
      tellAll({ says: "CONNECTED", isConnected });
      for (const event of standing.values()) if (event.story === watched.story) tellAll({ says: "HEARD", event });
    },
    gone: (tab) => tabs.delete(tab),
    layAnew: lay,
    end: () => {
      clearTimeout(gathering);
      close();
    },
  };
}
