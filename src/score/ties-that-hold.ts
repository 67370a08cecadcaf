import { type GraphArrays, weightOf } from "./graph-arrays.ts";

/** What communities are found on: an undirected graph in compressed sparse rows, with weights. */
export type WeightedGraph = {
  nodes: number;
  offset: Int32Array;
  neighbour: Int32Array;
  weight: Float32Array | Float64Array;
};

/** The nodes are numbered anew; `original` leads back. */
export type HeldGraph = WeightedGraph & { weight: Float32Array; original: Int32Array };

/**
 * The links whose reliability is at least `weakest`, as a graph of the nodes they join. These are numbered anew, each
 * near its neighbours (breadth first from the smallest), so that what is read together lies together; `original` leads
 * back. Weights are kept to 24 bits.
 */
export function tiesThatHold(graph: GraphArrays, weakest: number): HeldGraph {
  const { nodes, cost } = graph;
  const dearest = -Math.log(weakest);
  const placeOf = new Int32Array(nodes).fill(-1);
  const original = new Int32Array(nodes);
  const offset = new Int32Array(nodes + 1);
  /** As long as if all links held: what is never written takes no memory. */
  const neighbour = new Int32Array(cost.length);
  const weight = new Float32Array(cost.length);
  let placed = 0;
  let edges = 0;
  for (let first = 0; first < nodes; first++) {
    if (placeOf[first] !== -1 || !holdsAny(graph, first, dearest)) continue;
    let place = placed;
    putNext(first);
    for (; place < placed; place++) {
      const node = original[place]!;
      for (let edge = graph.offset[node]!, end = graph.offset[node + 1]!; edge < end; edge++) {
        if (cost[edge]! > dearest) continue;
        const to = graph.neighbour[edge]!;
        if (placeOf[to] === -1) putNext(to);
        neighbour[edges] = placeOf[to]!;
        weight[edges++] = weightOf(cost[edge]!);
      }
      offset[place + 1] = edges;
    }
  }
  return {
    nodes: placed,
    offset: offset.subarray(0, placed + 1),
    neighbour: neighbour.subarray(0, edges),
    weight: weight.subarray(0, edges),
    original: original.subarray(0, placed),
  };

  function putNext(node: number): void {
    placeOf[node] = placed;
    original[placed++] = node;
  }
}

function holdsAny({ offset, cost }: GraphArrays, node: number, dearest: number): boolean {
  for (let edge = offset[node]!; edge < offset[node + 1]!; edge++) if (cost[edge]! <= dearest) return true;
  return false;
}
