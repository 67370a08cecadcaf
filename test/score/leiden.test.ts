import fc from "fast-check";
import { expect, test } from "vitest";
import { connectedParts } from "#score/connected-parts.ts";
import { type Pairs, graphArrays, weightOf } from "#score/graph-arrays.ts";
import { leiden } from "#score/leiden.ts";
import { type WeightedGraph, tiesThatHold } from "#score/ties-that-hold.ts";
import { pairsOf, randomGraph } from "./random-graph.ts";

const ring = (from: number) =>
  Array.from({ length: 12 }, (_, node) => ({ a: from + node, b: from + ((node + 1) % 12), p: 0.6 }));

function weighted(nodes: number, pairs: Pairs): WeightedGraph {
  const graph = graphArrays(nodes, pairs);
  return { ...graph, weight: graph.cost.map(weightOf) };
}

const lambdas = fc.constantFrom(1e-4, 0.01, 0.05, 0.2, 1);

test("communities are connected and numbered by smallest member", () => {
  fc.assert(
    fc.property(randomGraph(40, 120), lambdas, ({ nodes, pairs }, lambda) => {
      const graph = weighted(nodes, pairs);
      const community = leiden(graph, { lambda, passes: 2 });
      const firsts = [...new Set(community)];
      expect(firsts).toEqual([...firsts.keys()]);
      for (const each of firsts) {
        const members = [...community.keys()].filter((node) => community[node] === each);
        expect(reach(graph, members)).toBe(members.length);
      }
    }),
    { numRuns: 300 },
  );
});

test("no node alone, nor the whole graph in one, is better than what it finds", () => {
  fc.assert(
    fc.property(randomGraph(30, 90), lambdas, ({ nodes, pairs }, lambda) => {
      const graph = weighted(nodes, pairs);
      const found = quality(graph, leiden(graph, { lambda, passes: 2 }), lambda);
      expect(found).toBeGreaterThanOrEqual(
        quality(
          graph,
          Int32Array.from({ length: nodes }, (_, i) => i),
          lambda,
        ) - 1e-9,
      );
      expect(found).toBeGreaterThanOrEqual(quality(graph, new Int32Array(nodes), lambda) - 1e-9);
    }),
    { numRuns: 300 },
  );
});

test("a chain whose parts could not be merged when they were joined from refined ones is one community", () => {
  const low = [0, 0, 1, 2, 3, 10, 13];
  const high = [13, 18, 13, 16, 10, 18, 16];
  const reliability = [0.05, 0.05, 0.05, 0.05, 0.05, 0.05000049994668061, 0.050001499757177326];
  const list = low.map((a, pair) => ({ a, b: high[pair]!, p: reliability[pair]! }));
  const community = leiden(weighted(21, pairsOf(list)), { lambda: 0.0001, passes: 2 });
  expect(new Set([...low, ...high].map((node) => community[node])).size).toBe(1);
});

test("finds planted groups: ten cliques of eight in a ring of weak links", () => {
  const list: { a: number; b: number; p: number }[] = [];
  for (let group = 0; group < 10; group++) {
    for (let a = 0; a < 8; a++)
      for (let b = a + 1; b < 8; b++) list.push({ a: 8 * group + a, b: 8 * group + b, p: 0.8 });
    list.push({ a: 8 * group, b: (8 * group + 13) % 80, p: 0.1 });
  }
  const community = leiden(weighted(80, pairsOf(list)), { lambda: 0.001, passes: 2 });
  expect([...community]).toEqual(Array.from({ length: 80 }, (_, node) => Math.floor(node / 8)));
});

test("a bigger graph beside it changes no community: the resolution is fixed", () => {
  const alone = leiden(weighted(12, pairsOf(ring(0))), { lambda: 0.05, passes: 2 });
  const many = Array.from({ length: 50 }, (_, group) => ring(12 * group)).flat();
  const among = leiden(weighted(600, pairsOf(many)), { lambda: 0.05, passes: 2 });
  expect(new Set(alone).size).toBeGreaterThan(1);
  expect(among.slice(0, 12)).toEqual(alone);
});

test("a community in two pieces is split, and numbers follow the smallest member", () => {
  const path = pairsOf([
    { a: 0, b: 1, p: 0.5 },
    { a: 1, b: 2, p: 0.5 },
    { a: 3, b: 4, p: 0.5 },
  ]);
  expect([...connectedParts(weighted(6, path), Int32Array.of(5, 2, 2, 5, 5, 5))]).toEqual([0, 1, 1, 2, 2, 3]);
});

/** How many of the members are reached from the first without leaving them. */
function reach({ offset, neighbour }: WeightedGraph, members: readonly number[]): number {
  const seen = new Set([members[0]!]);
  for (const node of seen) {
    for (const to of neighbour.subarray(offset[node], offset[node + 1])) {
      if (members.includes(to)) seen.add(to);
    }
  }
  return seen.size;
}

function quality(graph: WeightedGraph, community: Int32Array, lambda: number): number {
  let inside = 0;
  const total = new Map<number, number>();
  community.forEach((each, node) => {
    for (let edge = graph.offset[node]!; edge < graph.offset[node + 1]!; edge++) {
      total.set(each, (total.get(each) ?? 0) + graph.weight[edge]!);
      if (community[graph.neighbour[edge]!] === each) inside += graph.weight[edge]!;
    }
  });
  return inside / 2 - (lambda / 2) * [...total.values()].reduce((sum, weight) => sum + weight ** 2, 0);
}

test("only ties that hold are kept, of the nodes they join, and lead back to them", () => {
  fc.assert(
    fc.property(randomGraph(20, 60), ({ nodes, pairs }) => {
      const held = tiesThatHold(graphArrays(nodes, pairs), 0.4);
      const ties = [...held.original.keys()].flatMap((place) =>
        [...held.neighbour.subarray(held.offset[place], held.offset[place + 1])].map((to) => {
          const [a, b] = [held.original[place]!, held.original[to]!];
          return a < b ? `${a} ${b}` : "";
        }),
      );
      const strong = [...pairs.low.keys()].filter((pair) => pairs.reliability[pair]! >= 0.4);
      const expected = strong.map((pair) => `${pairs.low[pair]} ${pairs.high[pair]}`);
      expect(ties.filter(Boolean).toSorted()).toEqual(expected.toSorted());
      expect(new Set(held.original).size).toBe(held.nodes);
      expect(held.nodes).toBe(new Set(strong.flatMap((pair) => [pairs.low[pair], pairs.high[pair]])).size);
    }),
  );
});
