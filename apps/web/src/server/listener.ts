import { openListener, type Listener } from "@second-source/server/listener";
import { env } from "../env";

const shared = globalThis as typeof globalThis & { secondSourceListener?: Listener };

/** One listening connection a process, kept across hot reloads. */
export function listener(): Listener {
  return (shared.secondSourceListener ??= openListener(env().APPLICATION_DATABASE_URL));
}
