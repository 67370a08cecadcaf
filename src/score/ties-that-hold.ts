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
  const dearest = -Math.log(weakest);
  const { original, placeOf, halves } = nearEachOther(graph, dearest);
  const offset = new Int32Array(original.length + 1);
  const neighbour = new Int32Array(halves);
  const weight = new Float32Array(halves);
  let edges = 0;
  for (let place = 0; place < original.length; place++) {
    const node = original[place]!;
    for (let edge = graph.offset[node]!; edge < graph.offset[node + 1]!; edge++) {
      if (graph.cost[edge]! > dearest) continue;
      neighbour[edges] = placeOf[graph.neighbour[edge]!]!;
      weight[edges++] = weightOf(graph.cost[edge]!);
    }
    offset[place + 1] = edges;
  }
  return { nodes: original.length, offset, neighbour, weight, original };
}

/** The nodes that any link of at most this cost joins, breadth first; and how many half-edges that makes. */
function nearEachOther(
  { nodes, offset, neighbour, cost }: GraphArrays,
  dearest: number,
): { original: Int32Array; placeOf: Int32Array; halves: number } {
  const placeOf = new Int32Array(nodes).fill(-1);
  const order = new Int32Array(nodes);
  let placed = 0;
  let halves = 0;
  for (let first = 0; first < nodes; first++) {
    if (placeOf[first] !== -1 || !holdsAny(first)) continue;
    let place = placed;
    placeOf[first] = placed;
    order[placed++] = first;
    for (; place < placed; place++) {
      const node = order[place]!;
      for (let edge = offset[node]!; edge < offset[node + 1]!; edge++) {
        if (cost[edge]! > dearest) continue;
        halves++;
        const to = neighbour[edge]!;
        if (placeOf[to] !== -1) continue;
        placeOf[to] = placed;
        order[placed++] = to;
      }
    }
  }
  return { original: order.slice(0, placed), placeOf, halves };

  function holdsAny(node: number): boolean {
    for (let edge = offset[node]!; edge < offset[node + 1]!; edge++) if (cost[edge]! <= dearest) return true;
    return false;
  }
}
