import type { DeskCall } from "../desk/at-desk.ts";

/** A reading is given to everybody who asks for the same within so long: it is as new as all of them asked for. */
const SHARED_FOR_MS = 500;

const readings = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * Reads once for everybody at a desk who asks for the same thing, as of the same number of the log at least. Only for
 * what everybody at the desk is shown alike; with `asOf` null everybody reads anew.
 */
export function sharedReading<T>(
  { database, actor }: DeskCall,
  what: string,
  asOf: number | null,
  read: () => Promise<T>,
): Promise<T> {
  if (asOf === null) return read();
  const ofProcess = readings.get(database) ?? new Map<string, Promise<unknown>>();
  readings.set(database, ofProcess);
  const key = JSON.stringify([actor.deskId, what, asOf]);
  const known = ofProcess.get(key);
  if (known) return known as Promise<T>;
  const reading = read();
  ofProcess.set(key, reading);
  const forget = (): unknown => ofProcess.delete(key);
  reading.then(() => setTimeout(forget, SHARED_FOR_MS).unref(), forget);
  return reading;
}
