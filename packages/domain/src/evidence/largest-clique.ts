/**
 * The heaviest set of vertices that are pairwise connected, exact, by branch and bound:
 * a branch is dropped when even all its remaining weight could not beat the best found.
 * Meant for up to 60 vertices, one per assertion of a claim.
 */
export function heaviestClique(weights: readonly number[], connected: (a: number, b: number) => boolean): number[] {
  const order = weights.map((_, vertex) => vertex);
  const neighbours = order.map((a) => new Set(order.filter((b) => a !== b && connected(a, b))));
  order.sort((a, b) => (neighbours[b]?.size ?? 0) - (neighbours[a]?.size ?? 0));
  let best: number[] = [];
  let bestWeight = 0;

  const extend = (clique: number[], weight: number, candidates: number[]): void => {
    if (weight > bestWeight) {
      best = clique;
      bestWeight = weight;
    }
    let rest = candidates;
    for (const group of colourGroups(candidates, neighbours).reverse()) {
      for (const vertex of group) {
        if (weight + boundOf(rest, neighbours, weights) <= bestWeight) return;
        const nearby = neighbours[vertex];
        rest = rest.filter((other) => other !== vertex);
        extend(
          [...clique, vertex],
          weight + (weights[vertex] ?? 0),
          rest.filter((other) => nearby?.has(other)),
        );
      }
    }
  };
  extend([], 0, order);
  return best.sort((a, b) => a - b);
}

/** Vertices of one colour are pairwise unconnected, so a clique takes at most one of each. */
function colourGroups(vertices: readonly number[], neighbours: readonly Set<number>[]): number[][] {
  const groups: number[][] = [];
  for (const vertex of vertices) {
    const group = groups.find((members) => !members.some((member) => neighbours[vertex]?.has(member)));
    if (group) group.push(vertex);
    else groups.push([vertex]);
  }
  return groups;
}

function boundOf(vertices: readonly number[], neighbours: readonly Set<number>[], weights: readonly number[]): number {
  return colourGroups(vertices, neighbours).reduce(
    (sum, group) => sum + Math.max(...group.map((vertex) => weights[vertex] ?? 0)),
    0,
  );
}
