import type { Actor } from "./actor.ts";
import type { Sealer } from "./sealer.ts";
import type { Database } from "./store/database.ts";
import type { Limit } from "./store/limits.ts";
import type { PasskeySite } from "./passkey-site.ts";
import type { LinkMail } from "./link-mail.ts";
import type { Listener } from "./store/listener.ts";

/** What a request brings: the pool, the clock read once, and who asks (null when nobody is signed in). */
export interface RequestContext {
  readonly database: Database;
  readonly actor: Actor | null;
  readonly now: Date;
  readonly live: LiveSource | null;
  /** The browser’s own name for a press, from the header Idempotency-Key; null where it sent none. */
  readonly requestKey: string | null;
  /** The desk that the page was made for, where it says so: in another of the browser’s tabs one may have gone to another. */
  readonly shownDesk?: string | null;
  /** Counts one of something that is limited, and refuses it where that is too many; null where nothing is counted. */
  readonly count?: ((limit: Limit) => Promise<void>) | null;
  /** Encrypts what the database must not be able to read; null where nothing is kept so. */
  readonly sealer?: Sealer | null;
  /** For what passkeys are made; null where none are. */
  readonly passkeySite?: PasskeySite | null;
  /** How links that work once reach whom they are for; null where whoever makes one hands it on. */
  readonly mail?: LinkMail | null;
  /** What this request is called in the log and, where it fails, to the person. */
  readonly requestId: string;
}

/** For subscriptions: the NOTIFY listener, and a function that reads the session again. */
export interface LiveSource {
  readonly listener: Listener;
  readonly readActor: () => Promise<Actor | null>;
}
