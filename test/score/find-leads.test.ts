import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Lead } from "#model/lead.ts";
import { evidenceNetwork } from "#score/evidence-network.ts";
import { findLeads } from "#score/find-leads.ts";
import { forwardPush } from "#score/forward-push.ts";
import { graphArrays, weightOf } from "#score/graph-arrays.ts";
import { PARAMETERS } from "#score/parameters.ts";
import { AS_OF, evidenceOf } from "./evidence.ts";
import { plantedWorld } from "./planted-world.ts";
import { pairsOf, randomGraph } from "./random-graph.ts";

const network = evidenceNetwork(evidenceOf(plantedWorld()), PARAMETERS, AS_OF);
const { fugitives, syndicates } = network.sides;
const leads = findLeads(network, [fugitives, syndicates], 50);

describe("leads between the two sides", () => {
  test("begin with what ties both, each with the neighbour it was reached by", () => {
    expect(leads[0]!.entity).toMatch(/palace|lantern/);
    for (const lead of leads) expect(Lead.parse(lead)).toEqual(lead);
    const shares = leads.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  });

  test("are never people, nor listed, nor what a victim or a held person holds", () => {
    expect(leads.length).toBeGreaterThan(5);
    const named = leads.map(({ entity }) => entity);
    expect(named.filter((entity) => entity.startsWith("person:"))).toEqual([]);
    expect(named).not.toContain("phone:victim");
    expect(named.filter((entity) => entity.endsWith("group"))).toEqual([]);
  });

  test("from a set are outside of it", () => {
    const set = Int32Array.from([fugitives[0]!]);
    const near = findLeads(network, [set], 3);
    expect(near).toHaveLength(3);
    expect(
      findLeads(network, [Int32Array.from([...set, ...near.map(nodeOf)].toSorted((a, b) => a - b))], 3),
    ).not.toEqual(near);
  });
});

test("a walk from an island stays there, and all of it ends somewhere", () => {
  const graph = graphArrays(
    4,
    pairsOf([
      { a: 0, b: 1, p: 0.5 },
      { a: 2, b: 3, p: 0.5 },
    ]),
  );
  const { share, via } = forwardPush(graph, Int32Array.of(0), 1e-9);
  expect([...share.keys()].toSorted((a, b) => a - b)).toEqual([0, 1]);
  expect([...share.values()].reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 7);
  expect(via.get(1)).toBe(0);
});

test("the walk comes within the tolerance of what 400 sweeps over the whole graph give", () => {
  fc.assert(
    fc.property(randomGraph(12, 30), ({ nodes, pairs }) => {
      const graph = graphArrays(nodes, pairs);
      const weight = graph.cost.map(weightOf);
      const strength = Array.from({ length: nodes }, (_, node) =>
        weight.subarray(graph.offset[node], graph.offset[node + 1]).reduce((a, b) => a + b, 0),
      );
      let walking = Float64Array.from({ length: nodes }, (_, node) => Number(node === 0));
      const ended = new Float64Array(nodes);
      for (let sweep = 0; sweep < 400; sweep++) {
        const next = new Float64Array(nodes);
        for (let node = 0; node < nodes; node++) {
          const isStuck = strength[node] === 0;
          ended[node]! += walking[node]! * (isStuck ? 1 : 0.15);
          if (isStuck) continue;
          for (let edge = graph.offset[node]!; edge < graph.offset[node + 1]!; edge++) {
            next[graph.neighbour[edge]!]! += (0.85 * walking[node]! * weight[edge]!) / strength[node]!;
          }
        }
        walking = next;
      }
      const { share } = forwardPush(graph, Int32Array.of(0), 1e-6);
      ended.forEach((value, node) => {
        expect(Math.abs(value - (share.get(node) ?? 0))).toBeLessThanOrEqual(1e-6 * strength[node]! + 1e-12);
      });
    }),
    { numRuns: 100 },
  );
});

function nodeOf({ entity }: Lead): number {
  return network.weighed.weighing.index.ids.indexOf(entity);
}
