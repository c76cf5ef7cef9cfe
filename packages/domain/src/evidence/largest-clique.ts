/** A set of vertices that are pairwise connected. `isExact` is false where the search gave up before it had seen all. */
export interface Clique {
  readonly vertices: readonly number[];
  readonly isExact: boolean;
}

/** Steps after which the quick search gives up. */
const MOST_STEPS = 4000;
const ALWAYS_EXACT = 60;

interface Found {
  readonly vertices: readonly number[];
  readonly weight: number;
}

/**
 * The heaviest set of vertices that are pairwise connected. `neighbours[v]` holds the vertices that v is connected with.
 * Groups of which everybody in one is connected with everybody in the others are searched one by one: quickly, and where
 * that gives up, thoroughly up to sixty vertices. Beyond them the work is bounded and the answer may be a lower bound.
 */
export function heaviestClique(weights: readonly number[], neighbours: readonly ReadonlySet<number>[]): Clique {
  const found = groupsApart(
    weights.map((_, vertex) => vertex),
    neighbours,
  ).map((group) => {
    const quick = searched(group, weights, neighbours);
    if (quick.isExact || weights.length > ALWAYS_EXACT) return quick;
    return { ...thorough(group, weights, neighbours), isExact: true };
  });
  return {
    vertices: found.flatMap(({ vertices }) => vertices).sort((a, b) => a - b),
    isExact: found.every(({ isExact }) => isExact),
  };
}

/** The vertices in groups: whoever is not connected with one of a group is in it. */
function groupsApart(open: readonly number[], neighbours: readonly ReadonlySet<number>[]): number[][] {
  let rest = open;
  const groups: number[][] = [];
  while (rest[0] !== undefined) {
    const group = [rest[0]];
    rest = rest.slice(1);
    for (const vertex of group) {
      const near = neighbours[vertex];
      group.push(...rest.filter((other) => !near?.has(other)));
      rest = rest.filter((other) => near?.has(other));
    }
    groups.push(group);
  }
  return groups;
}

/**
 * Branch and bound with colour bounds (Tomita and Seki, "An efficient branch-and-bound algorithm for finding a maximum
 * clique", 2003), up to so many steps.
 */
function searched(
  group: readonly number[],
  weights: readonly number[],
  neighbours: readonly ReadonlySet<number>[],
): Found & { readonly isExact: boolean } {
  const all = [...group].sort((a, b) => (neighbours[b]?.size ?? 0) - (neighbours[a]?.size ?? 0) || a - b);
  let [best, bestWeight, steps]: [readonly number[], number, number] = [[], 0, 0];

  const extend = (clique: readonly number[], weight: number, candidates: readonly number[]): void => {
    if (weight > bestWeight) [best, bestWeight] = [clique, weight];
    const { order, bounds } = coloured(candidates, neighbours, weights);
    for (let at = order.length - 1; at >= 0; at--) {
      if (weight + (bounds[at] ?? 0) <= bestWeight || ++steps > MOST_STEPS) return;
      const vertex = order[at] ?? 0;
      const near = order.slice(0, at).filter((other) => neighbours[vertex]?.has(other));
      extend([...clique, vertex], weight + (weights[vertex] ?? 0), near);
    }
  };
  extend([], 0, all);
  return { vertices: best, weight: bestWeight, isExact: steps <= MOST_STEPS };
}

/**
 * The vertex that is apart from most others is in the set or not, and either way what is left falls into groups. Slower
 * where much is connected at random, and quick where the search above finds no end: rings of five, say.
 */
function thorough(
  open: readonly number[],
  weights: readonly number[],
  neighbours: readonly ReadonlySet<number>[],
): Found {
  const near = (vertex: number): number[] => open.filter((other) => neighbours[vertex]?.has(other));
  const weigh = (vertex: number): number => weights[vertex] ?? 0;
  const rest = (vertices: readonly number[]): Found => {
    const found = groupsApart(vertices, neighbours).map((group) => thorough(group, weights, neighbours));
    return {
      vertices: found.flatMap((each) => each.vertices),
      weight: found.reduce((sum, { weight }) => sum + weight, 0),
    };
  };
  const degrees = new Map(open.map((vertex) => [vertex, near(vertex).length]));
  const vertex = open.reduce((worst, each) => ((degrees.get(each) ?? 0) < (degrees.get(worst) ?? 0) ? each : worst));
  if (open.length === 1) return { vertices: open, weight: weigh(vertex) };
  const including = (): Found => {
    const others = rest(near(vertex));
    return { vertices: [vertex, ...others.vertices], weight: weigh(vertex) + others.weight };
  };
  const excluding = (): Found => rest(open.filter((other) => other !== vertex));
  const most = (vertices: readonly number[]): number => coloured(vertices, neighbours, weights).bounds.at(-1) ?? 0;
  const withIt = { find: including, most: weigh(vertex) + most(near(vertex)) };
  const without = { find: excluding, most: most(open.filter((other) => other !== vertex)) };
  const [first, second] = withIt.most > without.most ? [withIt, without] : [without, withIt];
  const found = first.find();
  if (second.most <= found.weight) return found;
  const other = second.find();
  return other.weight > found.weight ? other : found;
}

/**
 * Vertices of one colour are pairwise unconnected, so a clique takes at most one of each: `bounds[i]` is more than the
 * first i + 1 vertices of `order` can weigh together.
 */
function coloured(
  vertices: readonly number[],
  neighbours: readonly ReadonlySet<number>[],
  weights: readonly number[],
): { order: number[]; bounds: number[] } {
  const colours: number[][] = [];
  for (const vertex of vertices) {
    const near = neighbours[vertex];
    const colour = colours.find((members) => !members.some((member) => near?.has(member)));
    if (colour) colour.push(vertex);
    else colours.push([vertex]);
  }
  const [order, bounds]: [number[], number[]] = [[], []];
  let before = 0;
  for (const members of colours) {
    let heaviest = 0;
    for (const vertex of members) {
      heaviest = Math.max(heaviest, weights[vertex] ?? 0);
      order.push(vertex);
      bounds.push(before + heaviest);
    }
    before += heaviest;
  }
  return { order, bounds };
}
