import type { WeighedGraph } from "./brute-force.ts";
import type { Chance } from "./seeded-chance.ts";

/** A graph of so many vertices of which so many pairs in a hundred are connected, with the weights that voices have. */
export function randomGraph(size: number, density: number, chance: Chance): WeighedGraph {
  const neighbours = Array.from({ length: size }, () => new Set<number>());
  neighbours.forEach((near, vertex) => {
    for (let other = vertex + 1; other < size; other++) {
      if (chance.below(100) >= density) continue;
      near.add(other);
      neighbours[other]?.add(vertex);
    }
  });
  return { weights: neighbours.map(() => 1_000_000 + chance.below(1200)), neighbours };
}
