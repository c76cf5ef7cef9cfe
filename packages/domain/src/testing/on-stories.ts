import fc from "fast-check";
import { isFull, PROOF_SEED } from "./proof.ts";

/** How many stories careless entry is tried on, and every other property. */
export const STORIES = isFull ? 20_000 : 1000;
export const FEWER_STORIES = STORIES / 5;

/** Where the chances of one story come from; a counter-example names it. */
export const chanceSeed: fc.Arbitrary<number> = fc.nat(1_000_000_007);

/** Tries a property on so many stories, always the same ones for one seed. */
export const onStories = <T>(arbitrary: fc.Arbitrary<T>, holds: (each: T) => void, numRuns = FEWER_STORIES): void =>
  fc.assert(fc.property(arbitrary, holds), { seed: PROOF_SEED, numRuns });
