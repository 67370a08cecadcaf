import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openFlowSpace } from "#score/flow-search.ts";
import { graphArrays } from "#score/graph-arrays.ts";
import { dropHeap, openHeap, pushHeap } from "#score/min-heap.ts";
import { reliabilityInside } from "#score/reliability-inside.ts";
import { chainTo, reliableChains } from "#score/reliable-chains.ts";
import { pairsOf, randomGraph } from "./random-graph.ts";

describe("min-heap", () => {
  test("gives keys in order, equal keys by node, whatever the order in", () => {
    const entry = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1000 }));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 200 }), (entries) => {
        const heap = openHeap(2);
        for (const [key, node] of entries) pushHeap(heap, key, node);
        const out: [number, number][] = [];
        while (heap.size > 0) {
          out.push([heap.keys[0]!, heap.nodes[0]!]);
          dropHeap(heap);
        }
        expect(out).toEqual(entries.toSorted(([a, x], [b, y]) => a - b || x - y));
      }),
    );
  });
});

describe("reliableChains", () => {
  test("finds the least cost to every node (against Bellman and Ford) and the chain that has it", () => {
    fc.assert(
      fc.property(randomGraph(12, 30), fc.integer({ min: 1, max: 9 }), ({ nodes, pairs }, cutOff) => {
        const graph = graphArrays(nodes, pairs);
        const seeds = nodes > 4 ? [0, 3] : [0];
        const chains = reliableChains(graph, seeds, 0.01, cutOff);
        const least = bellmanFord(nodes, pairs, seeds, 0.01);
        const isFound = (node: number): boolean => least[node]! <= cutOff;
        expect(Array.from(chains.cost, Number.isFinite)).toEqual([...least.keys()].map(isFound));
        for (const node of [...least.keys()].filter(isFound)) {
          expect(chains.cost[node]).toBeCloseTo(least[node]!, 9);
          const chain = chainTo(chains, node);
          expect(seeds).toContain(chain.nodes[0]);
          expect(chain.nodes.at(-1)).toBe(node);
          const cost = chain.edges.reduce((sum, edge) => sum + graph.cost[edge]!, 0.01);
          expect(cost).toBeCloseTo(least[node]!, 9);
          chain.edges.forEach((edge, step) => {
            const pair = graph.pair[edge]!;
            const ends = [pairs.low[pair], pairs.high[pair]];
            expect(ends).toContain(chain.nodes[step]);
            expect(ends).toContain(chain.nodes[step + 1]);
          });
        }
      }),
    );
  });

  test("of two equal chains the one over the smaller node is taken", () => {
    const pairs = pairsOf([
      { a: 0, b: 1, p: 0.5 },
      { a: 0, b: 2, p: 0.5 },
      { a: 1, b: 3, p: 0.5 },
      { a: 2, b: 3, p: 0.5 },
    ]);
    expect(chainTo(reliableChains(graphArrays(4, pairs), [0], 0, 9), 3).nodes).toEqual([0, 1, 3]);
  });
});

describe("graph arrays", () => {
  test("hold every pair twice, neighbours ascending; a chain inside a set leaves it nowhere", () => {
    fc.assert(
      fc.property(randomGraph(10, 25), fc.uniqueArray(fc.nat(9)), ({ nodes, pairs }, chosen) => {
        const graph = graphArrays(nodes, pairs);
        expect(graph.offset[nodes]).toBe(2 * pairs.low.length);
        for (let node = 0; node < nodes; node++) {
          const neighbours = [...graph.neighbour.subarray(graph.offset[node], graph.offset[node + 1])];
          expect(neighbours).toEqual(neighbours.toSorted((a, b) => a - b));
        }
        const members = Int32Array.from(chosen.filter((node) => node < nodes)).toSorted();
        const [from, to] = [members[0], members.at(-1)];
        fc.pre(from !== undefined && to !== undefined);
        const isInside = (pair: number): boolean =>
          members.includes(pairs.low[pair]!) && members.includes(pairs.high[pair]!);
        const inside = {
          ...pairs,
          reliability: pairs.reliability.map((p, pair) => (isInside(pair) ? p : 0)),
        };
        const { cost } = reliableChains(graphArrays(nodes, inside), [from], 0, 9);
        const space = openFlowSpace(nodes);
        for (let time = 0; time < 2; time++) {
          const found = reliabilityInside(graph, space, members, { from, to, cutOff: 9 });
          expect(found).toBeCloseTo(Math.exp(-cost[to]!), 12);
        }
      }),
    );
  });
});

function bellmanFord(
  nodes: number,
  { low, high, reliability }: Parameters<typeof graphArrays>[1],
  seeds: readonly number[],
  start: number,
): number[] {
  const cost = Array.from({ length: nodes }, (_, node) => (seeds.includes(node) ? start : Infinity));
  for (let round = 0; round < nodes; round++) {
    for (const [pair, a] of low.entries()) {
      const b = high[pair]!;
      const step = -Math.log(reliability[pair]!);
      const towards = Math.min(cost[b]!, cost[a]! + step);
      cost[a] = Math.min(cost[a]!, towards + step);
      cost[b] = towards;
    }
  }
  return cost;
}
