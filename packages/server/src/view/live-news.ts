import { listEventsAfter, type AuditListing } from "../store/audit.ts";
import { listDraftVersions } from "../store/briefings.ts";
import { listPresent, type PresentPerson } from "../store/presence.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";

/** What is new in some stories of one desk: rows of the log in order, and how things stand that the log does not tell. */
export interface LiveNews {
  readonly rows: readonly AuditListing[];
  /** Who has each story open. */
  readonly present: ReadonlyMap<string, readonly PresentPerson[]>;
  /** The version of each story’s briefing: while it is written it changes without a row. */
  readonly drafts: ReadonlyMap<string, number>;
  /** Whether there are more rows than one reading takes. */
  readonly isCut: boolean;
}

/** A tab that was not heard of for this long is gone. */
const PRESENT_MS = 45_000;
const AT_ONCE = 200;

/** Reads what is new in stories, each after a number of the log of its own. */
export function readNews(call: DeskCall, after: ReadonlyMap<string, number>): Promise<LiveNews> {
  return atDesk({ ...call, isReading: true }, async ({ transaction, now }) => {
    const storyIds = [...after.keys()];
    const rows = await listEventsAfter(transaction, after, AT_ONCE);
    return {
      rows,
      present: await listPresent(transaction, storyIds, new Date(now.getTime() - PRESENT_MS)),
      drafts: await listDraftVersions(transaction, storyIds),
      isCut: rows.length === AT_ONCE,
    };
  });
}
