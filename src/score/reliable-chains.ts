import { type BucketQueue, openBuckets, putInBucket, takeFromBuckets } from "./bucket-queue.ts";
import type { GraphArrays } from "./graph-arrays.ts";

/**
 * The strongest chain from any seed to every node: `cost` in nats (Infinity: none within the cut-off), `before` the
 * node before it on the chain and `via` the half-edge from there (both -1 at a seed and where there is no chain).
 */
export type ReliableChains = { cost: Float64Array; before: Int32Array; via: Int32Array };

/**
 * Dijkstra from all seeds at once on cost −ln p: the chain of least cost is the one whose links are most likely all
 * true. A chain starts with `startCost`; none beyond `cutOff` is followed. Of two nodes before a third that offer the
 * same, the one nearer to its seed stands, then the one of smaller number.
 */
export function reliableChains(
  graph: GraphArrays,
  seeds: Iterable<number>,
  startCost: number,
  cutOff: number,
): ReliableChains {
  const cost = new Float64Array(graph.nodes).fill(Infinity);
  const before = new Int32Array(graph.nodes).fill(-1);
  const via = new Int32Array(graph.nodes).fill(-1);
  const queue = openBuckets(graph.nodes, Math.max(startCost, cutOff));
  for (const seed of seeds) {
    cost[seed] = startCost;
    putInBucket(queue, seed, startCost);
  }
  spread(graph, { cost, before, via }, queue, cutOff);
  return { cost, before, via };
}

/** The same chains after some half-edges became cheaper: only what gets nearer by them is searched again. */
export function shortenedChains(
  graph: GraphArrays,
  chains: ReliableChains,
  cheaper: readonly { from: number; edge: number }[],
  cutOff: number,
): ReliableChains {
  const [cost, before, via] = [chains.cost.slice(), chains.before.slice(), chains.via.slice()];
  const queue = openBuckets(graph.nodes, cutOff);
  for (const { from, edge } of cheaper) {
    const to = graph.neighbour[edge]!;
    const next = cost[from]! + graph.cost[edge]!;
    if (!(next < cost[to]! && next <= cutOff)) continue;
    [cost[to], before[to], via[to]] = [next, from, edge];
    putInBucket(queue, to, next);
  }
  spread(graph, { cost, before, via }, queue, cutOff);
  return { cost, before, via };
}

function spread(
  { offset, neighbour, cost: edgeCost }: GraphArrays,
  { cost, before, via }: ReliableChains,
  queue: BucketQueue,
  cutOff: number,
): void {
  for (let node = takeFromBuckets(queue); node >= 0; node = takeFromBuckets(queue)) {
    const reached = cost[node]!;
    for (let edge = offset[node]!, end = offset[node + 1]!; edge < end; edge++) {
      const to = neighbour[edge]!;
      const next = reached + edgeCost[edge]!;
      if (next > cutOff || next > cost[to]!) continue;
      if (next === cost[to]! && !precedes(node, before[to]!)) continue;
      const isNearer = next < cost[to]!;
      cost[to] = next;
      before[to] = node;
      via[to] = edge;
      if (isNearer) putInBucket(queue, to, next);
    }
  }

  function precedes(node: number, other: number): boolean {
    if (other < 0) return false;
    return cost[node]! < cost[other]! || (cost[node] === cost[other] && node < other);
  }
}

/** The chain that ends at the node, from its seed on: the nodes, and the half-edge from each to the next. */
export function chainTo({ before, via }: ReliableChains, end: number): { nodes: number[]; edges: number[] } {
  const nodes = [end];
  const edges: number[] = [];
  for (let node = end; before[node] !== -1; node = before[node]!) {
    nodes.push(before[node]!);
    edges.push(via[node]!);
  }
  return { nodes: nodes.toReversed(), edges: edges.toReversed() };
}
