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
 * What is done within so long is told together: however busy a story is, its watchers hear so often, all at the same
 * moment, and what they then ask for anew is one question. What came after a silence is told at once.
 */
const BEAT_MS = 200;

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
  let isDue = false;
  let timer: NodeJS.Timeout | undefined;
  /** What a watcher is still to be told, in order. */
  const waiting = new Map<Watcher, LiveNews[]>();
  let beat: NodeJS.Timeout | undefined;

  const tellAll = (): void => {
    beat = waiting.size > 0 ? setTimeout(tellAll, BEAT_MS) : undefined;
    for (const [watcher, told] of waiting) for (const news of told) watcher.take(news);
    waiting.clear();
  };
  const take = (news: LiveNews, reading: readonly Watcher[]): void => {
    for (const watcher of reading) waiting.set(watcher, [...(waiting.get(watcher) ?? []), news]);
    if (!beat) tellAll();
  };

  const isWatched = (storyId: string): boolean => [...watchers].some(({ after }) => after.has(storyId));

  const look = async (): Promise<void> => {
    const reading = [...watchers];
    const [reader] = reading;
    if (!reader) return;
    const joinedBefore = joined;
    try {
      const news = await readNews(reader.call(), new Map(readTo));
      take(news, reading);
      // Whoever came meanwhile has heard nothing of it yet.
      if (joined !== joinedBefore) return;
      const last = news.rows.at(-1)?.seq ?? 0;
      for (const [storyId, seq] of readTo) readTo.set(storyId, Math.max(seq, last));
      isDue ||= news.isCut;
    } catch (error) {
      for (const watcher of reading) watcher.fail(error);
    }
  };

  const ring = async (): Promise<void> => {
    isDue = true;
    if (isLooking) return;
    isLooking = true;
    while (isDue && watchers.size > 0) {
      isDue = false;
      await look();
    }
    isLooking = false;
    clearTimeout(timer);
    if (watchers.size > 0) timer = setTimeout(() => void ring(), LOOK_AGAIN_MS);
  };
  const stop = listener.on(deskId, (storyId) => {
    if (storyId === null || isWatched(storyId)) void ring();
  });

  return {
    join: (watcher) => {
      joined++;
      watchers.add(watcher);
      for (const [storyId, seq] of watcher.after) readTo.set(storyId, Math.min(readTo.get(storyId) ?? seq, seq));
      void ring();
      return () => {
        watchers.delete(watcher);
        waiting.delete(watcher);
        for (const storyId of watcher.after.keys()) if (!isWatched(storyId)) readTo.delete(storyId);
        if (watchers.size > 0) return;
        clearTimeout(timer);
        clearTimeout(beat);
        stop();
        ended();
      };
    },
  };
}
