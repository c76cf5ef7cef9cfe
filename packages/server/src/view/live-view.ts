import { findHead, listEventsAfter, type AuditListing } from "../store/audit.ts";
import type { Listener } from "../store/listener.ts";
import { listPresent, type PresentPerson } from "../store/presence.ts";
import { loadStoryId } from "../store/stories.ts";
import { atDesk, type DeskCall } from "../usecase/desk-work.ts";
import { activityWords } from "./activity-words.ts";

/** Something that happened in the story. `seq` is its number in the desk's log: each arrives once, in order. */
export interface HappenedEvent {
  readonly kind: "HAPPENED";
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
  /** From where on events come, where the number that was asked from is not of this log: everything is read afresh. */
  | { readonly kind: "STARTED"; readonly seq: number }
  /** Who else has the story open; everybody, each time it changes. */
  | { readonly kind: "PRESENT"; readonly people: readonly PresentPerson[] };

/** A tab that was not heard of for this long is gone. */
const PRESENT_MS = 45_000;
/** Without a call, look again after this long: somebody may have gone, or the session ended. */
const LOOK_AGAIN_MS = 10_000;
const AT_ONCE = 200;

export interface Watching {
  readonly story: string;
  /** The number to go on after. */
  readonly after: number;
}

/**
 * What happens in a story, as it happens, until `signal` aborts or `renew` says that the session is over. The log is
 * the queue: every reader goes on from the number it has, so that nothing is lost or told twice, whichever process
 * wrote it and however often a connection breaks.
 */
export async function* liveEvents(
  listener: Listener,
  renew: () => Promise<DeskCall | null>,
  { story, after }: Watching,
  signal: AbortSignal,
): AsyncGenerator<LiveEvent> {
  let call = await renew();
  if (!call) return;
  const bell = openBell(listener, call.actor.deskId, signal);
  try {
    const storyId = await atDesk(call, ({ transaction }) => loadStoryId(transaction, story));
    const head = await headOf(call);
    // A number from beyond the log is another log's: the database was put back to an earlier day.
    const isContinued = after <= head;
    let seq = isContinued ? after : head;
    if (!isContinued) yield { kind: "STARTED", seq };
    let shown = "";
    while (call && !signal.aborted) {
      const { rows, people } = await look(call, storyId, seq);
      for (const row of rows) {
        seq = row.seq;
        if (row.storyId === storyId) yield happened(row, call.actor.personId);
      }
      const own = call.actor.personId;
      const others = people.filter((person) => person.personId !== own);
      if (JSON.stringify(others) !== shown) yield { kind: "PRESENT", people: others };
      shown = JSON.stringify(others);
      if (rows.length < AT_ONCE) await bell.next();
      call = signal.aborted ? null : await renew();
    }
  } finally {
    bell.close();
  }
}

function headOf(call: DeskCall): Promise<number> {
  return atDesk(call, async ({ transaction, actor }) => (await findHead(transaction, actor.deskId)).seq);
}

function look(
  call: DeskCall,
  storyId: string,
  seq: number,
): Promise<{ rows: AuditListing[]; people: PresentPerson[] }> {
  return atDesk(call, async ({ transaction, now }) => ({
    rows: await listEventsAfter(transaction, seq, AT_ONCE),
    people: await listPresent(transaction, storyId, new Date(now.getTime() - PRESENT_MS)),
  }));
}

function happened(row: AuditListing, watching: string): HappenedEvent {
  const { seq, personId, personName, action, details } = row;
  const { what } = activityWords(action, details as Readonly<Record<string, unknown>>);
  return { kind: "HAPPENED", seq, touches: touchedBy(row), personName, isOwn: personId === watching, what };
}

function touchedBy({ subjectKind, subjectId }: AuditListing): Touches {
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

/** Rings when the desk is called, the time is up, or nobody watches any more. A ring while nobody waits is kept. */
function openBell(
  listener: Listener,
  deskId: string,
  signal: AbortSignal,
): { next: () => Promise<void>; close: () => void } {
  let hasRung = false;
  let wake: (() => void) | null = null;
  const ring = (): void => {
    hasRung = true;
    wake?.();
  };
  const stop = listener.on(deskId, ring);
  signal.addEventListener("abort", ring);
  return {
    next: () =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(ring, LOOK_AGAIN_MS);
        wake = (): void => {
          clearTimeout(timer);
          wake = null;
          hasRung = false;
          resolve();
        };
        if (hasRung) wake();
      }),
    close: () => {
      stop();
      signal.removeEventListener("abort", ring);
      wake?.();
    },
  };
}
