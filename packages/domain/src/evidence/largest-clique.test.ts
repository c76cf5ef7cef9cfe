import fc from "fast-check";
import { expect, test } from "vitest";
import { ownTimeOf } from "../testing/own-time.ts";
import { heaviestClique } from "./largest-clique.ts";

type Connected = (a: number, b: number) => boolean;

interface Graph {
  readonly weights: readonly number[];
  readonly neighbours: readonly ReadonlySet<number>[];
}

/** A graph as the search takes it: no vertex is its own neighbour, and neighbours are so in both directions. */
function graphOf(weights: readonly number[], connected: Connected): Graph {
  const all = weights.map((_, vertex) => vertex);
  const neighbours = all.map((a) => new Set(all.filter((b) => a !== b && connected(Math.min(a, b), Math.max(a, b)))));
  return { weights, neighbours };
}

const found = ({ weights, neighbours }: Graph): readonly number[] => heaviestClique(weights, neighbours).vertices;

/** Up to 12 vertices with any edges and weights. */
const anyGraph: fc.Arbitrary<Graph> = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 12 }),
    fc.uniqueArray(fc.nat(143), { maxLength: 144 }),
  )
  .map(([weights, edges]) => graphOf(weights, (a, b) => edges.includes(a * 12 + b)));

function isClique(vertices: readonly number[], { neighbours }: Graph): boolean {
  return vertices.every((a, index) => vertices.slice(index + 1).every((b) => neighbours[a]?.has(b)));
}

const weightOf = (vertices: readonly number[], { weights }: Graph): number =>
  vertices.reduce((sum, vertex) => sum + (weights[vertex] ?? 0), 0);

/** Every subset, one after the other. */
function bruteForce(graph: Graph): number {
  let best = 0;
  for (let subset = 0; subset < 1 << graph.weights.length; subset += 1) {
    const vertices = graph.weights.flatMap((_, vertex) => (subset & (1 << vertex) ? [vertex] : []));
    if (isClique(vertices, graph)) best = Math.max(best, weightOf(vertices, graph));
  }
  return best;
}

test("The set found weighs as much as the heaviest among all subsets, and is said to be exact", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const { vertices, isExact } = heaviestClique(graph.weights, graph.neighbours);
      expect(weightOf(vertices, graph)).toBe(bruteForce(graph));
      expect(isExact).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test("The set found is pairwise connected, sorted, and names no vertex twice", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const vertices = found(graph);
      expect(isClique(vertices, graph)).toBe(true);
      expect(vertices).toEqual([...new Set(vertices)].sort((a, b) => a - b));
    }),
  );
});

test("Among equally large sets the heavier wins", () => {
  expect(found(graphOf([999, 999, 1000, 1000], (a, b) => a >> 1 === b >> 1))).toEqual([2, 3]);
});

test("More vertices beat heavier ones when they weigh more together", () => {
  expect(found(graphOf([1000, 999, 999], (a, b) => a !== 0 && b !== 0))).toEqual([1, 2]);
});

test("No vertex means an empty set, and no edge one vertex", () => {
  expect(heaviestClique([], [])).toEqual({ vertices: [], isExact: true });
  expect(found(graphOf([3, 7, 5], () => false))).toEqual([1]);
});

test.each<[string, Connected, number]>([
  ["groups of three", (a, b) => Math.floor(a / 3) !== Math.floor(b / 3), 20],
  ["all connected", () => true, 60],
  ["nothing connected", () => false, 1],
])("Sixty vertices with %s are done exactly, whatever the sets are", (_, connected, size) => {
  const { weights, neighbours } = graphOf(
    Array.from({ length: 60 }, () => 1000),
    connected,
  );
  const work = (): void => {
    const { vertices, isExact } = heaviestClique(weights, neighbours);
    expect([vertices.length, isExact]).toEqual([size, true]);
  };
  expect(ownTimeOf(work)).toBeLessThan(4000);
});

/** Edges as chance would have them, the same each time. */
const byChance: Connected = (a, b) => (a * 7919 + b * 104_729 + a * b * 31) % 101 < 70;

test("Sixty vertices connected by chance are done exactly", () => {
  const graph = graphOf(
    Array.from({ length: 60 }, (_, index) => 1000 + (index % 5)),
    byChance,
  );
  const time = ownTimeOf(() => expect(heaviestClique(graph.weights, graph.neighbours).isExact).toBe(true));
  expect(time).toBeLessThan(4000);
});

test("Hundreds of vertices are answered by a set that is one, and that says when it may be too small", () => {
  const graph = graphOf(
    Array.from({ length: 300 }, () => 1000),
    byChance,
  );
  const time = ownTimeOf(() => {
    const { vertices, isExact } = heaviestClique(graph.weights, graph.neighbours);
    expect(isClique(vertices, graph)).toBe(true);
    expect(vertices.length).toBeGreaterThan(1);
    expect(isExact).toBe(false);
  });
  expect(time).toBeLessThan(8000);
});

test("Hundreds of vertices that are easy are answered exactly", () => {
  const weights = Array.from({ length: 200 }, () => 1000);
  const { neighbours } = graphOf(weights, (a, b) => a % 10 !== b % 10);
  expect(heaviestClique(weights, neighbours)).toMatchObject({ isExact: true, vertices: { length: 10 } });
});
