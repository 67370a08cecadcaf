import type { GraphArrays } from "./graph-arrays.ts";
import { type MinHeap, dropHeap, openHeap, pushHeap } from "./min-heap.ts";

/**
 * What the searches of a flow leave behind and use again: by node, `key` the reduced cost reached (Infinity before),
 * `potential` the negative distance to the seeds once `isKnown`. Only what a search touched is reset.
 */
export type FlowSpace = {
  key: Float64Array;
  potential: Float64Array;
  isKnown: Uint8Array;
  isSettled: Uint8Array;
  before: Int32Array;
  via: Int32Array;
  heap: MinHeap;
};

/** Chains in the making: the entries they start from, the seeds they end at, and which pair carries flow which way. */
export type Flow = {
  graph: GraphArrays;
  entries: readonly number[];
  isSeed: (node: number) => boolean;
  /** The least cost (nats) from every node to a seed; Infinity where none is near enough. */
  toSeed: (node: number) => number;
  /** By pair in use: the half-edge along which a chain goes, and the node it leaves. */
  carried: Map<number, { from: number; edge: number }>;
  startPotential: number;
  known: number[];
};

/** Room for flows through a graph of this many nodes. */
export function openFlowSpace(nodes: number): FlowSpace {
  return {
    key: new Float64Array(nodes).fill(Infinity),
    potential: new Float64Array(nodes),
    isKnown: new Uint8Array(nodes),
    isSettled: new Uint8Array(nodes),
    before: new Int32Array(nodes).fill(-1),
    via: new Int32Array(nodes),
    heap: openHeap(),
  };
}

/**
 * Adds one chain at least cost, of at most `limit` nats beyond the flow's least: Dijkstra on costs reduced by
 * potentials, which begin as the distances to the seeds, so that only what lies near a best chain is looked at (A*).
 * False when there is none.
 */
export function augment(flow: Flow, space: FlowSpace, limit: number): boolean {
  const { graph, isSeed, carried } = flow;
  const { key, potential, isSettled, before, via, heap } = space;
  const touched: number[] = [];
  const settled: number[] = [];
  const reach = (node: number, cost: number, from: number, edge: number): void => {
    if (cost >= key[node]! || cost > limit) return;
    if (key[node] === Infinity) touched.push(node);
    key[node] = cost;
    before[node] = from;
    via[node] = edge;
    pushHeap(heap, cost, node);
  };
  for (const node of flow.entries) {
    reach(node, Math.max(0, flow.startPotential - potentialOf(flow, space, node)), -1, -1);
  }
  let end = -1;
  while (heap.size > 0 && end < 0) {
    const cost = heap.keys[0]!;
    const node = heap.nodes[0]!;
    dropHeap(heap);
    if (isSettled[node] === 1 || cost > key[node]!) continue;
    isSettled[node] = 1;
    settled.push(node);
    if (isSeed(node)) {
      end = node;
      break;
    }
    const own = potentialOf(flow, space, node);
    for (let edge = graph.offset[node]!; edge < graph.offset[node + 1]!; edge++) {
      const to = graph.neighbour[edge]!;
      if (isSettled[to] === 1 || flow.toSeed(to) === Infinity) continue;
      const used = carried.get(graph.pair[edge]!);
      if (used?.from === node) continue;
      const step = used === undefined ? graph.cost[edge]! : -graph.cost[edge]!;
      reach(to, cost + Math.max(0, step + own - potentialOf(flow, space, to)), node, edge);
    }
  }
  heap.size = 0;
  if (end >= 0) {
    const reached = key[end]!;
    for (const node of settled) potential[node]! += Math.min(0, key[node]! - reached);
    flow.startPotential -= reached;
    carryAlong(flow, space, end);
  }
  for (const node of touched) {
    key[node] = Infinity;
    isSettled[node] = 0;
    before[node] = -1;
  }
  return end >= 0;
}

/** Leaves the space as it was before the flow. */
export function closeFlow(flow: Flow, { isKnown }: FlowSpace): void {
  for (const node of flow.known) isKnown[node] = 0;
}

function potentialOf(flow: Flow, { potential, isKnown }: FlowSpace, node: number): number {
  if (isKnown[node] === 0) {
    isKnown[node] = 1;
    potential[node] = -flow.toSeed(node);
    flow.known.push(node);
  }
  return potential[node]!;
}

/** A step against a chain takes that link out of it: the two chains exchange their ends. */
function carryAlong({ graph, carried }: Flow, { before, via }: FlowSpace, end: number): void {
  for (let node = end; before[node] !== -1; node = before[node]!) {
    const pair = graph.pair[via[node]!]!;
    if (carried.has(pair)) carried.delete(pair);
    else carried.set(pair, { from: before[node]!, edge: via[node]! });
  }
}
