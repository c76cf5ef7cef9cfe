import type { Listener } from "../store/listener.ts";
import type { DeskCall } from "../desk/at-desk.ts";
import { readNews, type LiveNews } from "./live-news.ts";

/** Somebody who watches stories of a desk over a connection that stays open. */
export interface Watcher {
  /** Each story’s id with the number of the log after which its news is wanted; older news may come again. */
  readonly after: ReadonlyMap<string, number>;
  /** On whose account the desk is read, at this moment. */
  readonly call: () => DeskCall;
  readonly take: (news: LiveNews) => void;
  readonly fail: (error: unknown) => void;
}

/** Reads the news of a desk once for everybody in this process who watches a story of it. */
export interface DeskFeed {
  /** Answers with how to leave. */
  readonly join: (watcher: Watcher) => () => void;
}

/** Without a call from the database one looks again after this long: somebody may have gone without a word. */
const LOOK_AGAIN_MS = 10_000;

/**
 * What is done within so long is read and told together: however busy a story is, its watchers hear so often, all at the
 * same moment, and what they then ask for anew is one question. What came after a silence is told at once.
 */
export const BEAT_MS = 300;

const feeds = new WeakMap<Listener, Map<string, DeskFeed>>();

/** The one feed of a desk in this process, over its listening connection. */
export function feedOf(listener: Listener, deskId: string): DeskFeed {
  const ofProcess = feeds.get(listener) ?? new Map<string, DeskFeed>();
  feeds.set(listener, ofProcess);
  const feed = ofProcess.get(deskId) ?? openFeed(listener, deskId, () => ofProcess.delete(deskId));
  ofProcess.set(deskId, feed);
  return feed;
}

function openFeed(listener: Listener, deskId: string, ended: () => void): DeskFeed {
  const watchers = new Set<Watcher>();
  /** Up to where each story was read for everybody who watches it. */
  const readTo = new Map<string, number>();
  let joined = 0;
  let isLooking = false;
  /** Something happened that was not read yet. */
  let isDue = false;
  let beat: NodeJS.Timeout | undefined;
  let again: NodeJS.Timeout | undefined;

  const isWatched = (storyId: string): boolean => [...watchers].some(({ after }) => after.has(storyId));

  /** Reads what is new, once for all, and tells it. Answers with whether there is more at once. */
  const look = async (): Promise<boolean> => {
    const reading = [...watchers];
    const [reader] = reading;
    if (!reader) return false;
    const joinedBefore = joined;
    try {
      const news = await readNews(reader.call(), new Map(readTo));
      for (const watcher of reading) if (watchers.has(watcher)) watcher.take(news);
      // Whoever came meanwhile has heard nothing of it yet.
      if (joined !== joinedBefore) return true;
      const last = news.rows.at(-1)?.seq ?? 0;
      for (const [storyId, seq] of readTo) readTo.set(storyId, Math.max(seq, last));
      return news.isCut;
    } catch (error) {
      for (const watcher of reading) watcher.fail(error);
      return false;
    }
  };

  const ring = (): void => {
    isDue = true;
    if (!isLooking && beat === undefined) void lookNow();
  };
  const lookNow = async (): Promise<void> => {
    isLooking = true;
    do isDue = false;
    while (await look());
    isLooking = false;
    if (watchers.size === 0) return;
    beat = setTimeout(() => {
      beat = undefined;
      if (isDue) void lookNow();
    }, BEAT_MS);
    clearTimeout(again);
    again = setTimeout(ring, LOOK_AGAIN_MS);
  };
  const stop = listener.on(deskId, (storyId) => {
    if (storyId === null || isWatched(storyId)) ring();
  });

  return {
    join: (watcher) => {
      joined++;
      watchers.add(watcher);
      for (const [storyId, seq] of watcher.after) readTo.set(storyId, Math.min(readTo.get(storyId) ?? seq, seq));
      ring();
      return () => {
        watchers.delete(watcher);
        for (const storyId of watcher.after.keys()) if (!isWatched(storyId)) readTo.delete(storyId);
        if (watchers.size > 0) return;
        clearTimeout(again);
        clearTimeout(beat);
        stop();
        ended();
      };
    },
  };
}
