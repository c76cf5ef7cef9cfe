import type { DeskCall } from "../desk/at-desk.ts";

/** A reading is given to everybody who asks for the same within so long. */
const SHARED_FOR_MS = 500;

interface Reading {
  /** The log had come to this number at least when it was read. */
  readonly asOf: number;
  readonly read: Promise<unknown>;
}

/** What is read says of which number of the log it is. */
interface Numbered {
  readonly story: { readonly seq: number };
}

const readings = new WeakMap<object, Map<string, Reading>>();

/**
 * Reads things once for everybody at a desk who asks for them, each by its id as of a number of the log that has been
 * told, or later. Answers with how to get the reading that holds one; `read` is given those that nobody has read yet.
 * Only for what everybody at the desk is shown alike.
 */
export function sharedReadings<T extends Numbered>(
  { database, actor }: DeskCall,
  what: string,
  wanted: ReadonlyMap<string, number>,
  read: (ids: readonly string[]) => Promise<T>,
): (id: string) => Promise<T> {
  const ofProcess = readings.get(database) ?? new Map<string, Reading>();
  readings.set(database, ofProcess);
  const keyOf = (id: string): string => JSON.stringify([actor.deskId, what, id]);
  const missing = [...wanted].filter(([id, asOf]) => (ofProcess.get(keyOf(id))?.asOf ?? -1) < asOf).map(([id]) => id);
  if (missing.length > 0) {
    const reading = { asOf: Math.max(...wanted.values()), read: read(missing) };
    for (const id of missing) ofProcess.set(keyOf(id), reading);
    const forget = (): void => {
      for (const id of missing) if (ofProcess.get(keyOf(id)) === reading) ofProcess.delete(keyOf(id));
    };
    reading.read.then(() => setTimeout(forget, SHARED_FOR_MS).unref(), forget);
  }
  const held = new Map([...wanted.keys()].map((id) => [id, ofProcess.get(keyOf(id))?.read as Promise<T>]));
  return async (id) => {
    const answer = await held.get(id);
    // Somebody may have asked as of a number that nobody had been told yet.
    return answer && answer.story.seq >= (wanted.get(id) ?? 0) ? answer : read([id]);
  };
}
