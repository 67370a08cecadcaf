import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestPacking, disjointChains, packedReliability } from "#score/disjoint-chains.ts";
import { openFlowSpace } from "#score/flow-search.ts";
import { type Pairs, graphArrays } from "#score/graph-arrays.ts";
import { reliableChains } from "#score/reliable-chains.ts";
import { exactProbability, pairsOf, randomGraph } from "./random-graph.ts";

const CUT_OFF = 1000;
const isSeed = (node: number): boolean => node === 0;

function packings(nodes: number, pairs: Pairs, most: number) {
  const graph = graphArrays(nodes, pairs);
  const { cost } = reliableChains(graph, [0], 0, CUT_OFF);
  const entries = [nodes - 2, nodes - 1].filter((node) => node > 0);
  const search = { graph, entries, isSeed, toSeed: (node: number) => cost[node]!, most, cutOff: CUT_OFF };
  return { graph, entries, found: disjointChains(search, openFlowSpace(nodes)) };
}

/** The least total cost of k edge-disjoint chains, by trying every choice of k simple paths. */
function leastCost(nodes: number, { low, high, reliability }: Pairs, entries: number[], k: number): number {
  const paths: { pairs: Set<number>; cost: number }[] = [];
  const walk = (node: number, seen: number[], pairs: number[], cost: number): void => {
    if (entries.includes(node)) paths.push({ pairs: new Set(pairs), cost });
    for (const pair of low.keys()) {
      const ends = [low[pair]!, high[pair]!];
      if (!ends.includes(node)) continue;
      const to = ends[0] === node ? ends[1]! : ends[0]!;
      if (!seen.includes(to)) walk(to, [...seen, to], [...pairs, pair], cost - Math.log(reliability[pair]!));
    }
  };
  walk(0, [0], [], 0);
  const choose = (from: number, left: number, used: Set<number>): number => {
    if (left === 0) return 0;
    let least = Infinity;
    for (let place = from; place < paths.length; place++) {
      const { pairs, cost } = paths[place]!;
      if ([...pairs].some((pair) => used.has(pair))) continue;
      least = Math.min(least, cost + choose(place + 1, left - 1, new Set([...used, ...pairs])));
    }
    return least;
  };
  return nodes < 2 ? Infinity : choose(0, k, new Set());
}

describe("k edge-disjoint chains", () => {
  test("cost as little as any choice of k paths; those left out would not bring the bound higher", () => {
    fc.assert(
      fc.property(randomGraph(6, 9), ({ nodes, pairs }) => {
        const { entries, found } = packings(nodes, pairs, 3);
        for (const k of [1, 2, 3]) {
          const least = leastCost(nodes, pairs, entries, k);
          expect(found[k - 1]?.cost ?? least).toBeCloseTo(least, 9);
          const bound = 1 - (1 - Math.exp(-least / k)) ** k;
          expect(packedReliability(found)).toBeGreaterThanOrEqual(bound - 1e-12);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("share no link, lead from the seed to an entry, and cost what their links cost", () => {
    fc.assert(
      fc.property(randomGraph(30, 90), ({ nodes, pairs }) => {
        const { graph, entries, found } = packings(nodes, pairs, 4);
        found.forEach(({ cost, chains }, place) => {
          expect(chains).toHaveLength(place + 1);
          const used = chains.flatMap(({ edges }) => edges.map((edge) => graph.pair[edge]!));
          expect(new Set(used).size).toBe(used.length);
          for (const chain of chains) {
            expect(chain.nodes[0]).toBe(0);
            expect(entries).toContain(chain.nodes.at(-1));
            chain.edges.forEach((edge, step) => {
              const pair = graph.pair[edge]!;
              const ends = [chain.nodes[step]!, chain.nodes[step + 1]!].toSorted((a, b) => a - b);
              expect([pairs.low[pair], pairs.high[pair]]).toEqual(ends);
            });
          }
          const sum = chains.reduce((total, chain) => total + chain.cost, 0);
          expect(cost).toBeCloseTo(sum, 9);
        });
      }),
      { numRuns: 300 },
    );
  });

  test("the bound, and the chance that any chain of a packing holds, never exceed the exact reliability", () => {
    fc.assert(
      fc.property(randomGraph(7, 11), ({ nodes, pairs }) => {
        const { entries, found } = packings(nodes, pairs, 3);
        const exact = exactProbability(nodes, pairs, (isJoined) => entries.some((node) => isJoined(0, node)));
        const packed = bestPacking(found).reduce((wrong, { cost }) => wrong * (1 - Math.exp(-cost)), 1);
        expect(packedReliability(found)).toBeLessThanOrEqual(1 - packed + 1e-12);
        expect(1 - packed).toBeLessThanOrEqual(exact + 1e-9);
      }),
      { numRuns: 100 },
    );
  });

  test("a second chain by other links counts", () => {
    const square = pairsOf([
      { a: 0, b: 1, p: 0.5 },
      { a: 0, b: 2, p: 0.5 },
      { a: 1, b: 3, p: 0.5 },
      { a: 2, b: 3, p: 0.5 },
    ]);
    const { found } = packings(4, square, 2);
    expect(packedReliability(found.slice(0, 1))).toBeCloseTo(0.5, 12);
    expect(packedReliability(found)).toBeCloseTo(1 - (1 - Math.sqrt(0.5 * 0.25)) ** 2, 12);
  });
});
