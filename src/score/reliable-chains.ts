import type { GraphArrays } from "./graph-arrays.ts";
import { type MinHeap, dropHeap, openHeap, pushHeap } from "./min-heap.ts";

/**
 * The strongest chain from any seed to every node: `cost` in nats (Infinity: none within the cut-off), `before` the
 * node before it on the chain and `via` the half-edge from there (both -1 at a seed and where there is no chain).
 */
export type ReliableChains = { cost: Float64Array; before: Int32Array; via: Int32Array };

/**
 * Dijkstra from all seeds at once on cost −ln p: the chain of least cost is the one whose links are most likely all
 * true. A chain starts with `startCost`; none beyond `cutOff` is followed. Ties go to the smaller node number.
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
  const heap = openHeap();
  for (const seed of seeds) {
    cost[seed] = startCost;
    pushHeap(heap, startCost, seed);
  }
  spread(graph, { cost, before, via }, heap, cutOff);
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
  const heap = openHeap();
  for (const { from, edge } of cheaper) {
    const to = graph.neighbour[edge]!;
    const next = cost[from]! + graph.cost[edge]!;
    if (!(next < cost[to]! && next <= cutOff)) continue;
    [cost[to], before[to], via[to]] = [next, from, edge];
    pushHeap(heap, next, to);
  }
  spread(graph, { cost, before, via }, heap, cutOff);
  return { cost, before, via };
}

function spread(
  { offset, neighbour, cost: edgeCost }: GraphArrays,
  { cost, before, via }: ReliableChains,
  heap: MinHeap,
  cutOff: number,
): void {
  while (heap.size > 0) {
    const reached = heap.keys[0]!;
    const node = heap.nodes[0]!;
    dropHeap(heap);
    if (reached > cost[node]!) continue;
    for (let edge = offset[node]!, end = offset[node + 1]!; edge < end; edge++) {
      const to = neighbour[edge]!;
      const next = reached + edgeCost[edge]!;
      if (next < cost[to]! && next <= cutOff) {
        cost[to] = next;
        before[to] = node;
        via[to] = edge;
        pushHeap(heap, next, to);
      }
    }
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
