import { findHead, type AuditListing } from "../store/audit.ts";
import type { Listener } from "../store/listener.ts";
import type { PresentPerson } from "../store/presence.ts";
import { loadStoryId } from "../store/stories.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";
import { activityWords } from "./activity-words.ts";
import { openInbox } from "./inbox.ts";
import { feedOf } from "./live-feed.ts";
import type { LiveNews } from "./live-news.ts";

/** Something that happened in a story. `seq` is its number in the desk's log: each arrives once, in order. */
export interface HappenedEvent {
  readonly kind: "HAPPENED";
  /** As it was asked for: its id or its slug. */
  readonly story: string;
  readonly seq: number;
  readonly touches: Touches;
  readonly personName: string | null;
  /** Whether the watching person did it, in this tab or another. */
  readonly isOwn: boolean;
  readonly what: string;
}

/** What a screen that shows it asks for anew: one claim, the articles by name, the briefing, what is followed, or anything. */
export type Touches =
  | { readonly what: "CLAIM"; readonly claimId: string }
  | { readonly what: "ARTICLES" | "BRIEFING" | "WATCHES" | "ANYTHING" };

export type LiveEvent =
  | HappenedEvent
  /** From where on events of a story come, where the number that was asked from is not of this log: it is read afresh. */
  | { readonly kind: "STARTED"; readonly story: string; readonly seq: number }
  /** Who else has the story open; everybody, each time it changes. */
  | { readonly kind: "PRESENT"; readonly story: string; readonly people: readonly PresentPerson[] }
  /** The version of the story's briefing, each time it changes: while it is written the log says nothing of it. */
  | { readonly kind: "DRAFT"; readonly story: string; readonly version: number };

/** A session is looked at again after this long, and before anything is told that comes later. */
const RENEW_MS = 2_000;

export interface Watched {
  readonly story: string;
  /** The number to go on after. */
  readonly after: number;
}

/**
 * What happens in some stories, as it happens, several events where they are told together, until `signal` aborts or
 * `renew` says that the session is over. The log
 * is the queue: every reader goes on from the number it has, so that nothing is lost or told twice, whichever process
 * wrote it and however often a connection breaks.
 */
export async function* liveEvents(
  listener: Listener,
  renew: () => Promise<DeskCall | null>,
  stories: readonly Watched[],
  signal: AbortSignal,
): AsyncGenerator<readonly LiveEvent[]> {
  const first = await renew();
  if (!first) return;
  let call = first;
  const { deskId, personId } = call.actor;
  const { head, asked } = await findStories(call, stories);
  const inbox = openInbox<LiveNews>(signal);
  // A number from beyond the log is another log's: the database was put back to an earlier day.
  const after = new Map([...asked].map(([storyId, watched]) => [storyId, Math.min(watched.after, head)]));
  const beyond = [...asked.values()].filter(({ after: from }) => from > head);
  if (beyond.length > 0) yield beyond.map(({ story }) => ({ kind: "STARTED", story, seq: head }));
  const leave = feedOf(listener, deskId).join({
    after,
    call: () => ({ ...call, now: new Date() }),
    take: inbox.put,
    fail: inbox.fail,
  });
  try {
    const tell = teller(asked, after, personId);
    let renewedAt = performance.now();
    while (!signal.aborted) {
      const news = await inbox.next(RENEW_MS);
      if (signal.aborted) return;
      if (performance.now() - renewedAt >= RENEW_MS || news.length === 0) {
        const renewed = await renew();
        if (renewed?.actor.personId !== personId || renewed.actor.deskId !== deskId) return;
        [call, renewedAt] = [renewed, performance.now()];
      }
      const events = news.flatMap((each) => [...tell(each)]);
      if (events.length > 0) yield events;
    }
  } finally {
    leave();
  }
}

/** The stories by their ids, and how far the log has come. */
function findStories(
  call: DeskCall,
  stories: readonly Watched[],
): Promise<{ head: number; asked: ReadonlyMap<string, Watched> }> {
  return atDesk({ ...call, isReading: true }, async ({ transaction, actor }) => {
    const asked = new Map<string, Watched>();
    for (const watched of stories) asked.set(await loadStoryId(transaction, watched.story), watched);
    return { head: (await findHead(transaction, actor.deskId)).seq, asked };
  });
}

/** Tells what is new to one person: each row once, and how things stand each time they stand otherwise. */
function teller(
  asked: ReadonlyMap<string, Watched>,
  after: ReadonlyMap<string, number>,
  personId: string,
): (news: LiveNews) => Generator<LiveEvent> {
  let seq = 0;
  const shown = new Map<string, string>();
  const isOther = (event: Exclude<LiveEvent, { seq: number }>): boolean => {
    const [key, words] = [`${event.kind} ${event.story}`, JSON.stringify(event)];
    if (shown.get(key) === words) return false;
    shown.set(key, words);
    return true;
  };
  return function* tell({ rows, present, drafts }) {
    for (const row of rows) {
      const watched = asked.get(row.storyId ?? "");
      if (!watched || row.seq <= Math.max(seq, after.get(row.storyId ?? "") ?? 0)) continue;
      seq = row.seq;
      yield happened(row, watched.story, personId);
    }
    for (const [storyId, { story }] of asked) {
      const others = (present.get(storyId) ?? []).filter((person) => person.personId !== personId);
      const states = [
        { kind: "PRESENT", story, people: others },
        { kind: "DRAFT", story, version: drafts.get(storyId) ?? 1 },
      ] as const;
      yield* states.filter(isOther);
    }
  };
}

function happened(row: AuditListing, story: string, watching: string): HappenedEvent {
  const { seq, personId, personName, action, details } = row;
  const { what } = activityWords(action, details as Readonly<Record<string, unknown>>);
  return { kind: "HAPPENED", story, seq, touches: touchesOf(row), personName, isOwn: personId === watching, what };
}

function touchesOf({ subjectKind, subjectId }: AuditListing): Touches {
  if (subjectKind === "claim") return { what: "CLAIM", claimId: subjectId };
  return { what: TOUCHED[subjectKind] ?? "ANYTHING" };
}

/** By what the log says a row is about. What several claims rest on has a row for each claim beside its own. */
const TOUCHED: Readonly<Record<string, Exclude<Touches["what"], "CLAIM">>> = {
  capture: "ARTICLES",
  article: "ARTICLES",
  briefing: "BRIEFING",
  watch: "WATCHES",
};
