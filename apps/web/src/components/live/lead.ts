import { randomName } from "../random-name";

/** Asks to be the one tab of this browser that leads; `begin` runs once it is, and answers with how to end. */
export type Lead = (begin: () => () => void) => () => void;

/** Web Locks where the browser has them: it has not on plain HTTP, and there a note in its storage does for them. */
export const lead: Lead = (begin) => ("locks" in navigator ? leadByLock(begin) : leadByNote(begin));

const NAME = "second-source line";

const leadByLock: Lead = (begin) => {
  const given = new AbortController();
  const held = async (): Promise<void> => {
    if (given.signal.aborted) return;
    const end = begin();
    await new Promise((resolve) => given.signal.addEventListener("abort", resolve, { once: true }));
    end();
  };
  void navigator.locks.request(NAME, { signal: given.signal }, held).catch(() => undefined);
  return () => given.abort();
};

/** A note that was not renewed for this long is nobody's. */
const NOTE_MS = 4_000;
const RENEW_MS = 1_000;
/** Two that take it at once both wait this long: the note of the second stands. */
const SETTLE_MS = 100;

/** Two leaders for a moment do no harm beyond a second connection: what they pass on is told by its number. */
export const leadByNote: Lead = (begin) => {
  const name = randomName();
  let end: (() => void) | null = null;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const write = (): void => localStorage.setItem(NAME, `${name} ${Date.now() + NOTE_MS}`);
  const isMine = (): boolean => localStorage.getItem(NAME)?.startsWith(name) ?? false;
  const isFree = (): boolean => !(Number(localStorage.getItem(NAME)?.split(" ")[1]) > Date.now());

  const look = (): void => {
    if (isMine()) return write();
    if (end) {
      end();
      end = null;
    }
    if (!isFree()) return;
    write();
    clearTimeout(settling);
    settling = setTimeout(() => {
      if (isMine() && !end) end = begin();
    }, SETTLE_MS);
  };
  const heard = (event: StorageEvent): void => {
    if (event.key === NAME && event.newValue === null) look();
  };
  look();
  const renewing = setInterval(look, RENEW_MS);
  addEventListener("storage", heard);
  const stop = (): void => {
    clearInterval(renewing);
    clearTimeout(settling);
    removeEventListener("storage", heard);
    removeEventListener("pagehide", stop);
    if (isMine()) localStorage.removeItem(NAME);
    end?.();
    end = null;
  };
  addEventListener("pagehide", stop);
  return stop;
};
