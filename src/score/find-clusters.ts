import type { GraphArrays } from "./graph-arrays.ts";
import { leiden } from "./leiden.ts";
import type { Parameters } from "./parameters.ts";
import { tiesThatHold } from "./ties-that-hold.ts";

/** The clusters of the graph (METHOD.md §5): their nodes, ascending; communities below the least size are left out. */
export function findClusters(graph: GraphArrays, { clusters }: Parameters): Int32Array[] {
  const held = tiesThatHold(graph, clusters.weakest.value);
  const community = leiden(held, { lambda: clusters.lambda.value, passes: clusters.passes.value });
  const members: number[][] = [];
  held.original.forEach((node, place) => {
    (members[community[place]!] ??= []).push(node);
  });
  return members
    .filter((nodes) => nodes.length >= clusters.minimumSize.value)
    .map((nodes) => Int32Array.from(nodes).toSorted());
}
