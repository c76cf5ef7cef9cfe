import { chanceOf, type Chance } from "@second-source/domain/testing/seeded-chance";
import { proofSeed } from "@second-source/domain/testing/proof";

/** Where a proof's chances come from: one number, so that whatever it found can be found again. */
export interface SeededRandom extends Pick<Chance, "below" | "oneIn"> {
  pick<T>(items: readonly [T, ...T[]]): T;
  /** One of a list that may be empty. */
  find<T>(items: readonly T[]): T | undefined;
}

export const PROOF_SEED = proofSeed(20_261_122);

export function seededRandom(seed: number): SeededRandom {
  const chance = chanceOf(seed - 1);
  return {
    below: (most) => chance.below(most),
    oneIn: (times) => chance.oneIn(times),
    find: (items) => chance.pick(items),
    pick: (items) => chance.pick(items) ?? items[0],
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
