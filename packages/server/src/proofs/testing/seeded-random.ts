import { isFull } from "../../testing/proof.ts";

/** Where a proof's chances come from: one number, so that whatever it found can be found again. */
export interface SeededRandom {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  /** True once in so many times. */
  oneIn(times: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** One of a list that may be empty. */
  find<T>(items: readonly T[]): T | undefined;
}

/** The same for every `npm test`, another one for every full proof; PROVE_SEED repeats a run. */
export const PROOF_SEED = Number(process.env["PROVE_SEED"] ?? (isFull ? Date.now() % 1_000_000_007 : 20_261_122));

/** Mulberry32: small, and even enough to choose steps by. */
export function seededRandom(seed: number): SeededRandom {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  const below = (most: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * most);
  };
  return {
    below,
    oneIn: (times) => below(times) === 0,
    pick: (items) => items[below(items.length)] ?? items[0],
    find: (items) => items[below(items.length)],
  };
}

/** Does all of the work, some of it side by side, in the order in which it stands. */
export async function sideBySide<T>(
  lanes: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const lane = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
