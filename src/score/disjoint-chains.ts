import { type Flow, type FlowSpace, augment, closeFlow } from "./flow-search.ts";
import type { GraphArrays } from "./graph-arrays.ts";

/** A chain from its seed to its entry: the nodes, the half-edge between each and the next, the cost in nats. */
export type FlowChain = { nodes: number[]; edges: number[]; cost: number };

/** The k cheapest chains that share no link, taken together; `cost` is their sum. */
export type Packing = { cost: number; chains: FlowChain[] };

/** Room for the rounding of a limit. */
const ROUNDING = 1e-9;

export type ChainSearch = {
  graph: GraphArrays;
  entries: readonly number[];
  isSeed: (node: number) => boolean;
  toSeed: (node: number) => number;
  most: number;
  cutOff: number;
};

/**
 * For k = 1 … `most`, the k edge-disjoint chains from the seeds to the entries of least total cost, by successive
 * shortest paths with potentials; ends at the k where no further chain costs `cutOff` nats or less, or is cheap enough
 * to bring the bound of any number of chains above what is reached.
 */
export function disjointChains(search: ChainSearch, space: FlowSpace): Packing[] {
  const { graph, isSeed, toSeed, most, cutOff } = search;
  const entries = search.entries.filter((node) => toSeed(node) < cutOff);
  const nearest = entries.reduce((least, node) => Math.min(least, toSeed(node)), Infinity);
  if (nearest === Infinity) return [];
  const flow: Flow = {
    graph,
    entries,
    isSeed,
    toSeed,
    carried: new Map(),
    startPotential: -nearest,
    known: [],
  };
  const packings: Packing[] = [];
  while (packings.length < most) {
    const dearest = Math.min(cutOff, dearestUseful(packings, most));
    if (!augment(flow, space, dearest + flow.startPotential)) break;
    const chains = chainsOf(flow);
    packings.push({ cost: chains.reduce((sum, { cost }) => sum + cost, 0), chains });
  }
  closeFlow(flow, space);
  return packings;
}

/** The lower bound of METHOD.md §6: the greatest over k of 1 − (1 − exp(−C_k / k))^k; never falls with evidence. */
export function packedReliability(packings: readonly Packing[]): number {
  return Math.max(0, ...packings.map(({ cost }, place) => boundOf(cost, place + 1)));
}

/** The chains of the number at which the bound is greatest; none when there is no chain. */
export function bestPacking(packings: readonly Packing[]): readonly FlowChain[] {
  const best = packedReliability(packings);
  return packings.find(({ cost }, place) => boundOf(cost, place + 1) === best)?.chains ?? [];
}

/**
 * The cost above which a next chain cannot help: chains come dearer and dearer, so k chains cost at least what those
 * found cost and k − j times the next; the bound of k must be above the best of those found.
 */
function dearestUseful(packings: readonly Packing[], most: number): number {
  const best = packedReliability(packings);
  const spent = packings.at(-1)?.cost ?? 0;
  let dearest = 0;
  for (let k = packings.length + 1; k <= most; k++) {
    const mean = -Math.log(1 - (1 - best) ** (1 / k));
    dearest = Math.max(dearest, (k * mean - spent) / (k - packings.length));
  }
  return dearest * (1 + ROUNDING);
}

function boundOf(cost: number, k: number): number {
  return k === 1 ? Math.exp(-cost) : 1 - (1 - Math.exp(-cost / k)) ** k;
}

/** Takes the flow apart into chains, entries and pairs of smaller number first; the strongest chain stands first. */
function chainsOf({ graph, entries, carried }: Flow): FlowChain[] {
  const leaving = new Map<number, number[]>();
  const surplus = new Map<number, number>();
  for (const [, { from, edge }] of [...carried].toSorted(([a], [b]) => a - b)) {
    const to = graph.neighbour[edge]!;
    leaving.set(from, [...(leaving.get(from) ?? []), edge]);
    surplus.set(from, (surplus.get(from) ?? 0) + 1);
    surplus.set(to, (surplus.get(to) ?? 0) - 1);
  }
  const chains: FlowChain[] = [];
  for (const entry of entries) {
    for (let left = surplus.get(entry) ?? 0; left > 0; left--) {
      const nodes = [entry];
      const edges: number[] = [];
      let edge = leaving.get(entry)?.shift();
      while (edge !== undefined) {
        edges.push(edge);
        nodes.push(graph.neighbour[edge]!);
        edge = leaving.get(graph.neighbour[edge]!)?.shift();
      }
      const cost = edges.reduce((sum, each) => sum + graph.cost[each]!, 0);
      chains.push({ nodes: nodes.toReversed(), edges: edges.toReversed(), cost });
    }
  }
  return chains.toSorted((a, b) => a.cost - b.cost || a.nodes.at(-1)! - b.nodes.at(-1)!);
}
