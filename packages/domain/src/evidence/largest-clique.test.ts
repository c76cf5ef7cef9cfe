import fc from "fast-check";
import { expect, test } from "vitest";
import { heaviestClique } from "./largest-clique.ts";
import { ownTimeOf } from "../testing/own-time.ts";

interface Graph {
  readonly weights: readonly number[];
  readonly edges: ReadonlySet<number>;
}

const connectedIn =
  ({ weights, edges }: Graph) =>
  (a: number, b: number): boolean =>
    edges.has(Math.min(a, b) * weights.length + Math.max(a, b));

/** Up to 12 vertices with any edges and weights. */
const graph: fc.Arbitrary<Graph> = fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 12 }).chain((weights) =>
  fc.record({
    weights: fc.constant(weights),
    edges: fc
      .uniqueArray(fc.nat(Math.max(0, weights.length ** 2 - 1)), { maxLength: 144 })
      .map((each) => new Set(each)),
  }),
);

function isClique(vertices: readonly number[], connected: (a: number, b: number) => boolean): boolean {
  return vertices.every((a, index) => vertices.slice(index + 1).every((b) => connected(a, b)));
}

const weightOf = (vertices: readonly number[], weights: readonly number[]): number =>
  vertices.reduce((sum, vertex) => sum + (weights[vertex] ?? 0), 0);

/** Every subset, one after the other. */
function bruteForce({ weights, edges }: Graph): number {
  let best = 0;
  for (let subset = 0; subset < 1 << weights.length; subset += 1) {
    const vertices = weights.flatMap((_, vertex) => (subset & (1 << vertex) ? [vertex] : []));
    if (isClique(vertices, connectedIn({ weights, edges }))) best = Math.max(best, weightOf(vertices, weights));
  }
  return best;
}

test("the set found weighs as much as the heaviest among all subsets", () => {
  fc.assert(
    fc.property(graph, (each) => {
      expect(weightOf(heaviestClique(each.weights, connectedIn(each)), each.weights)).toBe(bruteForce(each));
    }),
    { numRuns: 150 },
  );
});

test("the set found is pairwise connected, sorted, and names no vertex twice", () => {
  fc.assert(
    fc.property(graph, (each) => {
      const found = heaviestClique(each.weights, connectedIn(each));
      expect(isClique(found, connectedIn(each))).toBe(true);
      expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
    }),
  );
});

test("among equally large sets the heavier wins", () => {
  expect(heaviestClique([999, 999, 1000, 1000], (a, b) => a >> 1 === b >> 1)).toEqual([2, 3]);
});

test("more vertices beat heavier ones when they weigh more together", () => {
  expect(heaviestClique([1000, 999, 999], (a, b) => a !== 0 && b !== 0)).toEqual([1, 2]);
});

test("no vertex means an empty set, and no edge one vertex", () => {
  expect(heaviestClique([], () => true)).toEqual([]);
  expect(heaviestClique([3, 7, 5], () => false)).toEqual([1]);
});

test.each([
  ["groups of three", (a: number, b: number): boolean => Math.floor(a / 3) !== Math.floor(b / 3), 20],
  ["all connected", (): boolean => true, 60],
  ["nothing connected", (): boolean => false, 1],
])("sixty vertices with %s are done within half a second", (_, connected, size) => {
  const weights = Array.from({ length: 60 }, () => 1000);
  expect(ownTimeOf(() => expect(heaviestClique(weights, connected)).toHaveLength(size))).toBeLessThan(500);
});
