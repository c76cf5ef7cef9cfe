import pg from "pg";
import { prismaOf, type Transaction } from "./database.ts";

/** One connection that hears what every web and worker process writes. */
export interface Listener {
  /** Calls back when something in a story of the desk may be new, null for any of them; answers with how to stop. */
  readonly on: (deskId: string, heard: (storyId: string | null) => void) => () => void;
  readonly close: () => Promise<void>;
}

const CHANNEL = "second_source";
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;

/**
 * Listens with PostgreSQL's own NOTIFY. When the database goes away the connection is made anew, and everybody is
 * called once it stands: what was written in between is in the log, where each reader goes on from its own number.
 */
export function openListener(url: string): Listener {
  const listeners = new Map<string, Set<(storyId: string | null) => void>>();
  let client: pg.Client | null = null;
  let isClosed = false;
  let wait = FIRST_WAIT_MS;
  let timer: NodeJS.Timeout | undefined;

  const call = ({ desk, story }: Called): void => listeners.get(desk)?.forEach((heard) => heard(story));

  const retry = (): void => {
    client = null;
    if (isClosed || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      void connect();
    }, wait);
    timer.unref();
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };

  const connect = async (): Promise<void> => {
    const opened = new pg.Client({ connectionString: url, keepAlive: true });
    opened.on("error", () => void opened.end().catch(() => undefined));
    opened.on("end", () => {
      if (client === opened || client === null) retry();
    });
    opened.on("notification", ({ payload }) => {
      const called = calledIn(payload);
      if (called) call(called);
    });
    try {
      await opened.connect();
      await opened.query(`listen ${CHANNEL}`);
    } catch {
      await opened.end().catch(() => undefined);
      retry();
      return;
    }
    if (isClosed) return opened.end().catch(() => undefined);
    client = opened;
    wait = FIRST_WAIT_MS;
    for (const desk of listeners.keys()) call({ desk, story: null });
  };
  void connect();

  return {
    on: (deskId, heard) => {
      const ofDesk = listeners.get(deskId) ?? new Set();
      listeners.set(deskId, ofDesk.add(heard));
      return () => {
        ofDesk.delete(heard);
        if (ofDesk.size === 0) listeners.delete(deskId);
      };
    },
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}

interface Called {
  readonly desk: string;
  readonly story: string | null;
}

/** The payload is our own: a trigger’s, or that of who comes and goes; anything else on the channel concerns nobody. */
function calledIn(payload: string | undefined): Called | null {
  try {
    const { desk, story } = JSON.parse(payload ?? "") as { desk?: unknown; story?: unknown };
    return typeof desk === "string" && typeof story === "string" ? { desk, story } : null;
  } catch {
    return null;
  }
}

/** Calls whoever listens for a story, once this transaction is committed: for what the log has no row of. */
export async function callListeners(transaction: Transaction, desk: string, story: string): Promise<void> {
  await prismaOf(transaction).$queryRaw`select pg_notify(${CHANNEL}, ${JSON.stringify({ desk, story })})::text`;
}
