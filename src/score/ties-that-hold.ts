import type { GraphArrays } from "./graph-arrays.ts";

/** What communities are found on: an undirected graph in compressed sparse rows, with weights. */
export type WeightedGraph = Pick<GraphArrays, "nodes" | "offset" | "neighbour" | "weight">;

/** The graph without the links whose reliability is below `weakest`. */
export function tiesThatHold(
  { nodes, offset, neighbour, cost, weight }: GraphArrays,
  weakest: number,
): WeightedGraph {
  const dearest = -Math.log(weakest);
  const held = {
    offset: new Int32Array(nodes + 1),
    neighbour: new Int32Array(neighbour.length),
    weight: new Float64Array(neighbour.length),
  };
  let edges = 0;
  for (let node = 0; node < nodes; node++) {
    for (let edge = offset[node]!; edge < offset[node + 1]!; edge++) {
      if (cost[edge]! > dearest) continue;
      held.neighbour[edges] = neighbour[edge]!;
      held.weight[edges++] = weight[edge]!;
    }
    held.offset[node + 1] = edges;
  }
  return {
    nodes,
    offset: held.offset,
    neighbour: held.neighbour.slice(0, edges),
    weight: held.weight.slice(0, edges),
  };
}
