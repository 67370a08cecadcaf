import fc from "fast-check";
import { expect, test } from "vitest";
import { bestWays, type WayRules } from "#score/best-ways.ts";
import { type Pairs, graphArrays } from "#score/graph-arrays.ts";
import { randomGraph } from "./random-graph.ts";

const COUNT = 6;

/** Every way from 0 that passes no node twice and ends at the first target, by trying all of them; the cheapest first. */
function allWays(
  { low, high, reliability }: Pairs,
  targets: ReadonlySet<number>,
  hops: number,
  mayPass: (node: number) => boolean,
): { nodes: number[]; cost: number }[] {
  const ways: { nodes: number[]; cost: number }[] = [];
  const walk = (nodes: number[], cost: number): void => {
    const at = nodes.at(-1)!;
    if (nodes.length > 1 && targets.has(at)) {
      ways.push({ nodes, cost });
      return;
    }
    if (nodes.length > hops || (nodes.length > 1 && !mayPass(at))) return;
    for (const pair of low.keys()) {
      const to = low[pair] === at ? high[pair]! : high[pair] === at ? low[pair]! : -1;
      if (to < 0 || nodes.includes(to) || reliability[pair] === 0) continue;
      walk([...nodes, to], cost - Math.log(reliability[pair]!));
    }
  };
  walk([0], 0);
  return ways.toSorted((a, b) => a.cost - b.cost);
}

test("the best ways are the cheapest of all, within the hops and past no barred node", () => {
  fc.assert(
    fc.property(
      randomGraph(7, 12),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 0, max: 6 }),
      ({ nodes, pairs }, hops, barred) => {
        const graph = graphArrays(nodes, pairs);
        const targets = new Set([nodes - 1, nodes - 2].filter((node) => node > 0));
        const mayPass = (node: number): boolean => node !== barred;
        const rules: WayRules = { hops, mayPass, costOf: (edge) => graph.cost[edge]! };
        const found = bestWays(graph, 0, targets, COUNT, rules);
        const all = allWays(pairs, targets, hops, mayPass);
        expect(found).toHaveLength(Math.min(COUNT, all.length));
        for (const [place, way] of found.entries()) {
          expect(way.cost).toBeCloseTo(all[place]!.cost, 9);
          expect(new Set(way.nodes).size).toBe(way.nodes.length);
          expect(way.edges.map((edge) => graph.neighbour[edge])).toEqual(way.nodes.slice(1));
        }
        expect(new Set(found.map((way) => way.nodes.join())).size).toBe(found.length);
      },
    ),
    { numRuns: 400 },
  );
});
