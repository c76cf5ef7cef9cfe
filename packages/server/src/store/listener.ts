import pg from "pg";

/** One connection that hears what every web and worker process writes. */
export interface Listener {
  /** Calls back when something at the desk may be new; answers with how to stop. What it is, one looks up. */
  readonly on: (deskId: string, heard: () => void) => () => void;
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
  const listeners = new Map<string, Set<() => void>>();
  let client: pg.Client | null = null;
  let isClosed = false;
  let wait = FIRST_WAIT_MS;
  let timer: NodeJS.Timeout | undefined;

  const call = (deskId: string): void => listeners.get(deskId)?.forEach((heard) => heard());

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
    opened.on("notification", ({ payload }) => call(deskOf(payload)));
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
    for (const deskId of listeners.keys()) call(deskId);
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

/** The payload is our own trigger's; anything else on the channel concerns nobody. */
function deskOf(payload: string | undefined): string {
  try {
    const { desk } = JSON.parse(payload ?? "{}") as { desk?: unknown };
    return typeof desk === "string" ? desk : "";
  } catch {
    return "";
  }
}
